package dev.wheelhouse.engine.run;

import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The only code that makes or changes a run's state. It decides nothing and writes nothing: from a
/// run as it was read it makes the conditional update with its event, which the [Journal] writes
/// together with whatever else belongs to the change.
public final class RunTransitions {
  private RunTransitions() {}

  /// A new run with its first event.
  public static Step create(Run run, String why) {
    Instant at = run.status().createdAt();
    return new Step(
        run,
        List.of(
            new Change.CreateRun(run),
            event(run, RunEvent.CREATED, null, new Stamp(at, run.origin().by(), why))));
  }

  /// A move by the state table.
  ///
  /// @throws IllegalMove when the table does not know it
  public static Step move(Run run, Move move, Stamp stamp) {
    return move(run, move, stamp, move == Move.SKIP_BY_BRANCH ? Status::byBranch : it -> it);
  }

  /// An attempt begins: the run is RUNNING and the attempt's row exists.
  public static Step start(Run run, Attempt attempt, Stamp stamp) {
    return move(run, Move.START, stamp, s -> s.attempt(attempt.number(), stamp.at()))
        .and(new Change.BeginAttempt(attempt));
  }

  /// The attempt never began: it will be dispatched again under the same number.
  public static Step requeue(Run run, Stamp stamp) {
    return move(run, Move.REQUEUE, stamp, s -> s.attempt(s.attempts() - 1, stamp.at()));
  }

  /// The attempt stored a checkpoint and ended: it is taken up again under the same number.
  public static Step yielded(Run run, Stamp stamp) {
    return move(run, Move.YIELD, stamp, s -> s.attempt(s.attempts() - 1, stamp.at()));
  }

  /// The attempt failed and the next one is due.
  public static Step retry(Run run, Instant dueAt, String error, Stamp stamp) {
    return move(run, Move.RETRY, stamp, s -> s.due(dueAt).error(error));
  }

  /// A move with the error that led to it: of the last attempt, or of a DAG run's first failed
  /// node.
  public static Step moveWithError(Run run, Move move, String error, Stamp stamp) {
    return move(run, move, stamp, s -> s.error(error));
  }

  /// A stop was asked for; the run keeps its state and its slot until its processes are gone.
  public static Step stopping(Run run, Stamp stamp) {
    Status next = run.status().touched();
    Status stopping = next.stopping() ? next : next.stopping(stamp.at());
    return changed(run, stopping, RunEvent.STOP_REQUESTED, stamp);
  }

  /// The wait before the next attempt is over; what else holds it back still does.
  ///
  /// @throws IllegalMove when it waits for no attempt
  public static Step dueNow(Run run, Stamp stamp) {
    if (run.state() != RunState.RETRY_WAIT) {
      throw new IllegalMove(run, Move.RELEASE, stamp);
    }
    Status next = run.status().touched().due(stamp.at());
    return changed(run, next, RunEvent.RETRY_NOW, stamp);
  }

  /// Its task is asked to store a checkpoint and to end; the run stays as it is until it has.
  ///
  /// @throws IllegalMove when it is not RUNNING
  public static Step pausing(Run run, Stamp stamp) {
    if (run.state() != RunState.RUNNING) {
      throw new IllegalMove(run, Move.YIELD, stamp);
    }
    return changed(run, run.status().touched(), RunEvent.PAUSE_REQUESTED, stamp);
  }

  /// What waits is cancelled, what runs is asked to stop.
  public static Step stop(Run run, Stamp stamp) {
    return run.state().holdsSlot() ? stopping(run, stamp) : move(run, Move.CANCEL, stamp);
  }

  /// A waiting run gets another place in the queue; its state stays.
  public static Step prioritize(Run run, int priority, Stamp stamp) {
    Run placed = run.with(run.placement().priority(priority));
    String why = "%d to %d".formatted(run.placement().priority(), priority);
    var stamped =
        new Stamp(stamp.at(), stamp.who(), stamp.why().isEmpty() ? why : why + ", " + stamp.why());
    return changed(placed, run.status().touched(), RunEvent.PRIORITY_CHANGED, stamped);
  }

  /// Nothing but the revision changes: two writers that decide over the same DAG run meet here.
  public static Change touch(Run dagRun) {
    return new Change.MoveRun(dagRun.with(dagRun.status().touched()), dagRun.status());
  }

  /// A line of a run's history that changes nothing.
  ///
  /// @param type of [RunEvent]
  public static Change note(Run run, String type, Stamp stamp) {
    return event(run, type, run.state(), stamp);
  }

  /// The record of a move that was refused (S1); the run stays as it is.
  static Change refused(IllegalMove refusal) {
    Run run = refusal.run();
    Stamp stamp = refusal.stamp();
    var why = new Stamp(stamp.at(), stamp.who(), String.valueOf(refusal.getMessage()));
    return event(run, RunEvent.REFUSED, run.state(), why);
  }

  private static Step move(Run run, Move move, Stamp stamp, UnaryOperator<Status> also) {
    RunState to =
        RunLifecycle.of(run)
            .next(run.state(), move)
            .orElseThrow(() -> new IllegalMove(run, move, stamp));
    Status next = also.apply(run.status().to(to, stamp.at()));
    Step step = changed(run, next, move.name(), stamp);
    boolean resolved = run.state().failure() && !to.failure() && !run.dagRun();
    return resolved ? step.and(resolve(run, move, stamp)) : step;
  }

  /// A failed run that is set aside needs nothing any more: what it was part of was declared done.
  public static Change resolved(Run failed, Stamp stamp) {
    return new Change.CloseDeadLetter(
        failed.id(),
        new DeadLetter.Closing(DeadLetter.Way.RESOLVED, stamp.at(), stamp.who(), stamp.why()));
  }

  private static Change resolve(Run run, Move move, Stamp stamp) {
    String why = stamp.why().isEmpty() ? move.name() : stamp.why();
    return new Change.CloseDeadLetter(
        run.id(), new DeadLetter.Closing(DeadLetter.Way.RESOLVED, stamp.at(), stamp.who(), why));
  }

  private static Step changed(Run run, Status next, String type, Stamp stamp) {
    Run after = run.with(next);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.MoveRun(after, run.status()));
    changes.add(event(after, type, run.state(), stamp));
    return new Step(after, changes);
  }

  private static Change event(Run run, String type, @Nullable RunState from, Stamp stamp) {
    return new Change.AppendEvent(
        new RunEvent(
            0,
            run.key().tenant(),
            run.id(),
            run.target().job(),
            type,
            from,
            run.state(),
            run.status().attempts(),
            stamp.at(),
            stamp.who(),
            stamp.why()));
  }
}
