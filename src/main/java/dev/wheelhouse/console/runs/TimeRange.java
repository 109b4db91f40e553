package dev.wheelhouse.console.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far back the table of runs goes.
public enum TimeRange {
  HOUR("range.hour", Duration.ofHours(1)),
  DAY("range.day", Duration.ofHours(24)),
  WEEK("range.week", Duration.ofDays(7)),
  ALL("range.all", Duration.ZERO);

  private final String textKey;
  private final Duration length;

  TimeRange(String textKey, Duration length) {
    this.textKey = textKey;
    this.length = length;
  }

  String textKey() {
    return textKey;
  }

  /// The shortest that goes so far back; zero means all.
  static TimeRange of(Duration past) {
    return Stream.of(HOUR, DAY, WEEK)
        .filter(range -> !past.isZero() && past.compareTo(range.length) <= 0)
        .findFirst()
        .orElse(ALL);
  }

  /// Where it begins; null for the beginning of all.
  @Nullable Instant from(Instant now) {
    return length.isZero() ? null : now.minus(length);
  }
}
