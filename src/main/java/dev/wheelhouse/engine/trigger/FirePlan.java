package dev.wheelhouse.engine.trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which slots of a trigger fire now, which are recorded as missed, and when it is next due.
///
/// @param slots logical times that get a run, oldest first
/// @param missed slots that came too late to fire by themselves
/// @param next the first slot after these; null when there is none
public record FirePlan(List<Instant> slots, Optional<Missed> missed, @Nullable Instant next) {
  /// At most so many slots are planned at once; the rest is planned in the next round.
  static final int MOST_SLOTS = 100;

  public FirePlan {
    slots = List.copyOf(slots);
  }

  /// A window of slots that were not made in time.
  public record Missed(Instant from, Instant to, long count) {}

  /// @param due the trigger's next slot on record, not after `now`
  /// @param late a slot older than this is a misfire (T4)
  public static FirePlan of(Schedule schedule, Instant due, Instant now, Duration late) {
    Instant tooOld = now.minus(late);
    return due.isBefore(tooOld) ? catchUp(schedule, due, now) : inTime(schedule, due, now);
  }

  private static FirePlan inTime(Schedule schedule, Instant due, Instant now) {
    List<Instant> slots = new ArrayList<>();
    @Nullable Instant slot = due;
    while (slot != null && !slot.isAfter(now) && slots.size() < MOST_SLOTS) {
      slots.add(slot);
      slot = schedule.next(slot).orElse(null);
    }
    return new FirePlan(slots, Optional.empty(), slot);
  }

  /// FIRE_ONCE_NOW: the latest missed slot fires, the window goes on record.
  private static FirePlan catchUp(Schedule schedule, Instant due, Instant now) {
    Instant latest = schedule.latest(due, now);
    Missed missed = new Missed(due, latest, schedule.count(due, latest));
    return new FirePlan(List.of(latest), Optional.of(missed), schedule.next(latest).orElse(null));
  }
}
