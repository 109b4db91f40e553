package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A DAG run with the run of each node, and of each item of those that run once per item.
record LiveRun(RunView run, Map<String, RunView> nodes, Map<String, List<RunView>> items) {

  /// Reads the run that is wanted, or the newest.
  ///
  /// @return null where there is none
  static @Nullable LiveRun of(
      EngineLink.Questions engine, List<RunView> runs, @Nullable RunId wanted) {
    var chosen =
        runs.stream()
            .filter(it -> it.run().id().equals(wanted))
            .findFirst()
            .or(() -> runs.stream().findFirst())
            .orElse(null);
    return chosen == null ? null : of(engine, chosen);
  }

  private static LiveRun of(EngineLink.Questions engine, RunView dagRun) {
    var nodes = new LinkedHashMap<String, RunView>();
    var items = new HashMap<String, List<RunView>>();
    for (var node : engine.ask(new Query.ListNodeRuns(dagRun.run().id()))) {
      nodes.put(node.run().nodeKey(), node);
      if (node.run().target().kind() == RunKind.MAP) {
        items.put(node.run().nodeKey(), engine.ask(new Query.ListItems(node.run().id())));
      }
    }
    return new LiveRun(dagRun, nodes, items);
  }
}
