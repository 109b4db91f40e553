package dev.wheelhouse.store.jpa;

/// Hands out the numbers of events: strictly ascending, never twice, from blocks reserved in the
/// store. Used by the writer only, so that their order is the order of commits.
final class EventNumbers {
  private static final int BLOCK = 100_000;

  private final IdBlocks blocks;
  private long next;
  private long end;

  EventNumbers(IdBlocks blocks) {
    this.blocks = blocks;
  }

  long next() {
    if (next == end) {
      next = blocks.reserve(IdBlocks.EVENTS, BLOCK);
      end = next + BLOCK;
    }
    return next++;
  }
}
