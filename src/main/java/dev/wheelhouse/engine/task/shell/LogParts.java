package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The parts of a log that are there at one moment.
///
/// @param partSize of each part but the last
/// @param sizes by number; the middle of a long log is missing
record LogParts(long partSize, NavigableMap<Long, Long> sizes) {
  static final String PREFIX = "log.";

  /// A piece of the log: a position inside a part, and how many bytes it holds from there on.
  record Place(long number, long position, long available) {}

  /// Names first, sizes after: once a second part was seen, the first one's size is final.
  static LogParts in(Path folder) throws IOException {
    NavigableMap<Long, Long> sizes = new TreeMap<>();
    for (long number : numbers(folder)) {
      size(folder.resolve(PREFIX + number)).ifPresent(size -> sizes.put(number, size));
    }
    return new LogParts(sizes.getOrDefault(0L, 0L), sizes);
  }

  long total() {
    return sizes.isEmpty() ? 0 : sizes.lastKey() * partSize + sizes.lastEntry().getValue();
  }

  /// Where what is left begins, from this offset on.
  long firstKept(long offset) {
    if (offset >= total() || at(offset).isPresent()) {
      return Math.min(offset, total());
    }
    Long later = sizes.higherKey(offset / partSize);
    return later == null ? total() : later * partSize;
  }

  Optional<Place> at(long offset) {
    long number = sizes.size() <= 1 ? 0 : offset / partSize;
    long position = offset - number * partSize;
    long available = sizes.getOrDefault(number, 0L) - position;
    return available > 0 ? Optional.of(new Place(number, position, available)) : Optional.empty();
  }

  private static Optional<Long> size(Path part) throws IOException {
    try {
      return Optional.of(Files.size(part));
    } catch (NoSuchFileException cutAway) {
      return Optional.empty();
    }
  }

  private static List<Long> numbers(Path folder) throws IOException {
    List<Long> numbers = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "[0-9]*")) {
      for (Path file : files) {
        numbers.add(Long.parseLong(file.getFileName().toString().substring(PREFIX.length())));
      }
    } catch (NoSuchFileException notYet) {
      return List.of();
    }
    return numbers;
  }
}
