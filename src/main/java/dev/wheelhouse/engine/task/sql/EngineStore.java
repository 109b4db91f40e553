package dev.wheelhouse.engine.task.sql;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The engine's own store, which no task may open: within this process H2 would hand out the very
/// database that the engine writes, and an interrupt or a `shutdown` there would end it.
///
/// @param folder with the file `store.mv.db`
record EngineStore(Path folder) {
  private static final String H2 = "jdbc:h2:";

  /// Whether the url of a data source points at it, however it is spelled.
  boolean isAt(String url) {
    return fileOf(url)
        .map(EngineStore::real)
        .filter(real(folder.resolve("store"))::equals)
        .isPresent();
  }

  /// The file of an H2 url, which may have several prefixes such as `split:nio:`.
  private static Optional<Path> fileOf(String url) {
    if (!url.regionMatches(true, 0, H2, 0, H2.length())) {
      return Optional.empty();
    }
    String name = url.substring(H2.length()).split(";", 2)[0];
    while (name.matches("[A-Za-z0-9]{2,}:.*")) {
      String prefix = name.substring(0, name.indexOf(':')).toLowerCase(Locale.ROOT);
      if (prefix.equals("mem") || prefix.equals("tcp") || prefix.equals("ssl")) {
        return Optional.empty();
      }
      name = name.substring(name.indexOf(':') + 1);
    }
    if (name.startsWith("~")) {
      name = System.getProperty("user.home") + name.substring(1);
    }
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException notOne) {
      return Optional.empty();
    }
  }

  /// Links in the folder's path are followed; the file itself is not there under this name.
  private static Path real(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    Path name = whole.getFileName();
    if (parent == null || name == null) {
      return whole;
    }
    try {
      return parent.toRealPath().resolve(name);
    } catch (IOException noSuchFolder) {
      return whole;
    }
  }
}
