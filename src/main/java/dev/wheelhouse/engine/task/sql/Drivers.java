package dev.wheelhouse.engine.task.sql;

import dev.wheelhouse.model.definition.DataSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// Finds JDBC drivers: in the jar that a data source names, each jar in a loader of its own that
/// sees nothing of the engine, or else among those that the engine carries. A jar is loaded once,
/// and again when its file has changed.
public final class Drivers {
  private static final int MOST_BROKEN = 100;

  private final Map<Path, Loaded> jars = new HashMap<>();

  private record Loaded(FileTime modifiedAt, ClassLoader loader) {}

  Driver driver(DataSource source) throws NoDriver {
    ClassLoader loader =
        source.driverJar().isEmpty()
            ? Drivers.class.getClassLoader()
            : loader(Path.of(source.driverJar()).toAbsolutePath());
    Optional<Driver> found =
        source.driverClass().isEmpty() ? byUrl(loader, source.url()) : byClass(loader, source);
    return found.orElseThrow(
        () ->
            new NoDriver(
                "No driver %s takes the address of data source %s. Check the address, or name the driver's jar and class."
                    .formatted(
                        source.driverJar().isEmpty()
                            ? "of this engine"
                            : "in " + source.driverJar(),
                        source.name())));
  }

  private synchronized ClassLoader loader(Path jar) throws NoDriver {
    try {
      FileTime modifiedAt = Files.getLastModifiedTime(jar);
      Loaded known = jars.get(jar);
      if (known == null || !known.modifiedAt().equals(modifiedAt)) {
        URL[] urls = {jar.toUri().toURL()};
        known =
            new Loaded(modifiedAt, new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
        jars.put(jar, known);
      }
      return known.loader();
    } catch (IOException e) {
      throw new NoDriver(
          "The driver's jar " + jar + " can't be read. Put it there, or correct its name.");
    }
  }

  /// A driver that can't be loaded does not hide the others.
  private static Optional<Driver> byUrl(ClassLoader loader, String url) {
    Iterator<Driver> all = ServiceLoader.load(Driver.class, loader).iterator();
    for (int broken = 0; broken < MOST_BROKEN; ) {
      try {
        if (!all.hasNext()) {
          return Optional.empty();
        }
        Driver each = all.next();
        if (each.acceptsURL(url)) {
          return Optional.of(each);
        }
      } catch (ServiceConfigurationError | SQLException e) {
        broken++;
      }
    }
    return Optional.empty();
  }

  private static Optional<Driver> byClass(ClassLoader loader, DataSource source) throws NoDriver {
    try {
      Object driver =
          Class.forName(source.driverClass(), true, loader).getConstructor().newInstance();
      return driver instanceof Driver it && it.acceptsURL(source.url())
          ? Optional.of(it)
          : Optional.empty();
    } catch (ReflectiveOperationException | SQLException e) {
      throw new NoDriver(
          "The driver class %s of data source %s can't be made: %s. Check the class and the jar."
              .formatted(source.driverClass(), source.name(), e));
    }
  }
}
