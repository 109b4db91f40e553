package dev.wheelhouse.console.control;

import java.time.Duration;
import java.time.Instant;

/// Where moments lie between the two ends of a time axis.
///
/// @param left pixel of the axis's beginning
/// @param width of the axis in pixels
public record TimeScale(Span span, double left, double width) {

  /// What a time axis shows.
  ///
  /// @param now the present moment
  /// @param step from one mark to the next
  public record Span(Instant from, Instant until, Instant now, Duration step) {}

  /// The pixel of a moment; what lies outside is moved to the nearer end.
  public double x(Instant time) {
    var whole = Duration.between(span.from(), span.until()).toMillis();
    var part = Duration.between(span.from(), time).toMillis();
    return left + width * Math.clamp((double) part / whole, 0, 1);
  }
}
