package dev.wheelhouse.engine.event;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EventReceipt;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.awake.KeepAwake;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.Overlaps;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.EventReads;
import dev.wheelhouse.store.PublishedEvent;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Takes events in, and fires the triggers that wait for them (T2).
///
/// An event and all that it sets going are one transaction, under a unique key of tenant, name and
/// the publisher's id: told twice, at once or after a crash, it is the same event with the same
/// runs. An event that was refused was not told.
public final class Events {
  private final EventReads reads;
  private final Subscribers subscribers;
  private final EventFirings firings;
  private final Writing writing;

  /// Events whose jobs do not allow overlap go one after the other: each sees what the one before
  /// has made.
  private final ReentrantLock order = new ReentrantLock();

  /// What the events are written with.
  public record Writing(Journal journal, Ids ids, Timers timers) {}

  /// What says which triggers fire, and how.
  public record Rules(
      Definitions definitions, Schedules schedules, Overlaps overlaps, KeepAwake awake) {}

  public Events(Store store, Rules rules, RunMaker maker, Writing writing) {
    this.reads = store.events();
    this.subscribers = new Subscribers(reads, rules.definitions(), rules.schedules());
    this.firings = new EventFirings(store.runs(), maker, rules.overlaps(), rules.awake());
    this.writing = writing;
  }

  public Answer<EventReceipt> publish(Command.PublishEvent event, Caller caller) {
    Optional<Fault> refusal = EventRefusals.of(event);
    while (refusal.isEmpty()) {
      Optional<Answer<EventReceipt>> known = known(event, caller);
      if (known.isPresent()) {
        return known.get();
      }
      Instant now = writing.timers().instant();
      List<Subscriber> concerned = subscribers.of(caller.tenant(), event, now);
      refusal = EventRefusals.of(concerned, event.payload());
      if (refusal.isEmpty()) {
        Optional<EventReceipt> receipt = inOrder(concerned, event, caller, now);
        if (receipt.isPresent()) {
          return new Answer.Done<>(receipt.get());
        }
      }
    }
    return new Answer.Rejected<>(refusal.get());
  }

  /// What publishing would be refused for; the runs that it would make do not exist yet.
  public Preview preview(Command.PublishEvent event, Caller caller) {
    Optional<Fault> refusal =
        EventRefusals.of(event)
            .or(() -> known(event, caller).flatMap(Events::fault))
            .or(
                () ->
                    EventRefusals.of(
                        subscribers.of(caller.tenant(), event, writing.timers().instant()),
                        event.payload()));
    return new Preview("", refusal.orElse(null), List.of(), List.of());
  }

  private static Optional<Fault> fault(Answer<EventReceipt> answer) {
    return answer instanceof Answer.Rejected<EventReceipt>(var fault)
        ? Optional.of(fault)
        : Optional.empty();
  }

  /// The answer of an event that was told before.
  private Optional<Answer<EventReceipt>> known(Command.PublishEvent event, Caller caller) {
    return reads
        .byId(caller.tenant(), event.name(), event.eventId())
        .map(
            before ->
                before.payload().equals(event.payload())
                    ? new Answer.Done<>(new EventReceipt(true, before.runs()))
                    : new Answer.Rejected<>(EventRefusals.otherPayload(event)));
  }

  private Optional<EventReceipt> inOrder(
      List<Subscriber> concerned, Command.PublishEvent event, Caller caller, Instant now) {
    boolean free =
        concerned.stream().allMatch(it -> Overlaps.overlap(it.definition()) == Overlap.ALLOW);
    if (free) {
      return write(concerned, event, caller, now);
    }
    order.lock();
    try {
      return write(concerned, event, caller, now);
    } finally {
      order.unlock();
    }
  }

  /// Empty when somebody told the same event, or made one of its runs, meanwhile.
  private Optional<EventReceipt> write(
      List<Subscriber> concerned, Command.PublishEvent event, Caller caller, Instant now) {
    EventFirings.Effects effects = firings.of(concerned, event, caller, now);
    var published =
        new PublishedEvent(
            writing.ids().next(),
            caller.tenant(),
            event.name(),
            event.eventId(),
            event.payload(),
            effects.runs(),
            now,
            caller.who());
    List<Change> changes = new ArrayList<>(effects.changes());
    changes.add(new Change.PublishEvent(published));
    changes.add(new Change.Audit(audit(published, caller)));
    UnitResult result = writing.journal().write(new Unit(changes)).join();
    return switch (result) {
      case UnitResult.Written _ -> Optional.of(new EventReceipt(false, effects.runs()));
      case UnitResult.Exists _, UnitResult.Stale _ -> Optional.empty();
      case UnitResult.NameTaken _, UnitResult.Refused _, UnitResult.KeyTaken _ ->
          throw new IllegalStateException(
              "publishing %s %s answered %s".formatted(event.name(), event.eventId(), result));
    };
  }

  private static AuditEntry audit(PublishedEvent event, Caller caller) {
    return new AuditEntry(
        event.tenant(),
        event.at(),
        caller.who(),
        "PUBLISH",
        "event %s %s".formatted(event.name(), event.eventId()),
        "",
        event.runs().size() + " runs",
        caller.reason());
  }
}
