package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.DagOutlook;
import dev.wheelhouse.model.dag.NodeState;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which nodes of a DAG run a rerun is about, found by playing the DAG run on: whatever runs is
/// taken to succeed.
///
/// @param again nodes that get a new run, in topological order
/// @param starts what runs then, in topological order: of `again`, and of what is PENDING after it
/// @param busy nodes of `again` that are under way: a rerun would overlap them
public record RerunScope(List<String> again, List<String> starts, List<String> busy) {
  public RerunScope {
    again = List.copyOf(again);
    starts = List.copyOf(starts);
    busy = List.copyOf(busy);
  }

  /// @param node that is named; of no matter for FAILED
  /// @param renewed what comes after the node shall run with something else than it was made with,
  ///   so that what is PENDING there gets a new run, too
  public static RerunScope of(
      DagGraph graph, Map<String, NodeState> states, String node, Reach reach, boolean renewed) {
    Set<String> chosen = chosen(graph, states, node, reach, renewed);
    List<String> again = inOrder(graph, chosen);
    Set<String> touched = new HashSet<>(chosen);
    chosen.forEach(key -> touched.addAll(pending(graph.allDownstreams(key), states)));
    touched.retainAll(played(graph, states, chosen));
    List<String> busy = again.stream().filter(key -> state(states, key).active()).toList();
    return new RerunScope(again, inOrder(graph, touched), busy);
  }

  /// Nodes that get no new run, and run then.
  public List<String> goOn() {
    return starts.stream().filter(key -> !again.contains(key)).toList();
  }

  /// Nodes that get a new run, which something else keeps from starting.
  public List<String> blocked() {
    return again.stream().filter(key -> !starts.contains(key)).toList();
  }

  private static Set<String> chosen(
      DagGraph graph, Map<String, NodeState> states, String node, Reach reach, boolean renewed) {
    return switch (reach) {
      case ONLY, WHOLE -> Set.of(node);
      case DOWNSTREAM -> {
        List<String> after = graph.allDownstreams(node);
        List<String> again = new ArrayList<>(after);
        if (!renewed) {
          again.removeAll(pending(after, states));
        }
        again.add(node);
        yield Set.copyOf(again);
      }
      case UPSTREAM -> {
        List<String> before = graph.allUpstreams(node);
        List<String> again = new ArrayList<>(before);
        again.removeAll(pending(before, states));
        again.add(node);
        yield Set.copyOf(again);
      }
      case FAILED -> Set.copyOf(graph.keys().stream().filter(key -> failed(states, key)).toList());
    };
  }

  private static boolean failed(Map<String, NodeState> states, String key) {
    RunState state = state(states, key).state();
    return state.failure() || state == RunState.CANCELED;
  }

  private static List<String> pending(List<String> keys, Map<String, NodeState> states) {
    return keys.stream().filter(key -> state(states, key).state() == RunState.PENDING).toList();
  }

  /// The nodes that run when the chosen ones start anew.
  private static List<String> played(
      DagGraph graph, Map<String, NodeState> states, Set<String> chosen) {
    Map<String, NodeState> after = new HashMap<>(states);
    chosen.forEach(key -> after.put(key, NodeState.of(RunState.PENDING)));
    return DagOutlook.of(graph, after);
  }

  private static NodeState state(Map<String, NodeState> states, String key) {
    return Optional.ofNullable(states.get(key)).orElseThrow();
  }

  private static List<String> inOrder(DagGraph graph, Set<String> keys) {
    return graph.topologicalOrder().stream().filter(keys::contains).toList();
  }
}
