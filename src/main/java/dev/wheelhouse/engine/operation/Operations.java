package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.OperationItem;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.page.Page;

/// Bulk operations (K6): they are written down here and carried out by the [OperationRunner].
public record Operations(
    OperationViews views, OperationStart starts, OperationTurns turns, Guards guards) {

  public Page<OperationView> list(Query.ListOperations query, TenantId tenant) {
    return views.list(query, tenant);
  }

  public OperationView get(long operation, TenantId tenant) {
    return views.get(operation, tenant);
  }

  public Page<OperationItem> items(Query.ListOperationItems query, TenantId tenant) {
    return views.items(query, tenant);
  }

  public Answer<OperationView> start(Command.StartOperation command, Caller caller) {
    return starts.start(command, caller);
  }

  public Preview preview(Command.StartOperation command, Caller caller) {
    return starts.preview(command, caller);
  }

  public Answer<OperationView> cancel(Command.CancelOperation command, Caller caller) {
    return turns.cancel(command, caller);
  }

  public Preview preview(Command.CancelOperation command, Caller caller) {
    return turns.preview(command, caller);
  }

  public Answer<OperationView> approve(Command.ApproveOperation command, Caller caller) {
    return turns.approve(command, caller);
  }

  public Preview preview(Command.ApproveOperation command, Caller caller) {
    return turns.preview(command, caller);
  }

  public Guard guard(TenantId tenant) {
    return guards.get(tenant);
  }

  public Answer<Guard> setGuard(Command.SetGuard command, Caller caller) {
    return guards.set(command, caller);
  }

  public Preview preview(Command.SetGuard command, Caller caller) {
    return Preview.NOTHING;
  }
}
