package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.MisfirePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which slots of a trigger fire now, which are recorded as missed, and when it is next due.
///
/// @param slots logical times that get a run, oldest first
/// @param missed windows of slots that came too late to fire by themselves, oldest first
/// @param next when the first slot after these fires; null when there is none
public record FirePlan(List<Instant> slots, List<Missed> missed, @Nullable Instant next) {
  /// At most so many slots are planned at once; the rest is planned in the next round.
  static final int MOST_SLOTS = 100;

  public FirePlan {
    slots = List.copyOf(slots);
    missed = List.copyOf(missed);
  }

  /// A window of slots that were not made in time.
  ///
  /// @param action what the policy does with them
  public record Missed(Instant from, Instant to, long count, MisfirePolicy action) {}

  /// @param due when the trigger fires next, as it is on record; not after `now`
  /// @param late a slot that fires later than this is a misfire (T4)
  public static FirePlan of(
      Schedule schedule, CatchUp catchUp, Instant due, Instant now, Duration late) {
    Optional<Instant> first = schedule.slotAt(due);
    if (first.isEmpty()) {
      return new FirePlan(List.of(), List.of(), null);
    }
    Instant tooOld = now.minus(late);
    return schedule.firesAt(first.get()).isBefore(tooOld)
        ? late(schedule, catchUp, first.get(), now, tooOld)
        : inTime(schedule, List.of(), first, now);
  }

  private static FirePlan late(
      Schedule schedule, CatchUp catchUp, Instant first, Instant now, Instant tooOld) {
    if (catchUp.policy() == MisfirePolicy.FIRE_ONCE_NOW) {
      return once(schedule, first, now);
    }
    Instant last = schedule.lastFired(first, tooOld.minusNanos(1));
    List<Missed> missed =
        switch (catchUp.policy()) {
          case FIRE_ALL -> bounded(schedule, catchUp, first, last, now);
          case FIRE_ONCE_NOW, SKIP, ASK -> List.of(window(schedule, first, last, catchUp.policy()));
        };
    return inTime(schedule, missed, schedule.next(last), now);
  }

  /// The latest slot stands for all that are due, also for those that are not too late yet.
  private static FirePlan once(Schedule schedule, Instant first, Instant now) {
    Instant latest = schedule.lastFired(first, now);
    Missed missed = window(schedule, first, latest, MisfirePolicy.FIRE_ONCE_NOW);
    return new FirePlan(List.of(latest), List.of(missed), schedule.nextFiring(latest).orElse(null));
  }

  private static FirePlan inTime(
      Schedule schedule, List<Missed> missed, Optional<Instant> first, Instant now) {
    List<Instant> slots = new ArrayList<>();
    Optional<Instant> slot = first;
    Optional<Instant> firing = slot.map(schedule::firesAt);
    while (slot.isPresent() && !firing.orElseThrow().isAfter(now) && slots.size() < MOST_SLOTS) {
      slots.add(slot.get());
      slot = schedule.next(slot.get());
      firing = slot.map(schedule::firesAt);
    }
    return new FirePlan(slots, missed, firing.orElse(null));
  }

  /// What lies beyond the bounds does not fire, and is on record.
  private static List<Missed> bounded(
      Schedule schedule, CatchUp catchUp, Instant first, Instant last, Instant now) {
    Optional<Instant> begin = firstToCatchUp(schedule, catchUp, first, last, now);
    if (begin.isEmpty()) {
      return List.of(window(schedule, first, last, MisfirePolicy.SKIP));
    }
    Missed made = window(schedule, begin.get(), last, MisfirePolicy.FIRE_ALL);
    if (begin.get().equals(first)) {
      return List.of(made);
    }
    Instant beyond = schedule.latest(first, begin.get().minusNanos(1)).orElse(first);
    return List.of(window(schedule, first, beyond, MisfirePolicy.SKIP), made);
  }

  /// The first of the missed slots in [from, to] that FIRE_ALL makes.
  ///
  /// @param now when they were found to be missed
  public static Optional<Instant> firstToCatchUp(
      Schedule schedule, CatchUp catchUp, Instant from, Instant to, Instant now) {
    Instant oldest = now.minus(catchUp.window());
    Instant low = from.isBefore(oldest) ? oldest : from;
    return low.isAfter(to) ? Optional.empty() : schedule.lastOnes(low, to, catchUp.most());
  }

  private static Missed window(Schedule schedule, Instant from, Instant to, MisfirePolicy action) {
    return new Missed(from, to, schedule.count(from, to), action);
  }
}
