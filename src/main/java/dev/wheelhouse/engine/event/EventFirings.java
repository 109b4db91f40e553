package dev.wheelhouse.engine.event;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.awake.KeepAwake;
import dev.wheelhouse.engine.dag.MissingJob;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.engine.trigger.OverlapPlan;
import dev.wheelhouse.engine.trigger.Overlaps;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The runs that an event sets going: one for each definition with a trigger that fits, whose
/// parameters take the payload's values of the same names.
final class EventFirings {
  private static final Logger log = LoggerFactory.getLogger(EventFirings.class);

  private final RunReads runs;
  private final RunMaker maker;
  private final Overlaps overlaps;
  private final KeepAwake awake;

  EventFirings(RunReads runs, RunMaker maker, Overlaps overlaps, KeepAwake awake) {
    this.awake = awake;
    this.runs = runs;
    this.maker = maker;
    this.overlaps = overlaps;
  }

  /// What an event leads to.
  record Effects(List<RunId> runs, List<Change> changes) {}

  /// The changes of all definitions that it concerns. Runs that have to make room are stopped on
  /// the way.
  Effects of(List<Subscriber> subscribers, Command.PublishEvent event, Caller caller, Instant now) {
    List<RunId> made = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Subscriber subscriber : subscribers) {
      try {
        fire(subscriber, event, origin(subscriber, caller, now), made, changes);
      } catch (MissingJob e) {
        log.error(
            "the event {} does not start {}; it starts the others",
            event.name(),
            subscriber.definition().definition().name(),
            e);
      }
    }
    return new Effects(made, changes);
  }

  private void fire(
      Subscriber subscriber,
      Command.PublishEvent event,
      Origin origin,
      List<RunId> made,
      List<Change> changes) {
    var definition = subscriber.definition();
    Instant now = origin.logicalTime();
    String slot = RunKey.eventSlot(event.eventId());
    Map<String, String> values = subscriber.wanted(event.payload());
    Step step = maker.make(RunMaker.Order.first(definition, slot, origin, values, now));
    Optional<Run> known = runs.byKey(step.run().key());
    if (known.isPresent()) {
      made.add(known.get().id());
      subscriber.keys().forEach(key -> changes.add(new Change.AddSource(known.get().id(), key)));
      return;
    }
    OverlapPlan plan = overlaps.settle(definition, List.of(new OverlapPlan.Slot(slot, now)), now);
    overlaps.record(subscriber.first(), definition, plan, now).ifPresent(changes::add);
    if (!plan.fires().isEmpty()) {
      subscriber.triggers().forEach(it -> awake.firing(it.job(), it.trigger()));
      made.add(step.run().id());
      changes.addAll(step.changes());
    }
  }

  private static Origin origin(Subscriber subscriber, Caller caller, Instant now) {
    return new Origin(
        TriggerSource.EVENT,
        subscriber.keys(),
        now,
        subscriber.first().trigger().zone(),
        "",
        caller.who(),
        caller.reason());
  }
}
