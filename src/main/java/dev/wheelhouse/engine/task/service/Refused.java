package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.model.run.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// An attempt that ended before anything was done.
public record Refused(CompletableFuture<Outcome> outcome) implements TaskHandler.Execution {

  /// No repetition can mend it.
  public static Refused forGood(String why) {
    return new Refused(
        CompletableFuture.completedFuture(
            new Outcome(
                Outcome.Kind.FAILED_FOR_GOOD, null, "", why, Outcome.Cause.UNKNOWN, Map.of())));
  }

  /// Nothing was begun, and the engine that asked ends: the next one begins it.
  static Refused untold() {
    return new Refused(new CompletableFuture<>());
  }

  @Override
  public void stop(Duration grace) {
    // nothing was started
  }
}
