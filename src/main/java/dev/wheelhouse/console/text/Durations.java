package dev.wheelhouse.console.text;

import java.time.Duration;

/// Durations in the three forms of the window: words, mono column, countdown.
final class Durations {
  private Durations() {}

  static String words(Duration duration, Texts texts) {
    if (duration.isNegative()) {
      return "−" + words(duration.negated(), texts);
    }
    if (duration.toSeconds() < 1) {
      return texts.get("format.millis", duration.toMillis());
    }
    if (duration.toSeconds() < 10) {
      return texts.get("format.seconds", tenths(duration));
    }
    if (duration.toMinutes() < 1) {
      return texts.get("format.seconds", Long.toString(duration.toSeconds()));
    }
    if (duration.toHours() < 1) {
      return texts.get("format.minutes", duration.toMinutes(), duration.toSecondsPart());
    }
    if (duration.toDays() < 1) {
      return texts.get("format.hours", duration.toHours(), duration.toMinutesPart());
    }
    return texts.get("format.days", duration.toDays(), duration.toHoursPart());
  }

  static String padded(Duration duration) {
    if (duration.toSeconds() < 1) {
      return duration.toMillis() + " ms";
    }
    if (duration.toMinutes() < 1) {
      return tenths(duration) + " s";
    }
    if (duration.toHours() < 1) {
      return "%d m %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
    if (duration.toDays() < 1) {
      return "%d h %02d m".formatted(duration.toHours(), duration.toMinutesPart());
    }
    return "%d d %02d h".formatted(duration.toDays(), duration.toHoursPart());
  }

  static String countdown(Duration left) {
    var shown = left.isNegative() ? Duration.ZERO : left;
    return shown.toHours() == 0
        ? "%02d:%02d".formatted(shown.toMinutes(), shown.toSecondsPart())
        : "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
  }

  /// Truncated, never rounded up: 9.96 s must not read as 10 s beside a limit of 10 s.
  private static String tenths(Duration duration) {
    return duration.toSeconds() + "." + duration.toMillisPart() / 100;
  }
}
