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
import java.util.List;

/// Bulk operations (K6).
public final class Operations {

  public Page<OperationView> list(Query.ListOperations query, TenantId tenant) {
    return new Page<>(List.of(), "", 0);
  }

  public OperationView get(long operation, TenantId tenant) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Page<OperationItem> items(Query.ListOperationItems query, TenantId tenant) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Answer<OperationView> start(Command.StartOperation command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Answer<OperationView> cancel(Command.CancelOperation command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Answer<OperationView> approve(Command.ApproveOperation command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.StartOperation command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.CancelOperation command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.ApproveOperation command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Guard guard(TenantId tenant) {
    return Guard.NONE;
  }

  public Answer<Guard> setGuard(Command.SetGuard command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.SetGuard command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }
}
