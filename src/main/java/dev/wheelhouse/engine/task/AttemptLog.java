package dev.wheelhouse.engine.task;

import java.io.IOException;

/// What an attempt has written, by bytes.
public interface AttemptLog {

  /// @param offset from the start; negative counts back from the end
  Range read(long offset, int maxBytes) throws IOException;

  /// A range of a log and the log's size when it was read.
  @SuppressWarnings("ArrayRecordComponent") // bytes have no better carrier
  record Range(byte[] bytes, long offset, long size) {}
}
