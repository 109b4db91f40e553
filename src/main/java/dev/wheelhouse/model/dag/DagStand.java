package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the nodes of a DAG run stand.
///
/// @param states of every node of the graph
/// @param evidence of nodes that ended, where edges ask for it; where it is missing, the state says
///   enough
public record DagStand(
    DagGraph graph, Map<String, NodeState> states, Map<String, NodeEvidence> evidence) {
  public DagStand {
    states = Map.copyOf(states);
    evidence = Map.copyOf(evidence);
  }

  /// Nothing is known but the states.
  public static DagStand of(DagGraph graph, Map<String, NodeState> states) {
    return new DagStand(graph, states, Map.of());
  }

  /// The same with nodes that stand elsewhere, of which nothing else is known.
  public DagStand with(Map<String, NodeState> changed) {
    Map<String, NodeState> statesNow = new HashMap<>(states);
    statesNow.putAll(changed);
    Map<String, NodeEvidence> evidenceNow = new HashMap<>(evidence);
    evidenceNow.keySet().removeAll(changed.keySet());
    return new DagStand(graph, statesNow, evidenceNow);
  }

  public DagStand with(String key, NodeState changed) {
    return with(Map.of(key, changed));
  }

  /// What a branch skipped right behind these nodes, and behind what is found so, in topological
  /// order: it never ran, and would be decided anew with them.
  public List<String> skippedBehind(Set<String> nodes) {
    Set<String> all = new HashSet<>(nodes);
    List<String> found = new ArrayList<>();
    for (String key : graph.topologicalOrder()) {
      boolean behind = graph.upstreams(key).stream().anyMatch(all::contains);
      if (behind && state(key).skippedByBranch() && all.add(key)) {
        found.add(key);
      }
    }
    return found;
  }

  /// The same, with these nodes to be decided anew.
  public DagStand anew(Collection<String> nodes) {
    Map<String, NodeState> pending = new HashMap<>();
    nodes.forEach(key -> pending.put(key, NodeState.of(RunState.PENDING)));
    return with(pending);
  }

  public NodeState state(String key) {
    NodeState state = states.get(key);
    if (state == null) {
      throw new IllegalArgumentException("node " + key + " has no run");
    }
    return state;
  }
}
