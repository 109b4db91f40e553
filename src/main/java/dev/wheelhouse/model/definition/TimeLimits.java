package dev.wheelhouse.model.definition;

import java.time.Duration;

/// How long things may take (X3).
///
/// @param attempt time-out of one attempt; zero for none
/// @param run time-out of the whole run, waits between attempts included; zero for none
/// @param grace between SIGTERM and SIGKILL
public record TimeLimits(Duration attempt, Duration run, Duration grace) {
  public static final Duration USUAL_GRACE = Duration.ofSeconds(10);
  public static final TimeLimits NONE = new TimeLimits(Duration.ZERO, Duration.ZERO, USUAL_GRACE);

  public static TimeLimits attempt(Duration limit) {
    return new TimeLimits(limit, Duration.ZERO, USUAL_GRACE);
  }
}
