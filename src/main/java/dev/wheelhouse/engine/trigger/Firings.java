package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Overlap;
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
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.UnitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns a due trigger into the runs of its slots and the changes that make them.
public final class Firings {
  private static final Logger log = LoggerFactory.getLogger(Firings.class);

  /// After a sleep a person is asked first; so long the policy waits (T9).
  static final Duration TIME_TO_DECIDE = Duration.ofMinutes(2);

  private final Schedules schedules;
  private final Definitions definitions;
  private final RunMaker maker;
  private final LongSupplier ids;
  private final Overlaps overlaps;

  public Firings(
      Schedules schedules,
      Definitions definitions,
      RunMaker maker,
      LongSupplier ids,
      Overlaps overlaps) {
    this.schedules = schedules;
    this.definitions = definitions;
    this.maker = maker;
    this.ids = ids;
    this.overlaps = overlaps;
  }

  /// Reads what firings will need, the soonest first. What can't be read is told when it fires.
  void prepare(List<ArmedTrigger> soon) {
    tryAhead(
        () ->
            definitions.prepare(
                soon.stream().map(it -> new Definitions.Wanted(it.job(), it.version())).toList()));
    soon.forEach(armed -> tryAhead(() -> schedules.of(armed)));
  }

  private static void tryAhead(Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException e) {
      log.debug("reading ahead", e);
    }
  }

  /// Whether a firing depends on the runs that its definition has already.
  boolean takesTurns(ArmedTrigger armed) {
    return definition(armed).definition().concurrency().overlap() != Overlap.ALLOW;
  }

  Firing plan(ArmedTrigger armed, Instant now, Lateness lateness) {
    Instant due = armed.nextFireAt();
    if (due == null) {
      throw new IllegalArgumentException("trigger " + armed.id() + " is not due");
    }
    MisfireCause cause = lateness.cause(due);
    FirePlan plan =
        FirePlan.of(schedules.of(armed), catchUp(armed, cause), due, now, lateness.late());
    SavedDefinition definition = definition(armed);
    OverlapPlan overlap = overlaps.settle(definition, OverlapPlan.slots(plan.slots()), now);
    List<Firing.Slot> slots =
        overlap.fires().stream()
            .map(slot -> slot(definition, armed.trigger(), slot.logicalTime(), now))
            .toList();
    ArmedTrigger next = armed.next(plan.next());
    List<Change> advance = new ArrayList<>();
    advance.add(new Change.AdvanceTrigger(armed.id(), due, plan.next()));
    plan.missed().forEach(missed -> advance.add(record(armed, missed, cause, now)));
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

  private static CatchUp catchUp(ArmedTrigger armed, MisfireCause cause) {
    CatchUp own = armed.trigger().rules().catchUp();
    return cause == MisfireCause.MACHINE_ASLEEP ? CatchUp.of(MisfirePolicy.ASK) : own;
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
    boolean asked = missed.action() == MisfirePolicy.ASK;
    MisfirePolicy action = asked ? armed.trigger().misfire() : missed.action();
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
            action.name(),
            now,
            asked ? open(action, now) : Misfire.byPolicy(now, action != MisfirePolicy.FIRE_ALL)));
  }

  private static MisfireDecision open(MisfirePolicy policy, Instant now) {
    return new MisfireDecision.Open(policy == MisfirePolicy.ASK ? null : now.plus(TIME_TO_DECIDE));
  }

  private SavedDefinition definition(ArmedTrigger armed) {
    return definitions
        .version(armed.job(), armed.version())
        .orElseThrow(
            () -> new IllegalStateException("the definition of " + armed.id() + " is gone"));
  }
}
