package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which node a DAG run failed by, and what it keeps from starting. Pure.
final class Causes {
  private static final Comparator<Run> BY_END =
      Comparator.<Run, Instant>comparing(Causes::endedAt)
          .thenComparingLong(run -> run.id().value());

  private Causes() {}

  /// The first of the current nodes that failed; one that may fail only when there is no other.
  static Optional<Run> first(DagGraph graph, List<Run> nodes) {
    List<Run> failed = nodes.stream().filter(it -> it.state().failure()).sorted(BY_END).toList();
    return failed.stream()
        .filter(it -> !graph.node(it.nodeKey()).mayFail())
        .findFirst()
        .or(() -> failed.stream().findFirst());
  }

  /// Nodes after it that never started, in topological order.
  static List<String> blocked(DagGraph graph, List<Run> nodes, String cause) {
    Map<String, Run> byKey =
        nodes.stream().collect(Collectors.toMap(Run::nodeKey, Function.identity()));
    return graph.allDownstreams(cause).stream()
        .filter(key -> byKey.containsKey(key) && neverStarted(byKey.get(key)))
        .toList();
  }

  private static boolean neverStarted(Run run) {
    boolean waits = run.state() == RunState.PENDING || run.state() == RunState.CANCELED;
    return waits && run.status().startedAt() == null;
  }

  private static Instant endedAt(Run run) {
    Instant ended = run.status().endedAt();
    return ended == null ? Instant.MAX : ended;
  }
}
