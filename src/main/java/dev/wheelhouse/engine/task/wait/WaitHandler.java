package dev.wheelhouse.engine.task.wait;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.OutputTypes;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.EventReads;
import dev.wheelhouse.store.PublishedEvent;
import dev.wheelhouse.store.Unit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// WAIT tasks. A wait for an event first takes its place and then looks for what was published
/// before, so that none passes between the two.
public final class WaitHandler implements TaskHandler<Task.Wait> {
  private final WaitingRoom room;
  private final EventReads events;
  private final OtherRuns others;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  public WaitHandler(WaitingRoom room, EventReads events, OtherRuns others) {
    this.room = room;
    this.events = events;
    this.others = others;
  }

  /// A wait that an event of the right name and payload ends.
  private record Listener(
      Waiting waiting, AttemptContext.About about, String name, Map<String, String> filter) {
    void hear(PublishedEvent event) {
      boolean mine = event.tenant().equals(about.tenant()) && event.name().equals(name);
      if (mine && !event.at().isBefore(from()) && PublishedEvent.fits(filter, event.payload())) {
        waiting.end(
            new Outcome(
                Outcome.Kind.SUCCEEDED,
                null,
                "",
                "event " + event.eventId(),
                Outcome.Cause.UNKNOWN,
                OutputTypes.of(event.payload())));
      }
    }

    /// As precise as the store keeps it.
    Instant from() {
      return about.runMadeAt().truncatedTo(ChronoUnit.MICROS);
    }
  }

  @Override
  public Execution begin(Task.Wait task, AttemptContext context) {
    return switch (task.what()) {
      case Task.WaitFor.Delay(var delay) -> until(context.about().begunAt().plus(delay), context);
      case Task.WaitFor.Time(var at) -> untilText(at, context);
      case Task.WaitFor.Event(var name, var filter) -> event(name, filter, context);
      case Task.WaitFor.Other other -> others.begin(other, context);
    };
  }

  @Override
  public Remains find(Task.Wait task, AttemptContext context) {
    return new Remains.Alive(begin(task, context));
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    others.committed(units);
    if (listeners.isEmpty()) {
      return;
    }
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.PublishEvent(var event)) {
          listeners.forEach(listener -> listener.hear(event));
        }
      }
    }
  }

  private Execution untilText(String text, AttemptContext context) {
    try {
      return until(OffsetDateTime.parse(text.strip()).toInstant(), context);
    } catch (DateTimeException e) {
      String why =
          "\"%s\" is not an instant; write the task's time so that it gives one such as 2026-03-29T02:00:00+02:00."
              .formatted(text);
      return new Refused(new Outcome(Outcome.Kind.FAILED_FOR_GOOD, null, "", why));
    }
  }

  private Execution until(Instant at, AttemptContext context) {
    Waiting waiting = room.enter(context, new WaitReason.Until(at));
    room.endAt(waiting, at, Outcome.SUCCESS);
    return waiting;
  }

  private Execution event(String name, Map<String, String> filter, AttemptContext context) {
    Waiting waiting = room.enter(context, new WaitReason.Event(name));
    var listener = new Listener(waiting, context.about(), name, filter);
    listeners.add(listener);
    var _ = waiting.outcome().whenComplete((_, _) -> listeners.remove(listener));
    events.first(context.about().tenant(), name, filter, listener.from()).ifPresent(listener::hear);
    return waiting;
  }

  private record Refused(Outcome why) implements Execution {
    @Override
    public CompletableFuture<Outcome> outcome() {
      return CompletableFuture.completedFuture(why);
    }

    @Override
    public void stop(Duration grace) {
      // it never waited
    }
  }
}
