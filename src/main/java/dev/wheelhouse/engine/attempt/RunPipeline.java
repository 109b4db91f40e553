package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.engine.failure.Letters;
import dev.wheelhouse.engine.failure.Repeats;
import dev.wheelhouse.engine.run.IllegalMove;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.engine.task.TaskHandler.Execution;
import dev.wheelhouse.engine.task.TaskHandler.Remains;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of one attempt, in named steps: prepare, begin, execute, end.
///
/// Nothing is executed before `begin` is on disk. Between `begin` and the task's first act the
/// power may go: the task's handler leaves a trace by which recovery tells "begun" from "never
/// begun".
public final class RunPipeline {
  private static final Logger log = LoggerFactory.getLogger(RunPipeline.class);

  private final Definitions definitions;
  private final Preparation preparation;
  private final RunWriter writer;
  private final Function<Step, UnitResult> ends;
  private final Tools tools;

  /// What the steps work with.
  ///
  /// @param repeats what becomes of a run whose idempotency key another one has
  public record Tools(
      TaskHandlers handlers,
      RunningAttempts running,
      RunSecrets secrets,
      ProgressBoard progress,
      Timers timers,
      LongSupplier ids,
      Guards guards) {}

  /// What keeps work from being done twice, or from being done now.
  public record Guards(IdempotencyKeys keys, Repeats repeats, PauseRequests pauses) {}

  /// @param ends writes a run's end with what it releases
  public RunPipeline(
      Definitions definitions,
      Preparation preparation,
      RunWriter writer,
      Function<Step, UnitResult> ends,
      Tools tools) {
    this.definitions = definitions;
    this.preparation = preparation;
    this.writer = writer;
    this.ends = ends;
    this.tools = tools;
  }

  /// Takes a run that got a slot through its next attempt; false when it did not begin.
  public boolean run(Run queued) {
    Attempt attempt = preparation.attempt(queued, tools.timers().instant());
    return switch (preparation.of(queued, attempt)) {
      case Preparation.Ready ready -> {
        var reports = tools.progress().open(queued, attempt.number());
        yield begin(queued, attempt.given(ready.given()), ready.with(reports));
      }
      case Preparation.Impossible(var why) -> {
        reject(queued, why);
        yield false;
      }
    };
  }

  /// A former engine began an attempt of it: a stop that comes before it is found reaches it then.
  public void expect(Run running) {
    tools.running().announce(running.id());
  }

  /// Nothing of the attempt will be found.
  public void forget(Run running) {
    tools.running().ended(running.id());
    tools.progress().close(running.id());
  }

  /// Follows an attempt that a former engine began and this one adopted.
  public void follow(Run running, Attempt attempt, Execution execution) {
    tools.running().begun(running.id(), execution);
    Outcome outcome = execution.outcome().join();
    if (tools.running().underWay(running.id(), execution)) {
      end(running, attempt, outcome);
    }
  }

  /// Finds out what became of an attempt that a former engine began. Only a task that waits inside
  /// the engine needs its texts filled in again: the others have left their traces.
  public Remains find(Run run, Attempt attempt) {
    JobDefinition job = definitions.jobOf(run);
    if (job.task().takesSlot()) {
      var context = Preparation.contextOf(run, attempt, job);
      var reports = tools.progress().open(run, attempt.number());
      return tools.handlers().find(job.task(), context.with(reports));
    }
    return switch (preparation.of(run, attempt)) {
      case Preparation.Ready ready -> tools.handlers().find(ready.task(), ready.context());
      case Preparation.Impossible(var why) -> new Remains.Gone(why);
    };
  }

  /// Ends the attempt of a run that waits inside the engine, in one unit with what belongs to that.
  /// Empty when the run has moved on, or is being stopped.
  public Optional<Run> settle(Run waiting, Outcome outcome, Change also) {
    JobDefinition job = definitions.jobOf(waiting);
    Attempt attempt = preparation.latest(waiting);
    RunEnding ending = ending(job);
    Optional<Run> ended =
        writer.write(
            waiting,
            run -> {
              if (run.state() != RunState.RUNNING || run.status().stopping()) {
                throw new IllegalMove(run, Move.SUCCEED, stamp("decided too late"));
              }
              return ending.of(run, attempt, outcome).and(also);
            },
            ends);
    ended.ifPresent(this::forget);
    return ended;
  }

