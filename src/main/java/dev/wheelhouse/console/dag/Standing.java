package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Where nodes stand that nobody has placed: in columns by how far they are from a root, below what
/// stands there. It is quick and plain; the automatic layout does better.
final class Standing {
  private static final double ACROSS = Card.WIDE + 48;
  private static final double DOWN = Card.HEIGHT + 24;

  private Standing() {}

  /// Of every node of the document.
  static Map<String, Place> of(DagDocument document) {
    var places = document.layout().places();
    var nodes = document.definition().nodes();
    if (nodes.stream().allMatch(it -> places.containsKey(it.key()))) {
      return places;
    }
    var all = new TreeMap<>(places);
    var bottom =
        places.isEmpty()
            ? 0
            : places.values().stream().mapToDouble(Place::y).max().orElse(0) + DOWN;
    var rows = new HashMap<Integer, Integer>();
    depths(document)
        .forEach(
            (key, depth) -> {
              if (!all.containsKey(key)) {
                var row = rows.merge(depth, 1, Integer::sum) - 1;
                all.put(key, new Place(depth * ACROSS, bottom + row * DOWN));
              }
            });
    return all;
  }

  /// The longest way from a root; 0 for what stands on a cycle.
  private static Map<String, Integer> depths(DagDocument document) {
    var depths = new LinkedHashMap<String, Integer>();
    var waits = new HashMap<String, Integer>();
    var following = new HashMap<String, ArrayDeque<String>>();
    document.definition().nodes().stream().map(Node::key).forEach(key -> depths.put(key, 0));
    for (Edge edge : document.definition().edges()) {
      if (depths.containsKey(edge.from()) && depths.containsKey(edge.to())) {
        waits.merge(edge.to(), 1, Integer::sum);
        following.computeIfAbsent(edge.from(), _ -> new ArrayDeque<>()).add(edge.to());
      }
    }
    var ready = new ArrayDeque<String>();
    depths.keySet().stream().filter(key -> !waits.containsKey(key)).forEach(ready::add);
    while (!ready.isEmpty()) {
      var key = ready.remove();
      for (var next : following.getOrDefault(key, new ArrayDeque<>())) {
        depths.merge(next, depths.getOrDefault(key, 0) + 1, Math::max);
        if (waits.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    return depths;
  }
}
