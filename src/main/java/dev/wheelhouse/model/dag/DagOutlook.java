package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.run.RunState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which pending nodes of a DAG run will run if all that runs succeeds.
public final class DagOutlook {
  private DagOutlook() {}

  /// In topological order.
  ///
  /// @param states of every node of the graph
  public static List<String> of(DagGraph graph, Map<String, NodeState> states) {
    Map<String, NodeState> after = new HashMap<>(states);
    after.replaceAll((_, now) -> now.active() ? NodeState.of(RunState.SUCCESS) : now);
    Set<String> ran = new HashSet<>();
    List<String> released = DagProgress.of(graph, after).release();
    while (!released.isEmpty()) {
      ran.addAll(released);
      released.forEach(key -> after.put(key, NodeState.of(RunState.SUCCESS)));
      released = DagProgress.of(graph, after).release();
    }
    return graph.topologicalOrder().stream().filter(ran::contains).toList();
  }
}
