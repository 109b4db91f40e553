package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.engine.dag.DagView;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.DagOutlook;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// Of a mapped node the item that failed first; else the run itself.
  static Run item(Run failed, Stream<Run> items) {
    return items.filter(it -> it.state().failure()).min(BY_END).orElse(failed);
  }

  /// Nodes after it that never started, and do not for want of it, in topological order.
  static List<String> blocked(DagView dag, String cause) {
    List<String> waiting = DagOutlook.waitingFor(dag.stand(), cause);
    return dag.graph().allDownstreams(cause).stream()
        .filter(key -> waiting.contains(key) || stoppedBefore(dag.node(key)))
        .toList();
  }

  private static boolean stoppedBefore(Run run) {
    return run.state() == RunState.CANCELED && run.status().startedAt() == null;
  }

  private static Instant endedAt(Run run) {
    Instant ended = run.status().endedAt();
    return ended == null ? Instant.MAX : ended;
  }
}
