package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;

/// Why firings are late: no engine was there, the wall clock was set forwards, or this engine could
/// not keep up. A clock change shows as wall time that has run ahead of elapsed time since the last
/// look; so does a sleep of the machine.
final class Lateness {
  private final Timers timers;
  private final Duration late;
  private final Instant since;
  private Instant wall;
  private long nano;
  private boolean jumped;

  /// @param late a firing older than this is a misfire (T4)
  Lateness(Timers timers, Duration late) {
    this.timers = timers;
    this.late = late;
    since = timers.instant();
    wall = since;
    nano = timers.nanoTime();
  }

  /// The cause of a window of missed firings.
  enum Cause {
    ENGINE_DOWN,
    CLOCK_CHANGE,
    OVERLOAD
  }

  Duration late() {
    return late;
  }

  /// Compares the clocks; asked at the beginning of each round.
  void look(Instant now) {
    long nanoNow = timers.nanoTime();
    Duration ahead = Duration.between(wall, now).minusNanos(nanoNow - nano);
    jumped = ahead.compareTo(late.dividedBy(2)) > 0;
    wall = now;
    nano = nanoNow;
  }

  Cause cause(Instant due) {
    if (due.isBefore(since)) {
      return Cause.ENGINE_DOWN;
    }
    return jumped ? Cause.CLOCK_CHANGE : Cause.OVERLOAD;
  }
}
