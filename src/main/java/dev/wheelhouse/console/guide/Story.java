package dev.wheelhouse.console.guide;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.run.RunState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the engine tells of the sample: its newest DAG run and what belongs to it.
///
/// @param nodes their current runs, in topological order
/// @param centre of attention: the node under way, else the one that fails
/// @param mending newest run of the job that mends; null when it never ran
/// @param rerun what rerunning the failing node would do; null while it has not failed
record Story(
    RunView chain,
    List<RunView> nodes,
    RunDetail centre,
    @Nullable RunView mending,
    @Nullable Preview rerun) {
  Story {
    nodes = List.copyOf(nodes);
  }

  Optional<RunView> node(String key) {
    return node(nodes, key);
  }

  static Optional<RunView> node(List<RunView> nodes, String key) {
    return nodes.stream().filter(node -> node.name().equals(key)).findFirst();
  }

  /// The first node that has begun, or may begin, and has not ended.
  static Optional<RunView> underWay(List<RunView> nodes) {
    return nodes.stream()
        .filter(node -> !node.run().state().terminal())
        .filter(node -> node.run().state() != RunState.PENDING)
        .findFirst();
  }
}
