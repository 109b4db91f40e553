package dev.wheelhouse.api;

import java.time.Instant;
import java.util.List;

/// What will fire, by the scheduler's own rules on a clock that runs ahead (O5).
///
/// @param minutes from the present one on, without gaps
/// @param complete false when there were too many to look at all of them: then there are at least
///   as many as said, and the sooner a minute, the better it is known
public record Forecast(Instant computedAt, List<Minute> minutes, boolean complete) {
  public Forecast {
    minutes = List.copyOf(minutes);
  }

  /// Firings of one minute.
  ///
  /// @param firings two triggers of one job at one instant make one
  /// @param names of some that fire, at most five, soonest first
  public record Minute(Instant start, int firings, List<String> names) {
    public Minute {
      names = List.copyOf(names);
    }
  }
}
