package dev.wheelhouse.engine.task.java;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.service.OutputBound;
import dev.wheelhouse.engine.task.service.TaskLog;
import dev.wheelhouse.engine.task.service.Work;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.task.JobHandler;
import dev.wheelhouse.task.JobResult;
import java.util.Map;

/// One run of a handler: its classes are loaded, and it is made, on the attempt's thread too.
final class HandlerWork implements Work {
  private final Task.Java task;
  private final TaskLog log;
  private final TokenSource token = new TokenSource();
  private final HandlerContext context;

  HandlerWork(Task.Java task, AttemptContext attempt, TaskLog log) {
    this.task = task;
    this.log = log;
    this.context = new HandlerContext(attempt, task.settings(), token, log);
  }

  @Override
  public Outcome run() throws Exception {
    try (HandlerClasses classes = HandlerClasses.of(task)) {
      JobHandler handler = classes.handler();
      Thread.currentThread().setContextClassLoader(classes.loader());
      return outcome(handler.run(context));
    } catch (HandlerClasses.NoHandler e) {
      return new Outcome(
          Outcome.Kind.FAILED_FOR_GOOD,
          null,
          "",
          String.valueOf(e.getMessage()),
          Outcome.Cause.UNKNOWN,
          Map.of());
    }
  }

  private Outcome outcome(JobResult result) {
    if (result.paused()) {
      return context.pauseRequested()
          ? new Outcome(Outcome.Kind.PAUSED, null, "", "")
          : Outcome.failed("the handler ended as paused, but nobody had asked it to pause");
    }
    Map<String, Output> outputs = OutputBound.read(result.outputs(), log);
    return result.skipped()
        ? new Outcome(Outcome.Kind.SKIPPED, null, "", "", Outcome.Cause.UNKNOWN, outputs)
        : Outcome.succeeded(outputs);
  }

  @Override
  public void cancel() {
    token.cancel();
  }

  @Override
  public void askForPause() {
    context.askForPause();
  }

  @Override
  public void close() {
    context.close();
  }

  @Override
  public Threads threads() {
    return Threads.COMPUTING;
  }
}
