package dev.wheelhouse.engine.queue;

import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.DagOutlook;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which nodes wait for a run that does not go on; three questions to the store for many runs, and
/// more only for DAG runs where other nodes can make up for it.
public record Blocked(Store store, Definitions definitions, DagRuns dagRuns) {

  /// By run: the nodes after it that have not started; runs that block none are left out.
  public Map<RunId, List<String>> by(Collection<Run> runs) {
    Set<RunId> parents =
        runs.stream().flatMap(run -> run.parent().stream()).collect(Collectors.toSet());
    Map<RunId, Set<String>> pending = pending(parents);
    Map<RunId, DagGraph> graphs = new HashMap<>();
    for (Run dagRun : store.history().runs(pending.keySet())) {
      graphs.put(dagRun.id(), DagGraph.of(definitions.dagOf(dagRun)));
    }
    Map<RunId, List<String>> blocked = new HashMap<>();
    for (Run run : runs) {
      List<String> after = after(run, graphs, pending);
      if (!after.isEmpty()) {
        blocked.put(run.id(), after);
      }
    }
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

  private List<String> after(
      Run run, Map<RunId, DagGraph> graphs, Map<RunId, Set<String>> pending) {
    RunId parent = run.parent().orElse(null);
    DagGraph graph = parent == null ? null : graphs.get(parent);
    Set<String> waiting = parent == null ? null : pending.get(parent);
    if (parent == null || graph == null || waiting == null) {
      return List.of();
    }
    return graph.plain()
        ? graph.allDownstreams(run.nodeKey()).stream().filter(waiting::contains).toList()
        : DagOutlook.waitingFor(dagRuns.view(parent).stand(), run.nodeKey());
  }
}
