package dev.wheelhouse.api;

import java.time.Instant;
import java.util.List;

/// What will fire, by the scheduler's own rules on a clock that runs ahead (O5).
///
/// @param minutes from the present one on, without gaps
/// @param complete false when there were too many triggers to look at all of them
public record Forecast(Instant computedAt, List<Minute> minutes, boolean complete) {
  public Forecast {
    minutes = List.copyOf(minutes);
  }

  /// Firings of one minute.
  ///
  /// @param names of some that fire, at most five, soonest first
  public record Minute(Instant start, int firings, List<String> names) {
    public Minute {
      names = List.copyOf(names);
    }
  }
}
