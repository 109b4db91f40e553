package dev.wheelhouse.console.holds;

import java.time.Duration;

/// How long runs that are stopped may take to end by themselves.
enum Grace {
  /// As long as a single run gets.
  USUAL(Duration.ofSeconds(10)),
  MINUTE(Duration.ofMinutes(1)),
  LONG(Duration.ofMinutes(5)),
  /// They are killed at once.
  NONE(Duration.ZERO);

  private final Duration duration;

  Grace(Duration duration) {
    this.duration = duration;
  }

  Duration duration() {
    return duration;
  }
}
