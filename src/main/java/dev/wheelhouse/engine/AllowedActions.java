package dev.wheelhouse.engine;

import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.hold.HoldPlaces;
import dev.wheelhouse.model.run.Run;
import java.util.Map;

/// What may be done with a run now, by its state and place.
final class AllowedActions {
  private AllowedActions() {}

  static Map<Action, Refusal> of(Run run, DagRuns dagRuns) {
    return Map.of(
        Action.STOP, stop(run),
        Action.HOLD, hold(run),
        Action.RERUN, rerun(run, dagRuns),
        Action.RERUN_WITH_DOWNSTREAM, rerunWithDownstream(run, dagRuns));
  }

  private static Refusal stop(Run run) {
    return run.state().terminal() ? Refusal.HAS_ENDED : Refusal.ALLOWED;
  }

  private static Refusal hold(Run run) {
    if (run.state().terminal()) {
      return Refusal.HAS_ENDED;
    }
    return HoldPlaces.canBeHeld(run) ? Refusal.ALLOWED : Refusal.NOT_WAITING;
  }

  private static Refusal rerun(Run run, DagRuns dagRuns) {
    if (!run.state().terminal()) {
      return Refusal.NOT_ENDED;
    }
    return dagRuns.current(run) ? Refusal.ALLOWED : Refusal.NOT_THE_CURRENT_RUN;
  }

  private static Refusal rerunWithDownstream(Run run, DagRuns dagRuns) {
    if (run.parent().isEmpty() || dagRuns.downstreams(run).isEmpty()) {
      return Refusal.NO_DOWNSTREAM;
    }
    return rerun(run, dagRuns);
  }
}
