package dev.wheelhouse.engine.rule;

import java.time.Duration;

/// Spans of time and sizes in words.
final class Spans {
  private static final long KIB = 1_024;

  private Spans() {}

  /// In the largest unit that says it exactly.
  static String words(Duration span) {
    long seconds = span.toSeconds();
    if (seconds % 3_600 == 0 && seconds > 0) {
      return seconds / 3_600 + " h";
    }
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + " min" : seconds + " s";
  }

  static String bytes(long bytes) {
    if (bytes < KIB * KIB) {
      return bytes + " bytes";
    }
    return bytes < KIB * KIB * KIB
        ? bytes / (KIB * KIB) + " MiB"
        : "%.1f GiB".formatted((double) bytes / (KIB * KIB * KIB));
  }
}
