package dev.wheelhouse.engine.hold;

import dev.wheelhouse.model.control.Hold;
import java.time.Duration;

/// How many runs may start after a hold was lifted: ten at once, then in each second as many as in
/// all seconds before, and after ten seconds any number (P3). So a few are not slowed down, and
/// thousands come little by little.
final class Ramp {
  static final Duration STEP = Duration.ofSeconds(1);
  static final int STEPS = 10;
  static final int FIRST = 10;

  private final Hold lifted;
  private final long begun;
  private int started;

  /// @param begun by the clock that never goes back
  Ramp(Hold lifted, long begun) {
    this.lifted = lifted;
    this.begun = begun;
  }

  Hold lifted() {
    return lifted;
  }

  synchronized void start() {
    started++;
  }

  synchronized boolean lets(long nanoTime) {
    return started < allowed(Duration.ofNanos(nanoTime - begun));
  }

  boolean over(long nanoTime) {
    return !Duration.ofNanos(nanoTime - begun).minus(STEP.multipliedBy(STEPS)).isNegative();
  }

  /// How long it still lasts.
  Duration left(long nanoTime) {
    return STEP.multipliedBy(STEPS).minusNanos(nanoTime - begun);
  }

  /// How many in all may have started so long after the lift.
  static int allowed(Duration since) {
    long steps = since.dividedBy(STEP);
    return steps >= STEPS ? Integer.MAX_VALUE : FIRST << steps;
  }
}
