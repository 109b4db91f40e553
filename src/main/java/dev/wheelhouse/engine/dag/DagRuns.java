package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.DagProgress;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// DAG runs on their way: what a node's end releases is written in the same transaction as the end
/// (D3), and so is the end of the DAG run (D8).
///
/// Two nodes that end at once must see each other. Inside this engine a lock per DAG run orders
/// them; across engines the DAG run's row does: each decision moves its revision on, so the second
/// one finds the row stale and decides again.
public final class DagRuns {
  private final Definitions definitions;
  private final RunReads runs;
  private final Journal journal;
  private final Evidence evidence;
  private final DagLocks locks = new DagLocks();

  /// @param outputs that conditions of edges ask about
  public DagRuns(Definitions definitions, RunReads runs, Journal journal, Outputs outputs) {
    this.definitions = definitions;
    this.runs = runs;
    this.journal = journal;
    this.evidence = new Evidence(runs, outputs);
  }

  /// Writes a step that ended a run, with everything that follows from it. Blocks until it is on
  /// disk.
  public UnitResult write(Step step) {
    Instant at = step.run().status().endedAt();
    return write(step, Stamp.engine(at == null ? Instant.EPOCH : at, ""));
  }

  /// Like the other; what follows is somebody's doing.
  public UnitResult write(Step step, Stamp follows) {
    Optional<RunId> parent = step.run().parent();
    if (parent.isEmpty() || !step.run().state().terminal()) {
      return journal.insist(new Unit(step.changes())).join();
    }
    return locks.with(
        parent.get(),
        () -> {
          DagView before = view(parent.get());
          DagView view = before.with(step.run(), evidence.of(before.graph(), step));
          List<Change> changes = new ArrayList<>(step.changes());
          changes.addAll(resume(view, follows));
          return journal.insist(new Unit(changes)).join();
        });
  }

  /// Cancels every node of a DAG run that does not run yet, and asks those that run to stop, in one
  /// unit; the DAG run ends with the last of them. Their processes are the caller's to end.
  ///
  /// @param also written with it
  public UnitResult stopNodes(RunId dagRun, Stamp stamp, List<Change> also) {
    return locks.with(
        dagRun,
        () -> {
          DagView view = view(dagRun);
          List<Change> changes = new ArrayList<>(also);
          for (Run node : view.inOrder()) {
            if (!node.state().terminal()) {
              Step stopped = RunTransitions.stop(node, stamp);
              changes.addAll(stopped.changes());
              view = view.with(stopped.run());
            }
          }
          changes.addAll(follow(view, stamp));
          return journal.write(new Unit(changes)).join();
        });
  }

  /// Does something to a DAG run while nobody else does.
  public <T> T exclusively(RunId dagRun, Supplier<T> work) {
    return locks.with(dagRun, work);
  }

  /// Releases what can go, and ends the DAG run when nothing can.
  List<Change> follow(DagView view, Stamp stamp) {
    DagProgress progress = view.progress();
    List<Change> changes = new ArrayList<>();
    for (String key : progress.release()) {
      changes.addAll(RunTransitions.move(view.node(key), Move.RELEASE, stamp).changes());
    }
    progress
        .skips()
        .forEach((key, why) -> changes.addAll(skip(view.node(key), why, stamp).changes()));
    progress
        .end()
        .filter(_ -> !view.dagRun().state().terminal())
        .ifPresentOrElse(
            end -> changes.addAll(end(view, end, stamp).changes()),
            () -> changes.add(RunTransitions.touch(view.dagRun())));
    return changes;
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

  /// The DAG run with the current run of each node.
  public DagView view(RunId dagRun) {
    Run run = runs.run(dagRun).orElseThrow();
    return DagView.of(run, DagGraph.of(definitions.dagOf(run)), runs.ofDagRun(dagRun), evidence);
  }

  /// The current run of each node, in topological order.
  public List<Run> currentNodes(Run dagRun) {
    return view(dagRun.id()).inOrder();
  }

  /// Whether the run is its scope and slot's highest generation.
  public boolean current(Run run) {
    return runs.currentOf(run.key()).map(Run::id).filter(run.id()::equals).isPresent();
  }

  /// Whether it is current, and so is the DAG run that it is in.
  public boolean newest(Run run) {
    return current(run) && run.parent().flatMap(runs::run).map(this::current).orElse(true);
  }

  /// By node: the upstreams that have not let it go.
  public Map<String, List<String>> blockers(RunId dagRun) {
    return view(dagRun).progress().blockedBy();
  }

  /// Every node that comes after this one.
  public List<String> downstreams(Run node) {
    return graph(node).map(it -> it.allDownstreams(node.nodeKey())).orElse(List.of());
  }

  /// Every node that comes before this one.
  public List<String> upstreams(Run node) {
    return graph(node).map(it -> it.allUpstreams(node.nodeKey())).orElse(List.of());
  }

  private Optional<DagGraph> graph(Run node) {
    return node.parent().flatMap(runs::run).map(dagRun -> DagGraph.of(definitions.dagOf(dagRun)));
  }

  /// What a change of its nodes makes of a DAG run: one that had ended goes on first, so that its
  /// end is decided anew.
  public List<Change> resume(DagView view, Stamp stamp) {
    if (!view.dagRun().state().terminal()) {
      return follow(view, stamp);
    }
    Step reopened = RunTransitions.moveWithError(view.dagRun(), Move.REOPEN, "", stamp);
    return reopened.and(follow(view.of(reopened.run()), stamp)).changes();
  }
}
