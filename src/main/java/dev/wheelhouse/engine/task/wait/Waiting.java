package dev.wheelhouse.engine.task.wait;

import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.model.run.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One wait, until the first of what can end it. Who writes the end by himself claims it before, so
/// that nothing else ends it meanwhile.
public final class Waiting implements TaskHandler.Execution {
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private boolean claimed;
  private @Nullable Outcome meanwhile;

  /// Ends it; while it is claimed this waits for what becomes of the claim.
  void end(Outcome how) {
    synchronized (this) {
      if (claimed) {
        meanwhile = meanwhile == null ? how : meanwhile;
        return;
      }
    }
    outcome.complete(how);
  }

  /// False when it has ended, or somebody else has claimed it.
  public synchronized boolean claim() {
    if (claimed || outcome.isDone()) {
      return false;
    }
    claimed = true;
    return true;
  }

  /// The end could not be written: what came meanwhile counts.
  public void release() {
    Outcome how;
    synchronized (this) {
      claimed = false;
      how = meanwhile;
      meanwhile = null;
    }
    if (how != null) {
      outcome.complete(how);
    }
  }

  /// The end is written.
  public void settled(Outcome how) {
    outcome.complete(how);
  }

  @Override
  public CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  @Override
  public void stop(Duration grace) {
    end(new Outcome(Outcome.Kind.STOPPED, null, "", "stopped"));
  }
}
