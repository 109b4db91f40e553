package dev.wheelhouse.console.overview;

import java.util.Locale;

/// The figures that say whether the engine serves as promised (O2, O4), each with its target.
public enum Level {
  /// From a firing's logical time to its run: P95 in milliseconds.
  TRIGGER_DELAY("level.trigger-delay", 2_000),
  /// From able to run to started: P95 in milliseconds.
  DISPATCH_DELAY("level.dispatch-delay", 1_000),
  /// Share of runs that succeeded; the target is a floor.
  SUCCESS_RATE("level.success-rate", 0.97),
  /// Share of runs that timed out.
  TIMEOUTS("level.timeouts", 0.05),
  /// Dead letters of the last 24 hours.
  DEAD_LETTERS("level.dead-letters", 0),
  /// How long the first in the queue waits, in milliseconds.
  QUEUE("level.queue", 60_000);

  private final String textKey;
  private final double target;

  Level(String textKey, double target) {
    this.textKey = textKey;
    this.target = target;
  }

  public double target() {
    return target;
  }

  /// The key of its name.
  public String textKey() {
    return textKey;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
