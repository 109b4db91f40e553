package dev.wheelhouse.engine.dag;

import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.NodeState;
import dev.wheelhouse.model.run.Run;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// A DAG run as it stands: its row, its graph, and the current run of each node, which is the one
/// of the highest generation.
public record DagView(Run dagRun, DagGraph graph, Map<String, Run> nodes) {
  public DagView {
    nodes = Map.copyOf(nodes);
  }

  static DagView of(Run dagRun, DagGraph graph, List<Run> everyGeneration) {
    Map<String, Run> current = new HashMap<>();
    for (Run run : everyGeneration) {
      current.merge(run.nodeKey(), run, DagView::later);
    }
    return new DagView(dagRun, graph, current);
  }

  private static Run later(Run one, Run other) {
    return one.key().generation() >= other.key().generation() ? one : other;
  }

  /// The view with one node's run as it will be.
  public DagView with(Run node) {
    Map<String, Run> changed = new HashMap<>(nodes);
    changed.merge(node.nodeKey(), node, (old, now) -> later(now, old));
    return new DagView(dagRun, graph, changed);
  }

  public Run node(String key) {
    Run run = nodes.get(key);
    if (run == null) {
      throw new NoSuchElementException("DAG run " + dagRun.id() + " has no run of node " + key);
    }
    return run;
  }

  public Map<String, NodeState> states() {
    Map<String, NodeState> states = new HashMap<>();
    nodes.forEach((key, run) -> states.put(key, NodeState.of(run.state())));
    return states;
  }

  public List<Run> inOrder() {
    return graph.topologicalOrder().stream().map(this::node).toList();
  }

  /// The upstreams of a node that keep it from starting, and of which nothing is under way.
  public List<String> blockers(String key) {
    return graph.upstreams(key).stream().filter(this::blocks).toList();
  }

  private boolean blocks(String key) {
    NodeState state = NodeState.of(node(key).state());
    return !state.passed() && !state.active();
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
