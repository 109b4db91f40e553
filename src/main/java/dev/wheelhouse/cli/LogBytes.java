package dev.wheelhouse.cli;

import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import java.io.InputStream;
import java.util.Objects;

/// The bytes of an attempt's log, asked for part by part up to the end it has when it gets there.
final class LogBytes extends InputStream {
  private static final int PART = 256 * 1024;

  private final StoreSession session;
  private final RunId run;
  private final int attempt;
  private LogChunk chunk;
  private int at;

  /// @param tail only the last so many bytes; 0 for all
  LogBytes(StoreSession session, RunId run, int attempt, long tail) {
    this.session = session;
    this.run = run;
    this.attempt = attempt;
    this.chunk = read(-tail);
  }

  LogChunk last() {
    return chunk;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (at == chunk.bytes().length) {
      chunk = read(chunk.next());
      at = 0;
    }
    int count = Math.min(length, chunk.bytes().length - at);
    System.arraycopy(chunk.bytes(), at, into, offset, count);
    at += count;
    return count == 0 && length > 0 ? -1 : count;
  }

  private LogChunk read(long offset) {
    return session.ask(new Query.ReadLog(run, attempt, offset, PART));
  }
}
