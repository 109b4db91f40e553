package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.compensation.Compensations;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.hold.HoldPlaces;
import dev.wheelhouse.engine.rerun.Reruns;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Store;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What may be done with a run now, by its state and place.
record AllowedActions(
    Store store,
    Definitions definitions,
    DagRuns dagRuns,
    Reruns reruns,
    Compensations compensations,
    TaskHandlers handlers) {

  Map<Action, Refusal> of(Run run) {
    Map<Action, Refusal> actions = new EnumMap<>(Action.class);
    actions.put(Action.STOP, run.state().terminal() ? Refusal.HAS_ENDED : Refusal.ALLOWED);
    actions.put(Action.RERUN, reruns.allowed(run, Reach.ONLY));
    actions.put(Action.RERUN_WITH_DOWNSTREAM, reruns.allowed(run, Reach.DOWNSTREAM));
    actions.put(Action.RERUN_WITH_UPSTREAM, reruns.allowed(run, Reach.UPSTREAM));
    actions.put(Action.RERUN_FAILED, reruns.allowed(run, Reach.FAILED));
    actions.put(Action.RERUN_WHOLE, reruns.allowed(run, Reach.WHOLE));
    actions.put(Action.HOLD, hold(run));
    actions.put(Action.SUSPEND, underWay(run, handlers::suspends));
    actions.put(Action.CHECKPOINT, underWay(run, handlers::pauses));
    actions.put(Action.CONTINUE, when(run.state() == RunState.PAUSED, Refusal.NOT_SUSPENDED));
    actions.put(Action.MARK_SUCCESS, mark(run, Move.MARK_SUCCESS));
    actions.put(Action.MARK_FAILED, mark(run, Move.MARK_FAILED));
    actions.put(Action.SKIP, mark(run, Move.SKIP));
    actions.put(Action.RETRY_NOW, when(run.state() == RunState.RETRY_WAIT, Refusal.NOT_WAITING));
    actions.put(Action.DISCARD, when(deadLetter(run), Refusal.NO_DEAD_LETTER));
    actions.put(
        Action.JUDGE, when(run.state() == RunState.NEEDS_CONFIRMATION, Refusal.NOT_IN_DOUBT));
    actions.put(Action.COMPENSATE, when(undoable(run), Refusal.NO_COMPENSATION));
    return actions;
  }

  private static Refusal when(boolean allowed, Refusal otherwise) {
    return allowed ? Refusal.ALLOWED : otherwise;
  }

  private Refusal hold(Run run) {
    Refusal otherwise = run.state().terminal() ? Refusal.HAS_ENDED : Refusal.ATTEMPT_BEGUN;
    return when(HoldPlaces.canBeHeld(run, definitions::jobOf), otherwise);
  }

  private Refusal underWay(Run run, Predicate<Task> can) {
    if (run.dagRun() || run.mapRun() || !can.test(definitions.jobOf(run).task())) {
      return Refusal.CANNOT_SUSPEND;
    }
    boolean runs = run.state() == RunState.RUNNING && !run.status().stopping();
    return when(runs, Refusal.NOT_RUNNING);
  }

  /// The state of a DAG run follows from its nodes.
  private Refusal mark(Run run, Move move) {
    if (RunLifecycle.of(run).next(run.state(), move).isEmpty() || itemsRun(run)) {
      return Refusal.STATE_FORBIDS;
    }
    return when(dagRuns.newest(run), Refusal.NOT_THE_CURRENT_RUN);
  }

  /// What of a mapped node runs is stopped first.
  private boolean itemsRun(Run run) {
    return run.state() == RunState.RUNNING && dagRuns.items(run).anyMatch(DagRuns::underWay);
  }

  private boolean deadLetter(Run run) {
    return run.state().failure() && !store.runs().withOpenDeadLetter(Set.of(run.id())).isEmpty();
  }

  private boolean undoable(Run run) {
    return run.state().failure()
        && compensations.preview(new Command.Compensate(run.id())).refusal() == null;
  }
}
