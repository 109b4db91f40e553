package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;

/// The clocks of a machine at one moment. Two readings tell what happened in between (T8, T9):
/// while it sleeps, the time since boot goes on and elapsed time stands still; a clock that is set
/// moves against the time since boot; and an engine that could not keep up shows as neither.
///
/// @param nano elapsed time
/// @param boot time since the machine was started
record ClockReading(Instant wall, long nano, Duration boot) {

  static ClockReading of(Timers timers) {
    return new ClockReading(timers.instant(), timers.nanoTime(), timers.sinceBoot());
  }

  /// What happened between two readings.
  sealed interface Change {}

  /// Time went on.
  record Nothing() implements Change {}

  /// The machine slept.
  record Slept(Duration by) implements Change {}

  /// The clock was set.
  ///
  /// @param by negative when it was set back
  record ClockChanged(Duration by) implements Change {}

  /// A sleep often ends with the clock being set right: then it was a sleep.
  ///
  /// @param least smaller ones do not count
  Change since(ClockReading before, Duration least) {
    Duration sinceBoot = boot.minus(before.boot);
    Duration slept = sinceBoot.minusNanos(nano - before.nano);
    Duration changed = Duration.between(before.wall, wall).minus(sinceBoot);
    if (slept.compareTo(least) > 0) {
      return new Slept(slept);
    }
    return changed.abs().compareTo(least) > 0 ? new ClockChanged(changed) : new Nothing();
  }
}
