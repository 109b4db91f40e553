package dev.wheelhouse.engine.task.http;

import dev.wheelhouse.engine.task.service.OutputBound;
import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.engine.task.service.Work;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.store.ExpectedCallback;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Waits for a report. Its thread knows nothing but the future that an engine's thread completes.
///
/// @param forget told when nobody waits any more
record CallbackWork(
    CompletableFuture<ExpectedCallback.Answer> answer, Services.Desk desk, Runnable forget)
    implements Work {

  @Override
  public Outcome run() throws InterruptedException {
    desk.log().line("waiting for the callback");
    try {
      return outcome(answer.get(), desk);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a report can't fail", e);
    }
  }

  static Outcome outcome(ExpectedCallback.Answer answer, Services.Desk desk) {
    desk.log().line("the callback came: " + (answer.succeeded() ? "succeeded" : "failed"));
    var outputs = OutputBound.read(answer.outputs(), desk.log());
    return answer.succeeded()
        ? new Outcome(
            Outcome.Kind.SUCCEEDED, null, "", answer.message(), Outcome.Cause.UNKNOWN, outputs)
        : new Outcome(
            Outcome.Kind.FAILED,
            null,
            "",
            answer.message().isEmpty() ? "reported as failed" : answer.message(),
            Outcome.Cause.UNKNOWN,
            outputs);
  }

  @Override
  public void cancel() {
    // its thread is interrupted
  }

  @Override
  public void close() {
    forget.run();
  }

  @Override
  public Threads threads() {
    return Threads.WAITING;
  }
}
