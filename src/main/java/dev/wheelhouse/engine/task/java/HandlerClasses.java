package dev.wheelhouse.engine.task.java;

import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.task.JobHandler;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// Where a job's handler is looked for: the engine's own class path, or a loader of its own over
/// the jars that the job names, which is closed after the attempt.
final class HandlerClasses implements AutoCloseable {
  private static final int MOST_BROKEN = 100;

  private final Task.Java task;
  private final Optional<URLClassLoader> own;
  private final ClassLoader loader;

  private HandlerClasses(Task.Java task, Optional<URLClassLoader> own) {
    this.task = task;
    this.own = own;
    this.loader =
        own.<ClassLoader>map(it -> it).orElseGet(() -> HandlerClasses.class.getClassLoader());
  }

  /// @throws NoHandler when a jar is not there
  static HandlerClasses of(Task.Java task) throws NoHandler {
    return new HandlerClasses(
        task,
        task.classpath().isEmpty()
            ? Optional.empty()
            : Optional.of(new URLClassLoader("job", urls(task), new SeamLoader())));
  }

  private static URL[] urls(Task.Java task) throws NoHandler {
    URL[] urls = new URL[task.classpath().size()];
    for (int i = 0; i < urls.length; i++) {
      Path entry = Path.of(task.classpath().get(i)).toAbsolutePath();
      if (!Files.exists(entry)) {
        throw new NoHandler(
            "The class path names " + entry + ", which is not there. Put it there, or correct it.");
      }
      try {
        urls[i] = entry.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new NoHandler("The class path names " + entry + ", which can't be read.");
      }
    }
    return urls;
  }

  ClassLoader loader() {
    return loader;
  }

  /// A new handler.
  JobHandler handler() throws NoHandler, ReflectiveOperationException {
    Optional<JobHandler> byName = byName();
    return byName.isPresent() ? byName.get() : byClass();
  }

  /// A provider that can't be loaded does not hide the others.
  private Optional<JobHandler> byName() {
    Iterator<JobHandler> all = ServiceLoader.load(JobHandler.class, loader).iterator();
    for (int broken = 0; broken < MOST_BROKEN; ) {
      try {
        if (!all.hasNext()) {
          return Optional.empty();
        }
        JobHandler each = all.next();
        if (each.name().equals(task.handler())) {
          return Optional.of(each);
        }
      } catch (ServiceConfigurationError e) {
        broken++;
      }
    }
    return Optional.empty();
  }

  private JobHandler byClass() throws NoHandler, ReflectiveOperationException {
    try {
      Class<?> found = Class.forName(task.handler(), true, loader);
      if (!JobHandler.class.isAssignableFrom(found)) {
        throw new NoHandler(
            "The class %s is no JobHandler. Let it implement dev.wheelhouse.task.JobHandler."
                .formatted(task.handler()));
      }
      return (JobHandler) found.getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw new NoHandler(
          "There is no handler %s in %s. Check its name, its class and the class path."
              .formatted(
                  task.handler(),
                  task.classpath().isEmpty()
                      ? "the engine's class path"
                      : String.join(", ", task.classpath())));
    } catch (NoSuchMethodException e) {
      throw new NoHandler(
          "The handler %s has no public constructor without parameters. Give it one."
              .formatted(task.handler()));
    }
  }

  @Override
  public void close() throws IOException {
    if (own.isPresent()) {
      own.get().close();
    }
  }

  /// There is none, for a reason that a person has to mend.
  static final class NoHandler extends Exception {
    NoHandler(String message) {
      super(message);
    }
  }
}
