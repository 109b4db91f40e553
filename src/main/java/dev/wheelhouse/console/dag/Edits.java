package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Changes of a document. Each is a function from one document to the next, and leaves alone what
/// it can't find.
final class Edits {
  private Edits() {}

  /// Any change of the definition.
  static UnaryOperator<DagDocument> definition(UnaryOperator<DagDefinition> by) {
    return document -> document.with(by.apply(document.definition()));
  }

  static UnaryOperator<DagDocument> node(String key, UnaryOperator<Node> by) {
    return definition(
        dag ->
            dag.with(
                dag.nodes().stream().map(it -> it.key().equals(key) ? by.apply(it) : it).toList(),
                dag.edges()));
  }

  static UnaryOperator<DagDocument> add(Node node, Place at) {
    return document ->
        document
            .with(
                document
                    .definition()
                    .with(
                        Stream.concat(document.definition().nodes().stream(), Stream.of(node))
                            .toList(),
                        document.definition().edges()))
            .with(placed(document.layout(), Map.of(node.key(), at)));
  }

  static UnaryOperator<DagDocument> connect(Edge edge) {
    return definition(
        dag ->
            dag.edges().stream().anyMatch(edge::parallel)
                ? dag
                : dag.with(
                    dag.nodes(), Stream.concat(dag.edges().stream(), Stream.of(edge)).toList()));
  }

  static UnaryOperator<DagDocument> place(Map<String, Place> places) {
    return document -> document.with(placed(document.layout(), places));
  }

  /// Takes out nodes with their edges, and notes.
  static UnaryOperator<DagDocument> remove(Set<String> keys) {
    return document -> {
      var dag = document.definition();
      var left =
          dag.with(
              dag.nodes().stream().filter(it -> !keys.contains(it.key())).toList(),
              dag.edges().stream()
                  .filter(it -> !keys.contains(it.from()) && !keys.contains(it.to()))
                  .toList());
      var places = new TreeMap<>(document.layout().places());
      places.keySet().removeAll(keys);
      var notes = document.layout().notes().stream().filter(it -> !keys.contains(it.id())).toList();
      return new DagDocument(left, new DagLayout(places, notes));
    };
  }

  private static DagLayout placed(DagLayout layout, Map<String, Place> places) {
    var all = new TreeMap<>(layout.places());
    all.putAll(places);
    return new DagLayout(all, layout.notes());
  }
}
