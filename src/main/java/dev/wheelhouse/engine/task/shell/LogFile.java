package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// An attempt's log as one long range of bytes, read while it is written.
///
/// It lies in parts, `log.0` first; of a long log the middle parts are gone. A part's name tells
/// its offset, so offsets stay valid while parts go.
public final class LogFile {
  private final Path folder;

  LogFile(Path folder) {
    this.folder = folder;
  }

  /// Reads at most `max` bytes from `offset` on; none when there are none yet.
  public LogSlice read(long offset, int max) {
    if (offset < 0 || max < 0) {
      throw new IllegalArgumentException("log range " + offset + ", " + max);
    }
    try {
      // Asked first: an end seen after the sizes could hide bytes written in between.
      boolean ended = Files.exists(folder.resolve("log.end"));
      return read(LogParts.in(folder), offset, max, ended);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the log in " + folder, e);
    }
  }

  private LogSlice read(LogParts parts, long offset, int max, boolean ended) throws IOException {
    long from = parts.firstKept(offset);
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(max, parts.total() - from));
    boolean more = bytes.hasRemaining();
    while (more && bytes.hasRemaining()) {
      Optional<LogParts.Place> place = parts.at(from + bytes.position());
      more = place.isPresent() && fill(bytes, place.get());
    }
    long next = from + bytes.position();
    return new LogSlice(from, bytes.flip(), next, parts.total(), Math.max(0, from - offset), ended);
  }

  /// False when the part has just been cut away; the next read begins behind the cut.
  private boolean fill(ByteBuffer bytes, LogParts.Place place) throws IOException {
    Path part = folder.resolve(place.file());
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ)) {
      int size = (int) Math.min(bytes.remaining(), place.available());
      int read = channel.read(bytes.slice(bytes.position(), size), place.position());
      bytes.position(bytes.position() + Math.max(0, read));
      return read > 0;
    } catch (NoSuchFileException cutAway) {
      return false;
    }
  }
}
