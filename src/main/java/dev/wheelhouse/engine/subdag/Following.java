package dev.wheelhouse.engine.subdag;

import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.wait.Waiting;
import dev.wheelhouse.model.run.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A SUBDAG under way: it ends as its DAG run ends. A stop or a time-out asks that one to end, and
/// waits until it has.
final class Following implements TaskHandler.Execution {
  private final Waiting waiting;
  private final Consumer<Duration> stopInner;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private volatile @Nullable Outcome timedOut;

  /// @param waiting its place among what waits, which knows the time-out
  /// @param stopInner blocks until the DAG run is asked
  Following(Waiting waiting, Duration grace, Consumer<Duration> stopInner) {
    this.waiting = waiting;
    this.stopInner = stopInner;
    var _ = waiting.outcome().thenAccept(how -> timedOut(how, grace));
  }

  private void timedOut(Outcome how, Duration grace) {
    if (how.kind() == Outcome.Kind.TIMED_OUT) {
      timedOut = how;
      Thread.startVirtualThread(() -> stopInner.accept(grace));
    }
  }

  /// Its DAG run has ended.
  void ended(Outcome how) {
    Outcome first = timedOut;
    Outcome end = first == null || how.kind() == Outcome.Kind.SUCCEEDED ? how : first;
    if (outcome.complete(end)) {
      waiting.settled(end);
    }
  }

  @Override
  public CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  @Override
  public void stop(Duration grace) {
    stopInner.accept(grace);
  }
}
