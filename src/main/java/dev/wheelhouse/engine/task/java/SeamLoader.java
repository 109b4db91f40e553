package dev.wheelhouse.engine.task.java;

import dev.wheelhouse.task.JobHandler;

/// What classes from a job's own jars see of this program: the platform and `dev.wheelhouse.task`.
/// Their libraries can't meet the engine's.
final class SeamLoader extends ClassLoader {
  private static final String SEAM = JobHandler.class.getPackageName();

  SeamLoader() {
    super("wheelhouse-task", ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(SEAM)) {
      return JobHandler.class.getClassLoader().loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
