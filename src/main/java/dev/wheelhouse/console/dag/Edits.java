package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Changes of a document. Each is a function from one document to the next, and leaves alone what
/// it can't find. See [Insertion], [Renaming], [Alignment] and [Clip] for the larger ones.
final class Edits {
  private Edits() {}

  /// One after the other, as one step.
  @SafeVarargs
  static UnaryOperator<DagDocument> all(UnaryOperator<DagDocument>... edits) {
    return document -> {
      var next = document;
      for (var edit : edits) {
        next = edit.apply(next);
      }
      return next;
    };
  }

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

  static UnaryOperator<DagDocument> rule(String key, TriggerRule rule) {
    return node(key, it -> it.with(rule));
  }

  /// Changes the DAG's own job of a node; a shared job stays.
  static UnaryOperator<DagDocument> job(String key, UnaryOperator<JobDefinition> by) {
    return node(
        key,
        it -> {
          var own = it.own();
          return own == null ? it : it.owning(by.apply(own));
        });
  }

  /// The node of a shared job gets a copy of it that belongs to the DAG.
  static UnaryOperator<DagDocument> ownCopy(String key, JobDefinition shared) {
    return document ->
        node(
                key,
                it ->
                    new Node(
                        key,
                        Node.ownName(document.definition().name(), key),
                        shared
                            .with(List.of())
                            .named(Node.ownName(document.definition().name(), key)),
                        it.rule(),
                        it.mayFail(),
                        it.parameters(),
                        it.mapping()))
            .apply(document);
  }

  static UnaryOperator<DagDocument> add(Node node, Place at) {
    return all(
        definition(
            dag ->
                dag.with(
                    Stream.concat(dag.nodes().stream(), Stream.of(node)).toList(), dag.edges())),
        place(Map.of(node.key(), at)));
  }

  static UnaryOperator<DagDocument> connect(Edge edge) {
    return definition(
        dag ->
            dag.edges().stream().anyMatch(edge::parallel)
                ? dag
                : dag.with(
                    dag.nodes(), Stream.concat(dag.edges().stream(), Stream.of(edge)).toList()));
  }

  static UnaryOperator<DagDocument> edge(WireKey wire, UnaryOperator<Edge> by) {
    return definition(
        dag ->
            dag.with(
                dag.nodes(),
                dag.edges().stream().map(it -> key(it).equals(wire) ? by.apply(it) : it).toList()));
  }

  static UnaryOperator<DagDocument> condition(WireKey wire, EdgeCondition condition) {
    return edge(wire, it -> it.when(condition));
  }

  static UnaryOperator<DagDocument> disconnect(Set<WireKey> wires) {
    return definition(
        dag ->
            dag.with(
                dag.nodes(), dag.edges().stream().filter(it -> !wires.contains(key(it))).toList()));
  }

  /// Keeps the first of several edges from one node to another.
  static UnaryOperator<DagDocument> single(WireKey wire) {
    return definition(
        dag -> {
          var seen = new HashSet<WireKey>();
          return dag.with(
              dag.nodes(),
              dag.edges().stream()
                  .filter(it -> !key(it).equals(wire) || seen.add(key(it)))
                  .toList());
        });
  }

  static WireKey key(Edge edge) {
    return new WireKey(edge.from(), edge.to());
  }

  static UnaryOperator<DagDocument> place(Map<String, Place> places) {
    return document -> {
      var all = new TreeMap<>(document.layout().places());
      all.putAll(places);
      return document.with(new DagLayout(all, document.layout().notes()));
    };
  }

  /// Nodes and notes stand there, by key and id.
  static UnaryOperator<DagDocument> stand(Map<String, Place> places) {
    return document -> {
      var ofNodes = new TreeMap<>(places);
      document.layout().notes().forEach(it -> ofNodes.remove(it.id()));
      return Notes.stand(places).andThen(place(ofNodes)).apply(document);
    };
  }

  /// Puts all where a layout wants it, as one step.
  static UnaryOperator<DagDocument> arrange(DagLayout layout) {
    return document -> document.with(layout);
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

  /// What was selected.
  static UnaryOperator<DagDocument> remove(Set<String> keys, Set<WireKey> wires) {
    return all(disconnect(wires), remove(keys));
  }

  /// Nodes and notes, moved from where they stand.
  ///
  /// @param standing where what has no place of its own is drawn
  static UnaryOperator<DagDocument> move(
      Set<String> keys, double dx, double dy, Map<String, Place> standing) {
    return document -> {
      var places = new TreeMap<String, Place>();
      for (var key : keys) {
        var place = document.layout().places().getOrDefault(key, standing.get(key));
        if (place != null) {
          places.put(key, new Place(place.x() + dx, place.y() + dy));
        }
      }
      return Notes.move(keys, dx, dy).andThen(place(places)).apply(document);
    };
  }

  static UnaryOperator<DagDocument> add(Note note) {
    return Notes.all(notes -> Stream.concat(notes.stream(), Stream.of(note)).toList());
  }

  static UnaryOperator<DagDocument> note(String id, UnaryOperator<Note> by) {
    return Notes.all(
        notes -> notes.stream().map(it -> it.id().equals(id) ? by.apply(it) : it).toList());
  }
}
