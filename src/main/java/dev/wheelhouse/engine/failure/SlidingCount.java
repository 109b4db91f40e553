package dev.wheelhouse.engine.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// How often something happened lately: counts in a ring of equal parts of time, so that it costs
/// the same however much happens. A clock that is set back takes the counts along.
final class SlidingCount {
  private final long partNanos;
  private final long[] counts;
  private long latest = Long.MIN_VALUE;

  /// @param parts of the window that are kept; each is as long as a part of `window` in 60
  SlidingCount(Duration window, int parts) {
    partNanos = Math.max(1, window.toNanos() / PARTS);
    counts = new long[parts];
  }

  /// A window has so many.
  static final int PARTS = 60;

  void add(Instant at) {
    move(at);
    long part = part(at);
    if (part > latest - counts.length) {
      counts[index(Math.min(part, latest))]++;
    }
  }

  long sum(Instant now) {
    if (latest - part(now) >= counts.length && latest != Long.MIN_VALUE) {
      setBack(part(now));
    }
    move(now);
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private void move(Instant now) {
    long part = part(now);
    if (latest == Long.MIN_VALUE || part - latest >= counts.length) {
      Arrays.fill(counts, 0);
      latest = part;
    }
    while (latest < part) {
      latest++;
      counts[index(latest)] = 0;
    }
  }

  private void setBack(long part) {
    long[] former = counts.clone();
    for (int i = 0; i < counts.length; i++) {
      counts[index(part - i)] = former[index(latest - i)];
    }
    latest = part;
  }

  private long part(Instant at) {
    return Math.floorDiv(at.getEpochSecond() * 1_000_000_000L + at.getNano(), partNanos);
  }

  private int index(long part) {
    return (int) Math.floorMod(part, (long) counts.length);
  }
}
