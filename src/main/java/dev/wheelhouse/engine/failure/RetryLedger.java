package dev.wheelhouse.engine.failure;

import java.time.Duration;
import java.time.Instant;

/// What one pool may spend on retries (F3).
///
/// In any window there are at most `share` times as many retries as first attempts. First attempts
/// are the normal load, so retries add at most that share to it: load ≤ (1 + share) × normal,
/// however much fails. A few retries a window go through in any case, or a pool that does little
/// could never retry: where the floor exceeds the share, the downstream bears those few more.
final class RetryLedger {
  private final RetryBudget.Config config;
  private final SlidingCount firsts;
  private final SlidingCount retries;

  RetryLedger(RetryBudget.Config config) {
    this.config = config;
    firsts = new SlidingCount(config.window(), SlidingCount.PARTS);
    // One part longer than the window, so that no window that begins within a part holds more.
    retries = new SlidingCount(config.window(), SlidingCount.PARTS + 1);
  }

  void began(Instant at) {
    firsts.add(at);
  }

  void retried(Instant at) {
    retries.add(at);
  }

  boolean exhausted(Instant now) {
    return retries.sum(now) >= allowed(now);
  }

  /// Retries that a window may hold now.
  long allowed(Instant now) {
    return Math.max(config.floor(), (long) (config.share() * firsts.sum(now)));
  }

  /// Retries of the last window for each first attempt.
  double actual(Instant now) {
    long first = firsts.sum(now);
    return (double) retries.sum(now) / Math.max(1, first);
  }

  /// Between two retries that were held back, so that they come spread out.
  Duration pace(Instant now) {
    return config.window().dividedBy(Math.max(1, allowed(now)));
  }
}
