package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What people do to a bulk operation: they approve it (K7), or call it off (K6).
public final class OperationTurns {
  private final OperationViews views;
  private final Journal journal;
  private final InstantSource clock;

  public OperationTurns(OperationViews views, Journal journal, InstantSource clock) {
    this.views = views;
    this.journal = journal;
    this.clock = clock;
  }

  /// What waits is not done any more when this returns. Its state may change meanwhile by itself;
  /// then it is called off as it is by then.
  Answer<OperationView> cancel(Command.CancelOperation command, Caller caller) {
    while (true) {
      BulkOperation seen = views.find(command.operation(), caller.tenant());
      Optional<Fault> refusal = cancelRefusal(seen);
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      Instant now = clock.instant();
      var move =
          new Change.MoveOperation(
              seen.to(canceled(seen), why(caller), now), seen, ItemState.NOT_DONE, now);
      if (Moves.write(journal, move, caller.who(), caller.reason())) {
        return new Answer.Done<>(views.get(seen.id(), caller.tenant()));
      }
    }
  }

  /// One that has not begun has nothing under way.
  private static OperationState canceled(BulkOperation seen) {
    return seen.startedAt() == null ? OperationState.CANCELED : OperationState.CANCELING;
  }

  private static String why(Caller caller) {
    return caller.reason().isBlank()
        ? "Called off by %s.".formatted(caller.who())
        : "Called off by %s: %s".formatted(caller.who(), caller.reason());
  }

  Preview preview(Command.CancelOperation command, Caller caller) {
    BulkOperation seen = views.find(command.operation(), caller.tenant());
    long underWay = views.get(seen.id(), caller.tenant()).counts().underWay();
    List<Impact> impacts = underWay == 0 ? List.of() : List.of(new Impact.GoOn(underWay));
    return new Preview("", cancelRefusal(seen).orElse(null), List.of(), List.of(), impacts);
  }

  private static Optional<Fault> cancelRefusal(BulkOperation seen) {
    return switch (seen.state()) {
      case AWAITS_APPROVAL, WAITING, RUNNING -> Optional.empty();
      case CANCELING -> Optional.of(conflict(seen, "is being called off already"));
      case DONE, CANCELED, STOPPED ->
          Optional.of(conflict(seen, "has ended already: " + seen.state()));
    };
  }

  Answer<OperationView> approve(Command.ApproveOperation command, Caller caller) {
    BulkOperation seen = views.find(command.operation(), caller.tenant());
    Optional<Fault> refusal = approveRefusal(seen, caller);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    Instant now = clock.instant();
    BulkOperation approved = seen.to(OperationState.WAITING, "", now).approved(caller.who());
    var move = new Change.MoveOperation(approved, seen, null, now);
    return Moves.write(journal, move, caller.who(), caller.reason())
        ? new Answer.Done<>(views.get(seen.id(), caller.tenant()))
        : new Answer.Rejected<>(conflict(seen, "was approved or called off by somebody else"));
  }

  Preview preview(Command.ApproveOperation command, Caller caller) {
    BulkOperation seen = views.find(command.operation(), caller.tenant());
    return new Preview(
        "",
        approveRefusal(seen, caller).orElse(null),
        List.of(),
        List.of(),
        List.of(new Impact.Reaches(seen.total(), 0)));
  }

  private static Optional<Fault> approveRefusal(BulkOperation seen, Caller caller) {
    if (seen.state() != OperationState.AWAITS_APPROVAL) {
      return Optional.of(conflict(seen, "is %s and needs no approval".formatted(seen.state())));
    }
    return seen.who().equals(caller.who())
        ? Optional.of(
            conflict(
                seen,
                "was asked for by %s; another person has to approve it".formatted(seen.who())))
        : Optional.empty();
  }

  private static Fault conflict(BulkOperation operation, String what) {
    return Fault.of(
        Fault.STATE_CONFLICT,
        "Operation #%d %s. Nothing was changed.".formatted(operation.id(), what));
  }
}
