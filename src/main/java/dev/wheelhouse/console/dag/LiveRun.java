package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.dag.Backdrop.Ran;
import dev.wheelhouse.console.dag.Backdrop.Seen;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.RunId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A DAG run with the run of each node, and of each item of those that run once per item.
///
/// @param nodes by key
record LiveRun(RunView run, Map<String, Seen> nodes) {

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
    var nodes = new LinkedHashMap<String, Seen>();
    for (var node : parts(engine, dagRun, new Query.ListNodeRuns(dagRun.run().id()))) {
      var view = node.view();
      var items =
          view.run().mapRun()
              ? parts(engine, view, new Query.ListItems(view.run().id()))
              : List.<Ran>of();
      nodes.put(view.run().nodeKey(), new Seen(node, items));
    }
    return new LiveRun(dagRun, nodes);
  }

  /// How many nodes are in each state.
  Map<StateStyle, Integer> states() {
    var states = new EnumMap<StateStyle, Integer>(StateStyle.class);
    nodes
        .values()
        .forEach(it -> states.merge(StateStyle.of(it.run().view().run().state()), 1, Integer::sum));
    return states;
  }

  private static List<Ran> parts(
      EngineLink.Questions engine, RunView whole, Query<List<RunView>> which) {
    var views = engine.ask(which);
    var results = engine.ask(new Query.ListResults(whole.run().id()));
    return views.stream().map(it -> new Ran(it, results.get(it.run().id()))).toList();
  }
}
