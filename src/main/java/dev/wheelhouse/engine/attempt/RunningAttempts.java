package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.task.TaskHandler.Execution;
import dev.wheelhouse.model.RunId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// The attempts under way in this engine, so that they can be stopped.
public final class RunningAttempts {
  private final Map<RunId, CompletableFuture<Execution>> executions = new ConcurrentHashMap<>();

  /// An attempt is about to begin: a stop that comes before it has begun reaches it when it has.
  void announce(RunId run) {
    executions.put(run, new CompletableFuture<>());
  }

  void begun(RunId run, Execution execution) {
    CompletableFuture<Execution> announced = executions.get(run);
    if (announced != null) {
      announced.complete(execution);
    }
  }

  /// False when its end has been written already.
  boolean underWay(RunId run, Execution execution) {
    CompletableFuture<Execution> known = executions.get(run);
    return known != null && known.isDone() && known.join().equals(execution);
  }

  void ended(RunId run) {
    executions.remove(run);
  }

  /// Asks the run's attempt to end; false when none is under way here.
  public boolean stop(RunId run, Duration grace) {
    CompletableFuture<Execution> execution = executions.get(run);
    if (execution == null) {
      return false;
    }
    var _ = execution.thenAcceptAsync(it -> it.stop(grace), Thread::startVirtualThread);
    return true;
  }

  /// The run's attempt, when it is under way here.
  public Optional<Execution> of(RunId run) {
    CompletableFuture<Execution> known = executions.get(run);
    return known == null || !known.isDone() ? Optional.empty() : Optional.of(known.join());
  }

  public int count() {
    return executions.size();
  }
}
