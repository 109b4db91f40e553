package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.util.Optional;
import java.util.function.Function;

/// Whether a run can be rerun, by its place and where it stands (K4). A run that has a newer one is
/// left as it is, and so is everything inside a DAG run that has a newer one.
public final class RerunsAllowed {
  private final DagRuns dagRuns;
  private final Function<RunId, Run> runs;

  /// @param runs that exist
  public RerunsAllowed(DagRuns dagRuns, Function<RunId, Run> runs) {
    this.dagRuns = dagRuns;
    this.runs = runs;
  }

  public Refusal of(Run run, Reach reach) {
    boolean alone = !run.dagRun() && run.parent().isEmpty();
    return switch (reach) {
      case ONLY -> ended(run);
      case DOWNSTREAM ->
          run.parent().isEmpty() || dagRuns.downstreams(run).isEmpty()
              ? Refusal.NO_DOWNSTREAM
              : ended(run);
      case UPSTREAM ->
          run.parent().isEmpty() || dagRuns.upstreams(run).isEmpty()
              ? Refusal.NO_UPSTREAM
              : ended(run);
      case FAILED -> alone ? Refusal.NOT_A_NODE : failed(top(run));
      case WHOLE -> alone ? Refusal.NOT_A_NODE : ended(top(run));
    };
  }

  private Refusal ended(Run run) {
    if (!run.state().terminal()) {
      return Refusal.NOT_ENDED;
    }
    return dagRuns.newest(run) ? Refusal.ALLOWED : Refusal.NOT_THE_CURRENT_RUN;
  }

  private Refusal failed(Run dagRun) {
    if (!dagRuns.newest(dagRun)) {
      return Refusal.NOT_THE_CURRENT_RUN;
    }
    return dagRuns.view(dagRun.id()).nodes().values().stream().anyMatch(RerunsAllowed::failure)
        ? Refusal.ALLOWED
        : Refusal.NOTHING_FAILED;
  }

  static boolean failure(Run node) {
    return node.state().failure() || node.state() == RunState.CANCELED;
  }

  /// The DAG run of a node, or the run itself.
  Run top(Run run) {
    return run.parent().map(runs).orElse(run);
  }

  /// The refusal in words; empty when it is none.
  Optional<Fault> fault(Run run, Reach reach, Refusal refusal, Function<Run, String> names) {
    Run meant = reach == Reach.WHOLE ? top(run) : run;
    String name = names.apply(meant);
    String why =
        switch (refusal) {
          case ALLOWED -> "";
          case NOT_ENDED -> "%s is %s. Stop it first, or wait.".formatted(name, meant.state());
          case NO_DOWNSTREAM -> name + " has nothing after it.";
          case NO_UPSTREAM -> name + " has nothing before it. Rerun it by itself.";
          case NOT_THE_CURRENT_RUN -> name + " has a newer run. Rerun that one.";
          case NOTHING_FAILED ->
              "Nothing of it has failed or was canceled. There is nothing to rerun.";
          case NOT_A_NODE -> name + " is no part of a DAG run. Rerun it by itself.";
          default -> throw new IllegalArgumentException(reach + " answered " + refusal);
        };
    return why.isEmpty() ? Optional.empty() : Optional.of(Fault.of(Fault.STATE_CONFLICT, why));
  }
}
