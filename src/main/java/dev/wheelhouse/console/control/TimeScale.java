package dev.wheelhouse.console.control;

import java.time.Duration;
import java.time.Instant;

/// Where moments lie between the two ends of a time axis.
///
/// @param now the present moment
/// @param left pixel of the axis's beginning
/// @param width of the axis in pixels
public record TimeScale(Instant from, Instant until, Instant now, double left, double width) {

  /// The pixel of a moment; what lies outside is moved to the nearer end.
  public double x(Instant time) {
    var whole = Duration.between(from, until).toMillis();
    var part = Duration.between(from, time).toMillis();
    return left + width * Math.clamp((double) part / whole, 0, 1);
  }
}
