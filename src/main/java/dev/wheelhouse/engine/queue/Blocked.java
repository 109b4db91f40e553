package dev.wheelhouse.engine.queue;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which nodes wait for a run that does not go on; three questions to the store for many runs.
public record Blocked(Store store, Definitions definitions) {

  /// By run: the nodes after it that have not started; runs that block none are left out.
  public Map<RunId, List<String>> by(Collection<Run> runs) {
    Set<RunId> parents =
        runs.stream().flatMap(run -> run.parent().stream()).collect(Collectors.toSet());
    Map<RunId, Set<String>> pending = pending(parents);
    Map<RunId, Run> dagRuns =
        store.history().runs(pending.keySet()).stream()
            .collect(Collectors.toMap(Run::id, Function.identity()));
    Map<RunId, DagGraph> graphs = new HashMap<>();
    Map<RunId, List<String>> blocked = new HashMap<>();
    for (Run run : runs) {
      run.parent()
          .filter(dagRuns::containsKey)
          .ifPresent(
              parent -> {
                DagGraph graph =
                    graphs.computeIfAbsent(
                        parent, it -> DagGraph.of(definitions.dagOf(dagRuns.get(it))));
                blocked.put(run.id(), after(graph, run, pending.get(parent)));
              });
    }
    blocked.values().removeIf(List::isEmpty);
    return blocked;
  }

  private Map<RunId, Set<String>> pending(Set<RunId> dagRuns) {
    Map<RunId, Set<String>> pending = new HashMap<>();
    for (Run node : store.queues().pendingNodes(dagRuns)) {
      node.parent()
          .ifPresent(it -> pending.computeIfAbsent(it, _ -> new HashSet<>()).add(node.nodeKey()));
    }
    return pending;
  }

  private static List<String> after(DagGraph graph, Run run, Set<String> pending) {
    return graph.allDownstreams(run.nodeKey()).stream().filter(pending::contains).toList();
  }
}
