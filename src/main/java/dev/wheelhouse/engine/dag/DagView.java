package dev.wheelhouse.engine.dag;

import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.DagProgress;
import dev.wheelhouse.model.dag.DagStand;
import dev.wheelhouse.model.dag.NodeEvidence;
import dev.wheelhouse.model.dag.NodeState;
import dev.wheelhouse.model.run.Run;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A DAG run as it stands: its row, its graph, and the current run of each node, which is the one
/// of the highest generation.
///
/// @param evidence of nodes that have ended and whose edges ask for it, by key
public record DagView(
    Run dagRun, DagGraph graph, Map<String, Run> nodes, Map<String, NodeEvidence> evidence) {
  public DagView {
    nodes = Map.copyOf(nodes);
    evidence = Map.copyOf(evidence);
  }

  static DagView of(Run dagRun, DagGraph graph, List<Run> everyGeneration, Evidence evidence) {
    Map<String, Run> current = new HashMap<>();
    for (Run run : everyGeneration) {
      current.merge(run.nodeKey(), run, DagView::later);
    }
    return new DagView(dagRun, graph, current, evidence.of(graph, current.values()));
  }

  private static Run later(Run one, Run other) {
    return one.key().generation() >= other.key().generation() ? one : other;
  }

  /// The view with one node's run as it will be: one that has not ended, or of which only its state
  /// is known.
  public DagView with(Run node) {
    return with(node, Optional.empty());
  }

  /// The view with one node's run as it will be.
  DagView with(Run node, Optional<NodeEvidence> known) {
    Map<String, Run> changed = new HashMap<>(nodes);
    Run current = changed.merge(node.nodeKey(), node, (old, now) -> later(now, old));
    if (!current.equals(node)) {
      return this;
    }
    Map<String, NodeEvidence> knownNow = new HashMap<>(evidence);
    knownNow.remove(node.nodeKey());
    known.ifPresent(it -> knownNow.put(node.nodeKey(), it));
    return new DagView(dagRun, graph, changed, knownNow);
  }

  /// The view with the DAG run's row as it will be.
  DagView of(Run changed) {
    return new DagView(changed, graph, nodes, evidence);
  }

  public Run node(String key) {
    Run run = nodes.get(key);
    if (run == null) {
      throw new NoSuchElementException("DAG run " + dagRun.id() + " has no run of node " + key);
    }
    return run;
  }

  /// Where its nodes stand.
  public DagStand stand() {
    Map<String, NodeState> states = new HashMap<>();
    nodes.forEach((key, run) -> states.put(key, NodeState.of(run.status())));
    return new DagStand(graph, states, evidence);
  }

  /// What follows from here.
  DagProgress progress() {
    return DagProgress.of(stand());
  }

  public List<Run> inOrder() {
    return graph.topologicalOrder().stream().map(this::node).toList();
  }

  /// The node that failed first and made the DAG run fail, with its error; empty for none.
  String firstCause() {
    return nodes.values().stream()
        .filter(run -> run.state().failure() && !graph.node(run.nodeKey()).mayFail())
        .filter(run -> run.status().endedAt() != null)
        .min(Comparator.comparing(run -> run.status().endedAt()))
        .map(run -> run.nodeKey() + ": " + run.status().lastError())
        .orElse("");
  }
}
