package dev.wheelhouse.engine.task.shell;

import java.nio.ByteBuffer;

/// A range of an attempt's log, as bytes: what they mean is decided where they are shown.
///
/// @param offset where the bytes begin; later than asked when what was asked for was cut away
/// @param next where to read on
/// @param total the log's length so far, with what was cut away
/// @param cut bytes between the asked offset and this one that the bound took
/// @param ended nothing more comes after `total`
public record LogSlice(
    long offset, ByteBuffer bytes, long next, long total, long cut, boolean ended) {

  /// A view of its own for each reader.
  @Override
  public ByteBuffer bytes() {
    return bytes.asReadOnlyBuffer();
  }

  /// Nothing is left to read, now or later.
  public boolean last() {
    return ended && next >= total;
  }
}
