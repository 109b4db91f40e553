package dev.wheelhouse.engine.hold;

import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.LiftedHold;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.MisfireDecision.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The changes that let a trigger fire again: it is armed, and what it missed is on record with the
/// decision, so that whoever sees to missed firings makes the runs.
///
/// @param late a firing older than this is missed (T4)
public record Unparked(Schedules schedules, LongSupplier ids, Duration late) {

  /// @param by the hold that kept it silent, with what was decided when it was lifted; by the
  ///   trigger's policy when there is none
  List<Change> changes(ArmedTrigger trigger, Optional<LiftedHold> by, Instant now) {
    Instant parked = Objects.requireNonNull(trigger.parkedAt());
    Choice choice = by.map(LiftedHold::missed).orElse(Choice.POLICY);
    UnparkPlan plan =
        UnparkPlan.of(
            schedules.of(trigger), trigger.trigger().rules().catchUp(), parked, now, late, choice);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.UnparkTrigger(trigger.id(), parked, plan.next()));
    for (UnparkPlan.Window window : plan.windows()) {
      changes.add(
          new Change.RecordMisfire(misfire(trigger, window, decision(window, by, now), now)));
    }
    return changes;
  }

  /// Puts on record what triggers that go away, or stop, have been silent for until now; nothing is
  /// run for it unless a person says so.
  public List<Change> closing(List<ArmedTrigger> triggers, Instant now) {
    return triggers.stream()
        .filter(trigger -> trigger.parkedAt() != null)
        .flatMap(trigger -> closing(trigger, now).stream())
        .toList();
  }

  private Optional<Change> closing(ArmedTrigger trigger, Instant now) {
    Schedule schedule = schedules.of(trigger);
    return schedule
        .slotAt(Objects.requireNonNull(trigger.parkedAt()))
        .filter(first -> !schedule.firesAt(first).isAfter(now))
        .map(first -> UnparkPlan.skipped(schedule, first, now))
        .map(window -> misfire(trigger, window, Misfire.byPolicy(now, true), now))
        .map(Change.RecordMisfire::new);
  }

  private Misfire misfire(
      ArmedTrigger trigger, UnparkPlan.Window window, MisfireDecision decision, Instant now) {
    return new Misfire(
        ids.getAsLong(),
        trigger.tenant(),
        trigger.job(),
        trigger.id(),
        window.from(),
        window.to(),
        window.count(),
        MisfireCause.HELD,
        window.action().name(),
        now,
        decision);
  }

  private static MisfireDecision decision(
      UnparkPlan.Window window, Optional<LiftedHold> by, Instant now) {
    if (window.open()) {
      return new MisfireDecision.Open(null);
    }
    return by.filter(it -> it.missed() != Choice.POLICY)
        .map(it -> made(it, now))
        .orElseGet(() -> Misfire.byPolicy(now, window.action() == MisfirePolicy.SKIP));
  }

  private static MisfireDecision.Made made(LiftedHold by, Instant now) {
    return new MisfireDecision.Made(
        by.missed(), by.who(), by.reason(), now, by.missed() == Choice.NONE);
  }
}
