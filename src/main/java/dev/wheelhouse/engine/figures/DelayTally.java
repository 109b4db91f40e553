package dev.wheelhouse.engine.figures;

import dev.wheelhouse.model.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.HdrHistogram.IntCountsHistogram;
import org.jspecify.annotations.Nullable;

/// How long something took, over and over: the distribution to three digits, the worst exactly.
final class DelayTally {
  private static final int DIGITS = 3;

  /// Bounds the histogram; the worst is told as it was.
  private static final long LONGEST_MILLIS = Duration.ofDays(30).toMillis();

  /// Made with the first value: most minutes of a night have none.
  private @Nullable IntCountsHistogram values;

  private @Nullable Worst worst;

  /// The longest delay, whose it was, and when it was over.
  record Worst(long millis, JobId job, Instant at) {}

  /// A delay that a clock which was set back made negative counts as none.
  void add(Duration delay, JobId job, Instant at) {
    long millis = Math.max(0, delay.toMillis());
    values().recordValue(Math.min(millis, LONGEST_MILLIS));
    if (worst == null || millis > worst.millis()) {
      worst = new Worst(millis, job, at);
    }
  }

  /// Takes in another tally's values.
  void add(DelayTally other) {
    if (other.values != null) {
      values().add(other.values);
    }
    Worst theirs = other.worst;
    if (theirs != null && (worst == null || theirs.millis() > worst.millis())) {
      worst = theirs;
    }
  }

  long count() {
    return values == null ? 0 : values.getTotalCount();
  }

  /// Zero without values.
  long p95() {
    return values == null ? 0 : values.getValueAtPercentile(95);
  }

  Optional<Worst> worst() {
    return Optional.ofNullable(worst);
  }

  private IntCountsHistogram values() {
    IntCountsHistogram known = values;
    if (known == null) {
      known = new IntCountsHistogram(DIGITS);
      values = known;
    }
    return known;
  }
}
