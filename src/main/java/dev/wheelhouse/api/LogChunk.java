package dev.wheelhouse.api;

/// A range of an attempt's log, as bytes.
///
/// @param offset of the first byte
/// @param size of the whole log now
/// @param ended no more will be written
@SuppressWarnings("ArrayRecordComponent") // bytes have no better carrier; they are copied in
public record LogChunk(byte[] bytes, long offset, long size, boolean ended) {
  public LogChunk {
    bytes = bytes.clone();
  }

  public long next() {
    return offset + bytes.length;
  }
}
