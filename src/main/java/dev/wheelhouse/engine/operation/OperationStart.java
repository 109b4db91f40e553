package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Begins bulk operations: what the selection finds is taken down in one unit, and from then on
/// nothing comes to it and nothing leaves it.
public final class OperationStart {
  private final Store store;
  private final OperationViews views;
  private final Reach reach;
  private final Tools tools;

  /// What it writes with.
  public record Tools(Journal journal, LongSupplier ids, InstantSource clock) {}

  public OperationStart(Store store, OperationViews views, Reach reach, Tools tools) {
    this.store = store;
    this.views = views;
    this.reach = reach;
    this.tools = tools;
  }

  Preview preview(Command.StartOperation command, Caller caller) {
    return reach.preview(command.plan(), caller, refusal(command.plan()));
  }

  private Optional<Fault> refusal(OperationPlan plan) {
    return PlanRefusals.of(plan, tools.clock().instant());
  }

  Answer<OperationView> start(Command.StartOperation command, Caller caller) {
    OperationPlan plan = command.plan();
    Optional<Fault> refusal =
        refusal(plan).or(() -> PlanRefusals.withoutReason(plan.act(), caller.reason()));
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    BulkOperation operation = operation(plan, caller);
    var start = new Change.StartOperation(operation, caller.expectedRevision());
    UnitResult result =
        tools.journal().write(Unit.of(start, new Change.Audit(audit(operation)))).join();
    return switch (result) {
      case UnitResult.Written _ -> new Answer.Done<>(views.get(operation.id(), caller.tenant()));
      case UnitResult.Stale(var what) ->
          new Answer.Rejected<>(
              Fault.of(
                  Fault.STATE_CONFLICT,
                  "Nothing was begun: " + what + ". Look at the preview again."));
      case UnitResult.Refused(var why) ->
          new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was begun."));
      case UnitResult.Exists _, UnitResult.NameTaken _, UnitResult.KeyTaken _ ->
          throw new IllegalStateException("a bulk operation answered " + result);
    };
  }

  private BulkOperation operation(OperationPlan plan, Caller caller) {
    Guard guard = store.operations().guard(caller.tenant());
    boolean approval = guard.approval().contains(Guard.Kind.of(plan.act()));
    Instant now = tools.clock().instant();
    return new BulkOperation(
        tools.ids().getAsLong(),
        caller.tenant(),
        plan,
        approval ? OperationState.AWAITS_APPROVAL : OperationState.WAITING,
        0,
        0,
        caller.who(),
        caller.reason(),
        "",
        approval ? "Another person has to approve it." : "",
        now,
        null,
        null);
  }

  private static AuditEntry audit(BulkOperation operation) {
    return new AuditEntry(
        operation.tenant(),
        operation.createdAt(),
        operation.who(),
        "OPERATION_START",
        Moves.object(operation),
        "",
        PlanWords.of(operation.plan()),
        operation.reason());
  }
}
