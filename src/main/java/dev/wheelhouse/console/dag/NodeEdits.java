package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Trigger;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;


/// Changes of a document that the inspector's menus make.
final class NodeEdits {
  private static final double BESIDE = 32;

  private NodeEdits() {}

  /// Another key: in the edges and the place, and in the name of a job of the DAG's own.
  static UnaryOperator<DagDocument> rename(String key, String to) {
    return document -> {
      var dag = document.definition();
      var nodes =
          dag.nodes().stream().map(it -> it.key().equals(key) ? renamed(dag, it, to) : it).toList();
      var edges =
          dag.edges().stream()
              .map(it -> new Edge(end(it.from(), key, to), end(it.to(), key, to), it.when()))
              .toList();
      var places = new TreeMap<>(document.layout().places());
      var place = places.remove(key);
      if (place != null) {
        places.put(to, place);
      }
      return new DagDocument(
          dag.with(nodes, edges), new DagLayout(places, document.layout().notes()));
    };
  }

  private static String end(String end, String key, String to) {
    return end.equals(key) ? to : end;
  }

  private static Node renamed(DagDefinition dag, Node node, String key) {
    var own = node.own();
    var job = own == null ? node.job() : Node.ownName(dag.name(), key);
    return new Node(
        key,
        job,
        own == null ? null : own.named(job),
        node.rule(),
        node.mayFail(),
        node.parameters(),
        node.mapping());
  }

  /// The same once more, beside it and without edges.
  static UnaryOperator<DagDocument> duplicate(String key, String copy) {
    return document ->
        NodeSheet.node(document, key)
            .map(it -> renamed(document.definition(), it, copy))
            .map(it -> Edits.add(it, beside(document.layout(), key)).apply(document))
            .orElse(document);
  }

  private static Place beside(DagLayout layout, String key) {
    var place = layout.places().getOrDefault(key, new Place(0, 0));
    return new Place(place.x() + BESIDE, place.y() + BESIDE);
  }

  /// `settle-2`, or the next number that is free.
  static String freeKey(String key, DagDefinition dag) {
    var stem = key.replaceFirst("-\\d+$", "");
    return IntStream.iterate(2, it -> it + 1)
        .mapToObj(it -> stem + "-" + it)
        .filter(it -> dag.nodes().stream().noneMatch(node -> node.key().equals(it)))
        .findFirst()
        .orElseThrow();
  }

  /// A copy of a shared job becomes the DAG's own: without its triggers, since the DAG says when.
  static UnaryOperator<DagDocument> own(String key, JobDefinition shared) {
    return document ->
        Edits.node(
                key,
                it -> {
                  var name = Node.ownName(document.definition().name(), it.key());
                  return new Node(
                      it.key(),
                      name,
                      shared.named(name).with(List.<Trigger>of()),
                      it.rule(),
                      it.mayFail(),
                      it.parameters(),
                      it.mapping());
                })
            .apply(document);
  }

  /// Takes out nodes, notes and edges.
  static UnaryOperator<DagDocument> remove(Chosen chosen) {
    return document -> {
      var left = Edits.remove(chosen.keys()).apply(document);
      var dag = left.definition();
      return left.with(
          dag.with(
              dag.nodes(),
              dag.edges().stream()
                  .filter(it -> !chosen.wires().contains(new WireKey(it.from(), it.to())))
                  .toList()));
    };
  }
}
