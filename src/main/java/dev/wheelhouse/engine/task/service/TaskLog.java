package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.engine.task.AttemptLog;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of an attempt inside the engine, bounded in size. Writing it never fails the attempt.
public final class TaskLog implements AttemptLog {
  private static final Logger log = LoggerFactory.getLogger(TaskLog.class);
  private static final long BOUND = 16L << 20;
  private static final String CUT = "… the log ends here: it has reached its bound of 16 MiB\n";

  private final Path file;
  private long size = -1;

  TaskLog(Path file) {
    this.file = file;
  }

  /// Appends a line of any length.
  public synchronized void line(String text) {
    try {
      if (size < 0) {
        size = Files.exists(file) ? Files.size(file) : 0;
      }
      if (size < BOUND) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        append(size + bytes.length > BOUND ? CUT.getBytes(StandardCharsets.UTF_8) : bytes);
        size += bytes.length;
      }
    } catch (IOException e) {
      log.warn("writing the log {}; a line of it is missing", file, e);
    }
  }

  /// Not through a channel: an interrupted thread could write no line.
  private void append(byte[] bytes) throws IOException {
    try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
      out.write(bytes);
    }
  }

  @Override
  public Range read(long offset, int maxBytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long total = channel.size();
      long from = Math.min(total, offset < 0 ? Math.max(0, total + offset) : offset);
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(maxBytes, total - from));
      boolean more = true;
      while (bytes.hasRemaining() && more) {
        more = channel.read(bytes, from + bytes.position()) > 0;
      }
      byte[] read = new byte[bytes.position()];
      bytes.flip().get(read);
      return new Range(read, from, total);
    } catch (NoSuchFileException notYet) {
      return new Range(new byte[0], 0, 0);
    }
  }
}
