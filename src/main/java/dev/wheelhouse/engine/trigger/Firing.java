package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

  Firing wrote(UnitResult outcome) {
    return new Firing(trigger, next, slots, advance, outcome);
  }
}
