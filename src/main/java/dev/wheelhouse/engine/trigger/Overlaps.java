package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.dispatch.Unended;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Misfire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Carries out what a definition's overlap policy wants of a firing (T6).
///
/// A run that the policy stops is asked to end before the firing is written. The power may go in
/// between: then the firing is still due, finds a run that is being stopped, and goes on from
/// there. The other order could leave a run that nobody stops any more.
public final class Overlaps {
  private final Unended unended;
  private final RunStops stops;
  private final LongSupplier ids;

  public Overlaps(Unended unended, RunStops stops, LongSupplier ids) {
    this.unended = unended;
    this.stops = stops;
    this.ids = ids;
  }

  /// Decides about slots, and has the runs stopped that must make room. Blocks until that is on
  /// disk.
  public OverlapPlan settle(SavedDefinition definition, List<OverlapPlan.Slot> slots, Instant now) {
    Overlap overlap = overlap(definition);
    if (overlap == Overlap.ALLOW) {
      return new OverlapPlan(slots, List.of(), List.of());
    }
    OverlapPlan plan = OverlapPlan.of(overlap, unended.of(definition.id()), slots);
    var stamp = new Stamp(now, "policy " + overlap, "the next firing is due");
    plan.stops().forEach(run -> stops.makeRoom(run, stamp));
    return plan;
  }

  public static Overlap overlap(SavedDefinition definition) {
    return definition.definition().concurrency().overlap();
  }

  /// What was skipped, for the record.
  public Optional<Change> record(
      ArmedTrigger armed, SavedDefinition definition, OverlapPlan plan, Instant now) {
    List<OverlapPlan.Slot> skipped = plan.skipped();
    return skipped.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change.RecordMisfire(
                new Misfire(
                    ids.getAsLong(),
                    armed.tenant(),
                    armed.job(),
                    armed.id(),
                    skipped.getFirst().logicalTime(),
                    skipped.getLast().logicalTime(),
                    skipped.size(),
                    MisfireCause.OVERLAP,
                    overlap(definition).name(),
                    now)));
  }
}
