package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.control.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An engine that has nothing but holds and places that can be stopped, as the test tells it.
final class ToldHolds implements EngineApi {
  static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");

  final List<Hold> holds = new ArrayList<>();
  final List<Command<?>> executed = new ArrayList<>();
  final List<Caller> callers = new ArrayList<>();
  final Map<HoldPlace, List<Preview.Effect>> running = new HashMap<>();
  final List<Preview.Impact> impacts = new ArrayList<>();
  final Set<HoldPlace> refused = new HashSet<>();
  String revision = "1";
  private final EmptyEngine rest = new EmptyEngine();
  private ChangeListener listener = _ -> {};
  private long last = 100;

  static Hold hold(long id, HoldPlace place, String who, String why, @Nullable String until) {
    return new Hold(
        id,
        TenantId.DEFAULT,
        place,
        0,
        Hold.Cause.PERSON,
        who,
        why,
        NOW,
        until == null ? null : Instant.parse(until));
  }

  void changed() {
    listener.changed(new Changes(Set.of(), false, true));
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <R> R ask(Query<R> query, Caller caller) {
    return query instanceof Query.ListHolds ? (R) List.copyOf(holds) : rest.ask(query, caller);
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <R> Answer<R> execute(Command<R> command, Caller caller) {
    if (!caller.expectedRevision().isEmpty() && !caller.expectedRevision().equals(revision)) {
      return new Answer.Rejected<>(Fault.of(Fault.STATE_CONFLICT, "It has moved on."));
    }
    return switch (command) {
      case Command.SetHold it -> (Answer<R>) put(it, caller);
      case Command.LiftHold it -> (Answer<R>) lifted(it, caller);
      case Command.StartOperation it -> (Answer<R>) begun(it, caller);
      default -> rest.execute(command, caller);
    };
  }

  private Answer<Hold> put(Command.SetHold command, Caller caller) {
    if (refused.contains(command.place())) {
      return new Answer.Rejected<>(Fault.of(Fault.NOT_FOUND, "It is gone."));
    }
    noted(command, caller);
    var hold =
        new Hold(
            last++,
            TenantId.DEFAULT,
            command.place(),
            0,
            Hold.Cause.PERSON,
            caller.who(),
            caller.reason(),
            NOW,
            command.until().orElse(null));
    holds.add(hold);
    return new Answer.Done<>(hold);
  }

  private Answer<Hold> lifted(Command.LiftHold command, Caller caller) {
    noted(command, caller);
    var hold = holds.stream().filter(it -> it.id() == command.hold()).findFirst().orElseThrow();
    holds.remove(hold);
    return new Answer.Done<>(hold);
  }

  private Answer<OperationView> begun(Command.StartOperation command, Caller caller) {
    noted(command, caller);
    var runs = effects(command).size();
    return new Answer.Done<>(
        new OperationView(
            last++,
            command.plan(),
            OperationState.RUNNING,
            caller.who(),
            caller.reason(),
            NOW,
            NOW,
            null,
            new OperationView.Counts(runs, runs, 0, 0, 0, 0, 0),
            0,
            "",
            ""));
  }

  private void noted(Command<?> command, Caller caller) {
    executed.add(command);
    callers.add(caller);
  }

  private List<Preview.Effect> effects(Command.StartOperation command) {
    return command.plan().selection() instanceof Selection.Under(var place)
        ? running.getOrDefault(place, List.of())
        : List.of();
  }

  /// Refuses a hold without a reason, as the real one does.
  @Override
  public synchronized Preview preview(Command<?> command, Caller caller) {
    if (command instanceof Command.StartOperation it) {
      var stops = effects(it);
      return stops.isEmpty()
          ? new Preview("", Fault.of(Fault.STATE_CONFLICT, "Finds no run."), List.of(), List.of())
          : new Preview(revision, null, List.of(), stops, List.copyOf(impacts));
    }
    var reasonless = command instanceof Command.SetHold && caller.reason().isBlank();
    return new Preview(
        revision,
        reasonless ? Fault.field("reason", "A hold needs a reason.") : null,
        List.of(),
        List.of(),
        List.copyOf(impacts));
  }

  @Override
  public Subscription subscribe(ChangeListener subscriber) {
    listener = subscriber;
    return () -> listener = _ -> {};
  }

  @Override
  public Capabilities capabilities() {
    return rest.capabilities();
  }

  @Override
  public void close() {}
}
