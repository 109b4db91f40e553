package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.dag.DagProgress;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import java.util.ArrayList;
import java.util.List;

/// Carries out what follows in a DAG run from where its nodes stand. It writes nothing.
final class Following {
  private final Evidence evidence;
  private final MapRuns maps;

  Following(Evidence evidence, MapRuns maps) {
    this.evidence = evidence;
    this.maps = maps;
  }

  /// Releases what can go, and ends the DAG run when nothing can.
  ///
  /// @param unwritten changes of the same unit
  List<Change> follow(DagView view, List<? extends Change> unwritten, Stamp stamp) {
    DagProgress progress = view.progress();
    List<Change> changes = new ArrayList<>();
    DagView now = view;
    boolean endedAtOnce = false;
    for (String key : progress.release()) {
      Step released = release(view, view.node(key), unwritten, stamp);
      changes.addAll(released.changes());
      now = now.with(released.run(), evidence.of(view.graph(), released));
      endedAtOnce |= released.run().state().terminal();
    }
    for (var skip : progress.skips().entrySet()) {
      Step skipped = skip(view.node(skip.getKey()), skip.getValue(), stamp);
      changes.addAll(skipped.changes());
      now = now.with(skipped.run());
    }
    if (endedAtOnce) {
      List<Change> all = new ArrayList<>(unwritten);
      all.addAll(changes);
      changes.addAll(follow(now, all, stamp));
      return changes;
    }
    progress
        .end()
        .filter(_ -> !view.dagRun().state().terminal())
        .ifPresentOrElse(
            end -> changes.addAll(end(view, end, stamp).changes()),
            () -> changes.add(RunTransitions.touch(view.dagRun())));
    return changes;
  }

  private Step release(DagView view, Run node, List<? extends Change> unwritten, Stamp stamp) {
    return node.mapRun()
        ? maps.begin(node, view.dagRun(), unwritten, stamp)
        : RunTransitions.move(node, Move.RELEASE, stamp);
  }

  private static Step skip(Run node, String why, Stamp stamp) {
    var reason = new Stamp(stamp.at(), stamp.who(), why);
    return RunTransitions.move(node, Move.SKIP_BY_BRANCH, reason);
  }

  private static Step end(DagView view, RunState end, Stamp stamp) {
    Move move =
        switch (end) {
          case FAILED -> Move.FAIL;
          case CANCELED -> Move.CANCEL;
          case SUCCESS -> Move.SUCCEED;
          default -> throw new IllegalArgumentException("a DAG run can't end " + end);
        };
    String error = end == RunState.FAILED ? view.firstCause() : "";
    return RunTransitions.moveWithError(view.dagRun(), move, error, stamp);
  }

  /// Like the other; a DAG run that had ended goes on first, so that its end is decided anew.
  List<Change> resume(DagView view, List<? extends Change> unwritten, Stamp stamp) {
    if (!view.dagRun().state().terminal()) {
      return follow(view, unwritten, stamp);
    }
    Step reopened = RunTransitions.moveWithError(view.dagRun(), Move.REOPEN, "", stamp);
    return reopened.and(follow(view.of(reopened.run()), unwritten, stamp)).changes();
  }
}
