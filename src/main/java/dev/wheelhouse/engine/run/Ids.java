package dev.wheelhouse.engine.run;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.store.Store;

/// Hands out 64-bit ids from blocks reserved in the store (N6); a crash leaves gaps, never repeats.
public final class Ids {
  private static final int BLOCK = 10_000;

  private final Store store;
  private long next;
  private long end;

  public Ids(Store store) {
    this.store = store;
  }

  public synchronized long next() {
    if (next == end) {
      next = store.reserveIds(BLOCK);
      end = next + BLOCK;
    }
    return next++;
  }

  public RunId run() {
    return new RunId(next());
  }
}
