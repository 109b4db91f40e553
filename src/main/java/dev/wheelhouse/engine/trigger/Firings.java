package dev.wheelhouse.engine.trigger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// Turns a due trigger into the runs of its slots and the changes that make them.
public final class Firings {
  private static final int CACHED = 20_000;

  private final Cache<Trigger, Schedule> schedules =
      Caffeine.newBuilder().maximumSize(CACHED).build();
  private final Definitions definitions;
  private final RunMaker maker;
  private final LongSupplier ids;
  private final Overlaps overlaps;

  public Firings(
      Definitions definitions, RunMaker maker, LongSupplier ids, Overlaps overlaps) {
    this.definitions = definitions;
    this.maker = maker;
    this.ids = ids;
    this.overlaps = overlaps;
  }

  Firing plan(ArmedTrigger armed, Instant now, Lateness lateness) {
    Instant due = armed.nextFireAt();
    if (due == null) {
      throw new IllegalArgumentException("trigger " + armed.id() + " is not due");
    }
    FirePlan plan = FirePlan.of(schedule(armed.trigger()), due, now, lateness.late());
    SavedDefinition definition = definition(armed);
    OverlapPlan overlap = overlaps.settle(definition, OverlapPlan.slots(plan.slots()), now);
    List<Firing.Slot> slots =
        overlap.fires().stream()
            .map(slot -> slot(definition, armed.trigger(), slot.logicalTime(), now))
            .toList();
    ArmedTrigger next = armed.next(plan.next());
    List<Change> advance = new ArrayList<>();
    advance.add(new Change.AdvanceTrigger(armed.id(), due, plan.next()));
    plan.missed().ifPresent(missed -> advance.add(record(armed, missed, lateness.cause(due), now)));
    overlaps.record(armed, definition, overlap, now).ifPresent(advance::add);
    return new Firing(armed, next, slots, advance, UnitResult.WRITTEN);
  }

  /// Notes on a slot's run that this trigger names it too (T3).
  List<Change> addSource(Run run, ArmedTrigger armed, Instant at) {
    return List.of(
        new Change.AddSource(run.id(), armed.trigger().key()),
        new Change.AppendEvent(
            new RunEvent(
                0,
                run.key().tenant(),
                run.id(),
                armed.job(),
                RunEvent.SOURCE_ADDED,
                run.state(),
                run.state(),
                0,
                at,
                Stamp.ENGINE,
                armed.trigger().key())));
  }

  private Schedule schedule(Trigger trigger) {
    return schedules.get(trigger, Schedule::of);
  }

  private Firing.Slot slot(SavedDefinition definition, Trigger trigger, Instant slot, Instant now) {
    TriggerSource source =
        switch (trigger) {
          case Trigger.Cron _ -> TriggerSource.SCHEDULE;
          case Trigger.Once _ -> TriggerSource.ONCE;
          case Trigger.OnEvent _ -> TriggerSource.EVENT;
        };
    var origin =
        new Origin(source, List.of(trigger.key()), slot, trigger.zone(), "", Stamp.ENGINE, "");
    Step made =
        maker.make(
            RunMaker.Order.first(definition, RunKey.scheduledSlot(slot), origin, Map.of(), now));
    return new Firing.Slot(made.run(), made.changes());
  }

  private Change record(
      ArmedTrigger armed, FirePlan.Missed missed, MisfireCause cause, Instant now) {
    return new Change.RecordMisfire(
        new Misfire(
            ids.getAsLong(),
            armed.tenant(),
            armed.job(),
            armed.id(),
            missed.from(),
            missed.to(),
            missed.count(),
            cause,
            armed.trigger().misfire().name(),
            now));
  }

  private SavedDefinition definition(ArmedTrigger armed) {
    return definitions
        .version(armed.job(), armed.version())
        .orElseThrow(
            () -> new IllegalStateException("the definition of " + armed.id() + " is gone"));
  }
}
