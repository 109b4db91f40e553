package dev.wheelhouse.engine.watch;

import dev.wheelhouse.engine.trigger.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The slots of a trigger that should have fired in a stretch of time, by its schedule alone.
final class ExpectedFirings {
  private ExpectedFirings() {}

  /// @param changed slots later than this count
  /// @param jitter at most so long after its slot a firing is made
  /// @param after firings later than this count
  /// @param until firings up to this count
  /// @param most slots that are named; the first ones
  static List<Instant> of(
      Schedule schedule, Instant changed, Duration jitter, Instant after, Instant until, int most) {
    return schedule
        .slots(after.minus(jitter), until)
        .filter(slot -> slot.isAfter(changed))
        .filter(slot -> schedule.firesAt(slot).isAfter(after))
        .filter(slot -> !schedule.firesAt(slot).isAfter(until))
        .limit(most)
        .toList();
  }
}
