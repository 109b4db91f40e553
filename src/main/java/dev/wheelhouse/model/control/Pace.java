package dev.wheelhouse.model.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fast, and when, a bulk operation goes on (K6).
///
/// @param parallel so many of the runs that it has made may be unfinished at once; 0 for no bound
/// @param canary first one, then 5 %, then the rest; it stops by itself when the failure repeats
///   (U6). For reruns only
/// @param notBefore null for at once
/// @param notAfter what is not begun by then is not done; null for no end
public record Pace(
    int parallel, boolean canary, @Nullable Instant notBefore, @Nullable Instant notAfter) {
  public static final Pace AT_ONCE = new Pace(0, false, null, null);
  public static final Pace CANARY = new Pace(0, true, null, null);

  public Pace {
    if (parallel < 0) {
      throw new IllegalArgumentException("parallel is " + parallel + "; it must be 0 or more");
    }
  }

  public Pace parallel(int most) {
    return new Pace(most, canary, notBefore, notAfter);
  }
}
