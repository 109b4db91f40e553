package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.List;

/// What stands in a DAG run's way, in a sentence.
final class DagState {
  private DagState() {}

  /// `settle blocks issue_bill`; empty when nothing that has ended blocks anything.
  static String blocked(List<RunView> nodes, RunWords words) {
    var ended =
        nodes.stream()
            .filter(node -> node.run().state().terminal())
            .filter(node -> node.run().state() != RunState.SUCCESS)
            .map(RunView::name)
            .toList();
    var blockers = new ArrayList<String>();
    var blocked = new ArrayList<String>();
    for (var node : nodes) {
      if (node.waitsFor() instanceof WaitReason.Upstream(var upstreams)) {
        blocked.add(node.name());
        upstreams.stream()
            .filter(it -> ended.contains(it) && !blockers.contains(it))
            .forEach(blockers::add);
      }
    }
    return blockers.isEmpty()
        ? ""
        : words.texts().get("run.blocks", words.names(blockers), words.names(blocked));
  }
}
