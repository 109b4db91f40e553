package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One trigger's firings of one round, as changes, and what became of them.
///
/// @param next the trigger as it is armed afterwards
/// @param advance moves the trigger on and records what was missed
record Firing(
    ArmedTrigger trigger,
    ArmedTrigger next,
    List<Slot> slots,
    List<Change> advance,
    UnitResult result) {
  Firing {
    slots = List.copyOf(slots);
    advance = List.copyOf(advance);
  }

  /// The runs of one logical time.
  record Slot(Run run, List<Change> changes) {
    Slot {
      changes = List.copyOf(changes);
    }
  }

  /// Everything, to be written together.
  List<Change> changes() {
    List<Change> all = new ArrayList<>();
    slots.forEach(slot -> all.addAll(slot.changes()));
    all.addAll(advance);
    return all;
  }

  /// One slot's runs, if the trigger is still armed as it was when this was planned.
  List<Change> changesOf(Slot slot) {
    Instant due = Objects.requireNonNull(trigger.nextFireAt());
    List<Change> changes = new ArrayList<>(slot.changes());
    changes.add(new Change.AdvanceTrigger(trigger.id(), due, due));
    return changes;
  }

  /// True when it records slots that came too late to fire by themselves.
  boolean missed() {
    return advance.stream().anyMatch(Change.RecordMisfire.class::isInstance);
  }

  /// Its oldest slots; the trigger stays due for the others. Empty where the slots alone do not say
  /// when the trigger is due for them.
  Optional<Firing> first(int count) {
    if (!trigger.trigger().rules().jitter().isZero()) {
      return Optional.empty();
    }
    Instant due = Objects.requireNonNull(trigger.nextFireAt());
    Instant left = slots.get(count).run().origin().logicalTime();
    List<Change> part = List.of(new Change.AdvanceTrigger(trigger.id(), due, left));
    return Optional.of(
        new Firing(trigger, trigger.next(left), slots.subList(0, count), part, result));
  }

  /// Its latest slots.
  Firing latest(int count) {
    List<Slot> part = slots.subList(slots.size() - count, slots.size());
    return new Firing(trigger, next, part, advance, result);
  }

  /// What it records as missed was missed for this reason.
  Firing because(MisfireCause cause) {
    List<Change> changed = advance.stream().map(change -> because(change, cause)).toList();
    return new Firing(trigger, next, slots, changed, result);
  }

  private static Change because(Change change, MisfireCause cause) {
    return change instanceof Change.RecordMisfire(var misfire)
        ? new Change.RecordMisfire(misfire.because(cause))
        : change;
  }

  Firing wrote(UnitResult outcome) {
    return new Firing(trigger, next, slots, advance, outcome);
  }
}