  private RunEnding ending(JobDefinition job) {
    double chance = ThreadLocalRandom.current().nextDouble();
    return new RunEnding(job, tools.timers().instant(), chance, tools.ids());
  }

  /// Writes what an attempt's end leads to.
  public void end(Run running, Attempt attempt, Outcome outcome) {
    JobDefinition job = definitions.jobOf(running);
    forget(running);
    RunEnding ending = ending(job);
    Outcome shown = tools.secrets().masked(running, outcome);
    var _ = writer.write(running, run -> ended(ending.of(run, attempt, shown), shown), ends);
  }

  /// A run that has paused is held in the same unit: nothing may start it in between.
  private Step ended(Step step, Outcome outcome) {
    boolean paused = outcome.kind() == Outcome.Kind.PAUSED && step.run().state() == RunState.QUEUED;
    return paused
        ? step.and(tools.guards().pauses().hold(step.run(), tools.timers().instant()))
        : step;
  }

  private boolean begin(Run queued, Attempt attempt, Preparation.Ready ready) {
    tools.running().announce(queued.id());
    RunWriter.Tried begun;
    try {
      begun = writer.reserve(queued, run -> start(run, attempt));
    } catch (TemplateException e) {
      forget(queued);
      reject(queued, String.valueOf(e.getMessage()));
      return false;
    }
    if (begun instanceof RunWriter.Written(var running)) {
      execute(running, attempt, ready);
      return true;
    }
    forget(queued);
    if (begun instanceof RunWriter.KeyTaken taken) {
      repeated(queued, taken);
    }
    return false;
  }

  private Step start(Run run, Attempt attempt) {
    return RunTransitions.start(run, attempt, stamp(attempt.worker()))
        .and(tools.guards().keys().reservation(run, attempt.startedAt()));
  }

  private void repeated(Run queued, RunWriter.KeyTaken taken) {
    String first = "run " + taken.first();
    switch (tools.guards().keys().repeat(queued)) {
      case REFUSE -> {
        String why =
            "%s: %s has the same idempotency key and %s"
                .formatted(
                    Fault.DUPLICATE_OPERATION,
                    first,
                    taken.committed() ? "has succeeded" : "is not over");
        // No letter: nothing was done, and what is to be repaired is the first run's.
        var _ =
            writer.write(
                queued,
                run -> RunTransitions.moveWithError(run, Move.REJECT, why, stamp(why)),
                ends);
      }
      case ANSWER -> {
        if (taken.committed()) {
          String why = "the result is that of " + first + ", which has the same idempotency key";
          var _ =
              writer.write(queued, run -> RunTransitions.move(run, Move.SUCCEED, stamp(why)), ends);
        } else {
          tools.guards().repeats().await(queued.id(), taken.first());
        }
      }
    }
  }

  private void execute(Run running, Attempt attempt, Preparation.Ready ready) {
    Execution execution;
    try {
      execution = tools.handlers().begin(ready.task(), ready.context());
    } catch (RuntimeException e) {
      log.error("beginning attempt {} of run {}; it failed", attempt.number(), running.id(), e);
      end(running, attempt, Outcome.failed(String.valueOf(e.getMessage())));
      return;
    }
    follow(running, attempt, execution);
  }

  private void reject(Run queued, String why) {
    log.info("run {} can't start: {}", queued.id(), why);
    JobDefinition job = definitions.jobOf(queued);
    var _ =
        writer.write(
            queued,
            run -> {
              Step step = RunTransitions.moveWithError(run, Move.REJECT, why, stamp(why));
              return job.safety().deadLetter()
                  ? step.and(Letters.open(run, why, tools.timers().instant(), tools.ids()))
                  : step;
            },
            ends);
  }

  private Stamp stamp(String why) {
    return Stamp.engine(tools.timers().instant(), why);
  }
}
