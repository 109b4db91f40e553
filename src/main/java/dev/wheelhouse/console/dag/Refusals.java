package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Why there can be no edge from one node to another. What leads to the first is searched once per
/// document and node: then each question is a look into a map.
final class Refusals {
  private final Texts texts;
  private Reach reach = new Reach(Optional.empty(), "", Map.of(), Set.of(), Set.of());

  Refusals(Texts texts) {
    this.texts = texts;
  }

  /// What is known once an edge is drawn from a node.
  ///
  /// @param next for each node that leads to it, the next on a shortest way there
  /// @param after nodes that it has an edge to
  private record Reach(
      Optional<DagDocument> document,
      String from,
      Map<String, String> next,
      Set<String> after,
      Set<String> known) {

    /// Told by identity: documents of 5,000 nodes are dear to compare.
    @SuppressWarnings("ReferenceEquality")
    boolean of(DagDocument asked, String key) {
      return from.equals(key) && document.isPresent() && document.get().equals(asked);
    }

    static Reach to(String goal, DagDocument document) {
      var edges = document.definition().edges();
      var into = new HashMap<String, List<String>>();
      edges.forEach(it -> into.computeIfAbsent(it.to(), _ -> new ArrayList<>()).add(it.from()));
      var next = new HashMap<String, String>();
      var open = new ArrayDeque<>(List.of(goal));
      while (!open.isEmpty()) {
        var key = open.remove();
        for (var before : into.getOrDefault(key, List.of())) {
          if (!before.equals(goal) && next.putIfAbsent(before, key) == null) {
            open.add(before);
          }
        }
      }
      var after = new HashSet<String>();
      edges.stream().filter(it -> it.from().equals(goal)).map(Edge::to).forEach(after::add);
      var known = new HashSet<String>();
      document.definition().nodes().forEach(it -> known.add(it.key()));
      return new Reach(Optional.of(document), goal, next, after, known);
    }

    /// From a node that leads here, both ends included.
    List<String> path(String begin) {
      var path = new ArrayList<>(List.of(begin));
      while (!path.getLast().equals(from)) {
        path.add(next.getOrDefault(path.getLast(), from));
      }
      return path;
    }
  }

  Optional<No> refusal(DagDocument document, String from, String to) {
    if (!reach.of(document, from)) {
      reach = Reach.to(from, document);
    }
    if (Aside.isUndo(from) || Aside.isUndo(to)) {
      return no("dag.no-undo", "dag.no-undo-words", List.of());
    }
    if (Aside.isTrigger(from) || Aside.isTrigger(to)) {
      return no("dag.no-trigger", "dag.no-trigger-words", List.of());
    }
    if (!reach.known().contains(from) || !reach.known().contains(to)) {
      return no("dag.no-unknown", "dag.no-unknown-words", List.of());
    }
    if (from.equals(to)) {
      return no("dag.no-self", "dag.no-self-words", List.of(), from);
    }
    if (reach.after().contains(to)) {
      return no("dag.no-twice", "dag.no-twice-words", List.of(from, to), from, to);
    }
    return reach.next().containsKey(to) ? cycle(from, to) : Optional.empty();
  }

  private Optional<No> cycle(String from, String to) {
    var path = reach.path(to);
    var between = path.subList(1, path.size() - 1);
    return between.isEmpty()
        ? no("dag.no-cycle-direct", "dag.no-cycle-direct-words", path, from, to)
        : no("dag.no-cycle", "dag.no-cycle-words", path, from, to, through(between));
  }

  /// In words, the first few of them.
  private String through(List<String> keys) {
    var most = 4;
    var shown = keys.size() <= most ? keys : keys.subList(0, most - 1);
    var listed = String.join(texts.get("dag.comma"), shown.subList(0, shown.size() - 1));
    if (keys.size() > most) {
      return texts.get(
          "dag.and-more",
          String.join(texts.get("dag.comma"), shown),
          Integer.valueOf(keys.size() - shown.size()));
    }
    return listed.isEmpty() ? shown.getLast() : texts.get("dag.list-and", listed, shown.getLast());
  }

  private Optional<No> no(
      String titleKey, String wordsKey, List<String> path, Object... arguments) {
    return Optional.of(new No(texts.get(titleKey), texts.get(wordsKey, arguments), path));
  }
}
