package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Why firings are late: no engine was there, the machine slept, the wall clock was set forwards,
/// or this engine could not keep up.
final class Lateness {
  private static final Logger log = LoggerFactory.getLogger(Lateness.class);

  private final Timers timers;
  private final Duration late;
  private final Instant since;
  private ClockReading last;
  private @Nullable Gap gap;

  /// The latest stretch of wall time in which no firing could be made.
  private record Gap(Instant from, Instant to, MisfireCause cause) {
    boolean holds(Instant due) {
      return !due.isBefore(from) && !due.isAfter(to);
    }
  }

  /// @param late a firing older than this is a misfire (T4)
  Lateness(Timers timers, Duration late) {
    this.timers = timers;
    this.late = late;
    last = ClockReading.of(timers);
    since = last.wall();
  }

  Duration late() {
    return late;
  }

  /// Compares the clocks; asked at the beginning of each round.
  void look() {
    ClockReading now = ClockReading.of(timers);
    switch (now.since(last, late.dividedBy(2))) {
      case ClockReading.Nothing _ -> {}
      case ClockReading.Slept(var by) -> {
        log.warn("the machine slept for {}; what was missed is put to a person first", by);
        gap = new Gap(last.wall(), now.wall(), MisfireCause.MACHINE_ASLEEP);
      }
      case ClockReading.ClockChanged(var by) -> {
        log.warn("the machine's clock was set by {}", by);
        gap = new Gap(last.wall(), now.wall(), MisfireCause.CLOCK_CHANGE);
      }
    }
    last = now;
  }

  MisfireCause cause(Instant due) {
    if (due.isBefore(since)) {
      return MisfireCause.ENGINE_DOWN;
    }
    return gap != null && gap.holds(due) ? gap.cause() : MisfireCause.OVERLOAD;
  }
}
