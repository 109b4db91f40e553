package dev.wheelhouse.engine.hold;

import dev.wheelhouse.engine.trigger.FirePlan;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.store.MisfireDecision.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a trigger that was kept silent, once nothing holds it any more: which of its
/// slots are on record as missed, with what is decided about them, and when it fires next. Slots
/// that are not late yet fire as usual (T4).
///
/// @param windows oldest first
/// @param next null when it never fires again
record UnparkPlan(List<Window> windows, @Nullable Instant next) {
  /// Runs that one decision makes at most; older slots are left to a person.
  static final int MOST_RUNS = 100_000;

  UnparkPlan {
    windows = List.copyOf(windows);
  }

  /// Slots that were missed.
  ///
  /// @param action what the trigger's policy does with them
  /// @param open a person decides about them
  record Window(Instant from, Instant to, long count, MisfirePolicy action, boolean open) {}

  /// @param parked when it would have fired
  /// @param late a slot that fires later than this is missed
  static UnparkPlan of(
      Schedule schedule,
      CatchUp catchUp,
      Instant parked,
      Instant now,
      Duration late,
      Choice choice) {
    Optional<Instant> first = schedule.slotAt(parked);
    if (first.isEmpty()) {
      return new UnparkPlan(List.of(), null);
    }
    if (!schedule.firesAt(first.get()).isBefore(now.minus(late))) {
      return new UnparkPlan(List.of(), schedule.firesAt(first.get()));
    }
    return choice == Choice.POLICY
        ? byPolicy(schedule, catchUp, parked, now, late)
        : chosen(schedule, catchUp, first.get(), now, late, choice);
  }

  private static UnparkPlan byPolicy(
      Schedule schedule, CatchUp catchUp, Instant parked, Instant now, Duration late) {
    FirePlan plan = FirePlan.of(schedule, catchUp, parked, now, late);
    List<Window> windows =
        plan.missed().stream()
            .map(
                it ->
                    new Window(
                        it.from(),
                        it.to(),
                        it.count(),
                        it.action(),
                        it.action() == MisfirePolicy.ASK))
            .toList();
    Instant last = plan.missed().getLast().to();
    return new UnparkPlan(windows, schedule.nextFiring(last).orElse(null));
  }

  /// The latest slot stands for all that are due, as when a trigger fires once for what it missed.
  private static UnparkPlan chosen(
      Schedule schedule,
      CatchUp catchUp,
      Instant first,
      Instant now,
      Duration late,
      Choice choice) {
    Instant bound = choice == Choice.LATEST ? now : now.minus(late).minusNanos(1);
    Instant last = schedule.lastFired(first, bound);
    List<Window> windows = new ArrayList<>();
    Instant from = choice == Choice.ALL ? schedule.firstOfLast(first, last, MOST_RUNS) : first;
    if (from.isAfter(first)) {
      Instant beyond = schedule.latest(first, from.minusNanos(1)).orElse(first);
      windows.add(window(schedule, catchUp, first, beyond, true));
    }
    windows.add(window(schedule, catchUp, from, last, false));
    return new UnparkPlan(windows, schedule.nextFiring(last).orElse(null));
  }

  /// All slots from the first one that are due by now; nothing is done about them.
  static Window skipped(Schedule schedule, Instant first, Instant now) {
    Instant last = schedule.lastFired(first, now);
    return new Window(first, last, schedule.count(first, last), MisfirePolicy.SKIP, false);
  }

  private static Window window(
      Schedule schedule, CatchUp catchUp, Instant from, Instant to, boolean open) {
    return new Window(from, to, schedule.count(from, to), catchUp.policy(), open);
  }
}
