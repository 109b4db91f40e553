package dev.wheelhouse.model.definition;

import java.time.Duration;

/// What becomes of a trigger's missed firings, and how far FIRE_ALL goes back (T4).
///
/// @param window FIRE_ALL makes slots up to this long ago
/// @param most FIRE_ALL makes so many slots at most, the latest ones
public record CatchUp(MisfirePolicy policy, Duration window, int most) {
  public static final Duration USUAL_WINDOW = Duration.ofDays(1);
  public static final int USUAL_MOST = 100;
  public static final CatchUp USUAL = of(MisfirePolicy.FIRE_ONCE_NOW);

  public static CatchUp of(MisfirePolicy policy) {
    return new CatchUp(policy, USUAL_WINDOW, USUAL_MOST);
  }
}
