package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.run.MisfireCause;
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

  MisfireCause cause(Instant due) {
    if (due.isBefore(since)) {
      return MisfireCause.ENGINE_DOWN;
    }
    return jumped ? MisfireCause.CLOCK_CHANGE : MisfireCause.OVERLOAD;
  }
}
