package dev.wheelhouse.sample;

import java.time.Duration;
import java.util.Locale;

/// How long the sample's tasks take, so that people can follow and tests need not wait.
///
/// @param connect of `settle`, before it finds a connection or none
/// @param settle of `settle`, once it is connected
/// @param work of each other task
/// @param retryDelay before the second attempt of `settle`
public record Pace(Duration connect, Duration settle, Duration work, Duration retryDelay) {
  public static final Pace USUAL =
      new Pace(
          Duration.ofMillis(1_500),
          Duration.ofSeconds(4),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(1));

  /// The usual pace, so many times faster.
  public Pace faster(double times) {
    return new Pace(
        shorter(connect, times),
        shorter(settle, times),
        shorter(work, times),
        shorter(retryDelay, times));
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1_000.0);
  }

  private static Duration shorter(Duration duration, double times) {
    return Duration.ofMillis(Math.round(duration.toMillis() / times));
  }
}
