package dev.wheelhouse.engine.operation;

import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries bulk operations out, in the background and off every lock. What a former engine has left
/// is found by its rows; what happens meanwhile the journal tells.
public final class OperationRunner implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OperationRunner.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Store store;
  private final Journal journal;
  private final Timers timers;
  private final Map<Long, OpenOperation> open = new ConcurrentHashMap<>();
  private volatile @Nullable ItemWork work;

  public OperationRunner(Store store, Journal journal, Timers timers) {
    this.store = store;
    this.journal = journal;
    this.timers = timers;
  }

  /// Goes on with what is open. Until then operations are only written down.
  public void start(Acts acts) {
    work = new ItemWork(store.runs(), journal, timers, acts);
    findOpen();
  }

  private void findOpen() {
    try {
      store.operations().open().forEach(this::begin);
    } catch (RuntimeException e) {
      log.error("looking for bulk operations that are open; tried again", e);
      var _ = timers.after(PAUSE_AFTER_FAILURE, this::findOpen);
    }
  }

  private void begin(BulkOperation operation) {
    ItemWork how = work;
    if (how != null) {
      var tools = new OpenOperation.Tools(store, journal, timers, how);
      open.computeIfAbsent(operation.id(), _ -> new OpenOperation(operation, tools)).wake();
    }
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    if (work == null) {
      return;
    }
    for (Unit unit : units) {
      unit.changes().forEach(this::committed);
    }
  }

  private void committed(Change change) {
    switch (change) {
      case Change.StartOperation(var operation, _) -> begin(operation);
      case Change.MoveOperation move -> moved(move);
      case Change.MoveItem move -> {
        OpenOperation operation = open.get(move.after().operation());
        if (operation != null) {
          operation.committed(move);
        }
      }
      case Change.MoveRun(var run, _) when run.state().terminal() ->
          open.values().forEach(operation -> operation.ended(run));
      case Change.SetGuard(var tenant, var guard) ->
          open.values().stream()
              .filter(operation -> operation.of(tenant))
              .forEach(operation -> operation.guarded(guard));
      default -> {}
    }
  }

  private void moved(Change.MoveOperation move) {
    OpenOperation operation = open.get(move.after().id());
    if (operation == null) {
      return;
    }
    operation.committed(move);
    if (move.after().state().ended()) {
      open.remove(move.after().id());
      operation.close();
    }
  }

  @Override
  public void close() {
    work = null;
    open.values().forEach(OpenOperation::close);
    open.clear();
  }
}
