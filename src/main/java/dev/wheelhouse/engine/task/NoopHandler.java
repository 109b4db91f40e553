package dev.wheelhouse.engine.task;

import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Does nothing. Doing nothing twice is harmless, so an attempt cut off by a crash begins anew.
public final class NoopHandler implements TaskHandler<Task.Noop> {

  @Override
  public Execution begin(Task.Noop task, AttemptContext context) {
    return Done.EXECUTION;
  }

  @Override
  public Remains find(Task.Noop task, AttemptContext context) {
    return new Remains.NeverStarted();
  }

  private record Done(CompletableFuture<Outcome> outcome) implements Execution {
    static final Done EXECUTION = new Done(CompletableFuture.completedFuture(Outcome.SUCCESS));

    @Override
    public void stop(Duration grace) {
      // it has ended
    }
  }
}
