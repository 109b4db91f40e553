package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Sketch;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Makes the small picture of a DAG run: each node stands right of all it waits for.
final class Layers {
  /// With more nodes only the failed one and its neighbourhood are drawn.
  static final int MOST = 12;

  private Layers() {}

  /// @param failed the node that the picture is about
  /// @param blocks what it blocks
  static Sketch of(DagDefinition dag, List<RunView> runs, String failed, List<String> blocks) {
    var states = states(runs);
    var graph = DagGraph.of(dag);
    var kept = kept(graph, states.size(), failed, blocks);
    kept.retainAll(states.keySet());
    var lines =
        dag.edges().stream()
            .filter(edge -> kept.contains(edge.from()) && kept.contains(edge.to()))
            .map(edge -> line(edge, states))
            .toList();
    var layers = new ArrayList<List<Sketch.Box>>();
    var places = places(graph, kept);
    for (var key : graph.topologicalOrder()) {
      if (kept.contains(key)) {
        var place = places.getOrDefault(key, 0);
        while (layers.size() <= place) {
          layers.add(new ArrayList<>());
        }
        layers.get(place).add(box(key, states, failed));
      }
    }
    return new Sketch(layers, lines, states.size() - kept.size());
  }

  /// Nodes in their order, for a run whose definition has changed since: what depends on what is no
  /// longer known.
  static Sketch inOrder(List<RunView> runs, String failed) {
    var states = states(runs);
    var layers =
        states.keySet().stream().limit(MOST).map(key -> List.of(box(key, states, failed))).toList();
    return new Sketch(layers, List.of(), states.size() - layers.size());
  }

  private static Map<String, RunState> states(List<RunView> runs) {
    var states = new LinkedHashMap<String, RunState>();
    runs.forEach(it -> states.put(it.run().nodeKey(), it.run().state()));
    return states;
  }

  private static SequencedSet<String> kept(
      DagGraph graph, int nodes, String failed, List<String> blocks) {
    if (nodes <= MOST || !graph.keys().contains(failed)) {
      return new LinkedHashSet<>(graph.keys().stream().limit(MOST).toList());
    }
    var kept = new LinkedHashSet<String>();
    kept.add(failed);
    kept.addAll(graph.upstreams(failed).stream().limit(MOST / 3).toList());
    blocks.stream().limit(MOST - kept.size()).forEach(kept::add);
    return kept;
  }

  private static Map<String, Integer> places(DagGraph graph, SequencedSet<String> kept) {
    var places = new HashMap<String, Integer>();
    for (var key : graph.topologicalOrder()) {
      if (kept.contains(key)) {
        var before =
            graph.upstreams(key).stream()
                .filter(kept::contains)
                .mapToInt(upstream -> places.getOrDefault(upstream, 0))
                .max();
        places.put(key, before.isPresent() ? before.getAsInt() + 1 : 0);
      }
    }
    return places;
  }

  private static Sketch.Box box(String key, Map<String, RunState> states, String failed) {
    var state = states.getOrDefault(key, RunState.PENDING);
    return new Sketch.Box(key, StateStyle.of(state), key.equals(failed));
  }

  private static Sketch.Line line(Edge edge, Map<String, RunState> states) {
    return new Sketch.Line(edge.from(), edge.to(), states.get(edge.from()) == RunState.SUCCESS);
  }
}
