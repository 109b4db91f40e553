package dev.wheelhouse.engine.dispatch;

import java.time.Duration;

/// How many slots live work has held at once lately, at most: in this window and the one before.
final class LiveDemand {
  static final Duration WINDOW = Duration.ofMinutes(5);

  private long windowEnd;
  private int now;
  private int before;
  private boolean begun;

  /// @param nanoTime elapsed time
  void note(int held, long nanoTime) {
    turn(nanoTime);
    now = Math.max(now, held);
  }

  int lately(long nanoTime) {
    turn(nanoTime);
    return Math.max(now, before);
  }

  private void turn(long nanoTime) {
    if (begun && nanoTime - windowEnd < 0) {
      return;
    }
    boolean next = begun && nanoTime - windowEnd < WINDOW.toNanos();
    before = next ? now : 0;
    now = 0;
    windowEnd = nanoTime + WINDOW.toNanos();
    begun = true;
  }
}
