package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The parts of a log that are there at one moment: size by offset.
record LogParts(NavigableMap<Long, Long> sizes) {
  private static final String PREFIX = "log.";

  /// A place in the log: a position inside a part's file, and how much follows there.
  record Place(String file, long position, long available) {}

  static LogParts in(Path folder) throws IOException {
    NavigableMap<Long, Long> sizes = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "[0-9]*")) {
      for (Path file : files) {
        size(file).ifPresent(size -> sizes.put(offset(file), size));
      }
    } catch (NoSuchFileException notYet) {
      return new LogParts(sizes);
    }
    return new LogParts(sizes);
  }

  long total() {
    return sizes.isEmpty() ? 0 : end(sizes.lastEntry());
  }

  /// Where what is left begins, from this offset on.
  long firstKept(long offset) {
    if (offset >= total() || at(offset).isPresent()) {
      return Math.min(offset, total());
    }
    Long later = sizes.higherKey(offset);
    return later == null ? total() : later;
  }

  Optional<Place> at(long offset) {
    Map.Entry<Long, Long> part = sizes.floorEntry(offset);
    if (part == null || offset >= end(part)) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(PREFIX + part.getKey(), offset - part.getKey(), end(part) - offset));
  }

  private static long end(Map.Entry<Long, Long> part) {
    return part.getKey() + part.getValue();
  }

  private static long offset(Path part) {
    return Long.parseLong(part.getFileName().toString().substring(PREFIX.length()));
  }

  private static Optional<Long> size(Path part) throws IOException {
    try {
      return Optional.of(Files.size(part));
    } catch (NoSuchFileException cutAway) {
      return Optional.empty();
    }
  }
}
