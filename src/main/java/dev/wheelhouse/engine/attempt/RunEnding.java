package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.failure.Letters;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.retry.RetryDecision;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/// What follows from the end of an attempt: success, another attempt, a dead letter, or a person's
/// decision. Pure but for the draw of the jitter and the dead letter's id, which are handed in.
record RunEnding(JobDefinition job, Instant now, double chance, LongSupplier ids) {

  /// The run's next step, for a run that is RUNNING, PAUSED or LOST.
  Step of(Run run, Attempt attempt, Outcome outcome) {
    if (run.state() == RunState.PAUSED && outcome.kind() != Outcome.Kind.STOPPED) {
      // It ended before it stood, or somebody from outside has ended it.
      Step awake = RunTransitions.move(run, Move.CONTINUE, stamp("it has ended"));
      Step ended = of(awake.run(), attempt, outcome);
      return awake.and(ended.changes()).as(ended.run());
    }
    Attempt ended = attempt.ended(now, outcome);
    Step step =
        switch (outcome.kind()) {
          case SUCCEEDED -> RunTransitions.move(run, Move.SUCCEED, stamp(outcome.message()));
          case SKIPPED -> RunTransitions.move(run, Move.SKIP_BY_EXIT, stamp(outcome.message()));
          case STOPPED -> cancelled(run, outcome);
          case PAUSED -> run.status().stopping() ? cancelled(run, outcome) : paused(run, outcome);
          case LOST ->
              run.status().stopping() ? cancelled(run, outcome) : lost(run, attempt, outcome);
          case FAILED, FAILED_FOR_GOOD, PART_FAILED, TIMED_OUT ->
              run.status().stopping() ? cancelled(run, outcome) : failed(run, attempt, outcome);
        };
    return step.and(new Change.EndAttempt(ended)).and(handedOn(step.run(), attempt, outcome));
  }

  /// What a task hands over counts when its run succeeded, or was skipped by its exit code.
  private static List<Change> handedOn(Run run, Attempt attempt, Outcome outcome) {
    boolean counts = run.state() == RunState.SUCCESS || run.state() == RunState.SKIPPED;
    return counts && !outcome.outputs().isEmpty()
        ? List.of(new Change.KeepOutputs(attempt, Output.fitting(outcome.outputs())))
        : List.of();
  }

  private Step paused(Run run, Outcome outcome) {
    return RunTransitions.yielded(run, stamp(outcome.message()));
  }

  private Step cancelled(Run run, Outcome outcome) {
    return RunTransitions.moveWithError(
        run, Move.CANCEL, outcome.message(), stamp(outcome.message()));
  }

  private Step lost(Run run, Attempt attempt, Outcome outcome) {
    Step suspected =
        run.state() == RunState.LOST
            ? new Step(run, List.of())
            : RunTransitions.moveWithError(
                run, Move.LOSE, outcome.message(), stamp(outcome.message()));
    Step judged =
        job.safety().idempotent()
            ? failed(suspected.run(), attempt, outcome)
            : RunTransitions.move(suspected.run(), Move.DOUBT, stamp("the job is not idempotent"));
    return suspected.and(judged.changes()).as(judged.run());
  }

  private Step failed(Run run, Attempt attempt, Outcome outcome) {
    var decision = RetryDecision.after(outcome, attempt.number(), job.retry(), chance);
    return switch (decision) {
      case RetryDecision.Again(var delay) when inTime(run, delay) ->
          RunTransitions.retry(run, now.plus(delay), outcome.message(), stamp(outcome.message()));
      case RetryDecision.Again _ -> over(run, outcome, Move.TIME_OUT, "the run's time-out");
      case RetryDecision.GiveUp(var why) -> over(run, outcome, finalMove(run, outcome), why);
    };
  }

  private static Move finalMove(Run run, Outcome outcome) {
    boolean timedOut = outcome.kind() == Outcome.Kind.TIMED_OUT && run.state() == RunState.RUNNING;
    return timedOut ? Move.TIME_OUT : Move.FAIL;
  }

  private Step over(Run run, Outcome outcome, Move move, String why) {
    Move legal = run.state() == RunState.RUNNING ? move : Move.FAIL;
    String error = outcome.message();
    Step step =
        RunTransitions.moveWithError(
            run, legal, error, stamp(error.isEmpty() ? why : error + "; " + why));
    boolean here = outcome.kind() != Outcome.Kind.PART_FAILED; // else the part has a letter
    return here && job.safety().deadLetter() ? step.and(Letters.open(run, error, now, ids)) : step;
  }

  private boolean inTime(Run run, Duration delay) {
    Duration limit = job.limits().run();
    Instant startedAt = run.status().startedAt();
    return limit.isZero() || startedAt == null || now.plus(delay).isBefore(startedAt.plus(limit));
  }

  private Stamp stamp(String why) {
    return Stamp.engine(now, why);
  }
}
