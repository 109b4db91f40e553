package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.DagOutlook;
import dev.wheelhouse.model.dag.DagStand;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which nodes of a DAG run a rerun is about, found by playing the DAG run on: whatever runs is
/// taken to succeed.
///
/// @param again nodes that get a new run, in topological order
/// @param starts what runs then, in topological order: of `again`, and of what is PENDING after it
/// @param blocked nodes of `again` that something else keeps from starting
/// @param busy nodes of `again` that are under way: a rerun would overlap them
public record RerunScope(
    List<String> again, List<String> starts, List<String> blocked, List<String> busy) {
  public RerunScope {
    again = List.copyOf(again);
    starts = List.copyOf(starts);
    blocked = List.copyOf(blocked);
    busy = List.copyOf(busy);
  }

  /// @param node that is named; of no matter for FAILED
  /// @param renewed what comes after the node shall run with something else than it was made with,
  ///   so that what is PENDING there gets a new run, too
  public static RerunScope of(DagStand now, String node, Reach reach, boolean renewed) {
    DagGraph graph = now.graph();
    Set<String> chosen = withSkipped(now, chosen(now, node, reach, renewed));
    List<String> again = inOrder(graph, chosen);
    DagOutlook played = played(now, chosen);
    Set<String> touched = new HashSet<>(chosen);
    chosen.forEach(key -> touched.addAll(pending(graph.allDownstreams(key), now)));
    touched.retainAll(played.runs());
    return new RerunScope(
        again,
        inOrder(graph, touched),
        again.stream().filter(played.end().blockedBy()::containsKey).toList(),
        again.stream().filter(key -> now.state(key).active()).toList());
  }

  /// Nodes that get no new run, and run then.
  public List<String> goOn() {
    return starts.stream().filter(key -> !again.contains(key)).toList();
  }

  /// What a branch skipped behind them never ran, and is decided anew.
  private static Set<String> withSkipped(DagStand now, Set<String> chosen) {
    Set<String> all = new HashSet<>(chosen);
    all.addAll(now.skippedBehind(chosen));
    return all;
  }

  private static Set<String> chosen(DagStand now, String node, Reach reach, boolean renewed) {
    DagGraph graph = now.graph();
    return switch (reach) {
      case ONLY, WHOLE -> Set.of(node);
      case DOWNSTREAM -> {
        List<String> after = graph.allDownstreams(node);
        List<String> again = new ArrayList<>(after);
        if (!renewed) {
          again.removeAll(pending(after, now));
        }
        again.add(node);
        yield Set.copyOf(again);
      }
      case UPSTREAM -> {
        List<String> before = graph.allUpstreams(node);
        List<String> again = new ArrayList<>(before);
        again.removeAll(pending(before, now));
        again.add(node);
        yield Set.copyOf(again);
      }
      case FAILED -> Set.copyOf(graph.keys().stream().filter(key -> failed(now, key)).toList());
    };
  }

  private static boolean failed(DagStand now, String key) {
    RunState state = now.state(key).state();
    return state.failure() || state == RunState.CANCELED;
  }

  private static List<String> pending(List<String> keys, DagStand now) {
    return keys.stream().filter(key -> now.state(key).state() == RunState.PENDING).toList();
  }

  /// The nodes that run when the chosen ones start anew.
  private static DagOutlook played(DagStand now, Set<String> chosen) {
    return DagOutlook.of(now.anew(chosen));
  }

  private static List<String> inOrder(DagGraph graph, Set<String> keys) {
    return graph.topologicalOrder().stream().filter(keys::contains).toList();
  }
}
