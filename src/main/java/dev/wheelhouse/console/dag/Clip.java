package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Nodes with the edges between them, and notes, taken out of a document to be put into one. As a
/// text it goes over the clipboard, from window to window; see [ClipText].
record Clip(List<Node> nodes, List<Edge> edges, Map<String, Place> places, List<Note> notes) {
  private static final double BESIDE = 32;

  Clip {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    places = Map.copyOf(places);
    notes = List.copyOf(notes);
  }

  /// What is selected; edges at both whose ends are.
  static Clip of(DagDocument document, Set<String> keys) {
    var standing = Standing.of(document);
    var places = new HashMap<>(standing);
    places.keySet().retainAll(keys);
    return new Clip(
        document.definition().nodes().stream().filter(it -> keys.contains(it.key())).toList(),
        document.definition().edges().stream()
            .filter(it -> keys.contains(it.from()) && keys.contains(it.to()))
            .toList(),
        places,
        document.layout().notes().stream().filter(it -> keys.contains(it.id())).toList());
  }

  boolean empty() {
    return nodes.isEmpty() && notes.isEmpty();
  }

  /// Pastes it beside where it was taken from.
  Pasted beside(DagDocument document) {
    return moved(document, BESIDE, BESIDE);
  }

  /// Pastes it with its top left corner there.
  Pasted at(DagDocument document, Place corner) {
    var left = all().mapToDouble(Place::x).min().orElse(0);
    var top = all().mapToDouble(Place::y).min().orElse(0);
    return moved(document, corner.x() - left, corner.y() - top);
  }

  private Stream<Place> all() {
    return Stream.concat(places.values().stream(), notes.stream().map(Note::at));
  }

  /// What pasting does, and what is selected then.
  record Pasted(UnaryOperator<DagDocument> edit, Set<String> keys) {
    Pasted {
      keys = Set.copyOf(keys);
    }
  }

  private Pasted moved(DagDocument document, double dx, double dy) {
    var keys = freshKeys(document);
    UnaryOperator<DagDocument> edit =
        into -> {
          var dag = into.definition();
          var upstreams = new UpstreamNames(keys);
          var placed = new HashMap<>(into.layout().places());
          places.forEach(
              (key, at) -> placed.put(fresh(keys, key), new Place(at.x() + dx, at.y() + dy)));
          return new DagDocument(
              dag.with(
                  joined(
                      dag.nodes(),
                      nodes.stream()
                          .map(upstreams::in)
                          .map(it -> Renaming.renamed(it, dag.name(), fresh(keys, it.key())))),
                  joined(
                      dag.edges(),
                      edges.stream()
                          .map(
                              it ->
                                  new Edge(
                                      fresh(keys, it.from()), fresh(keys, it.to()), it.when())))),
              new DagLayout(
                  placed,
                  joined(
                      into.layout().notes(),
                      notes.stream().map(it -> Notes.copy(it, fresh(keys, it.id()), dx, dy)))));
        };
    return new Pasted(edit, Set.copyOf(keys.values()));
  }

  private static <T> List<T> joined(List<T> first, Stream<T> second) {
    return Stream.concat(first.stream(), second).toList();
  }

  private static String fresh(Map<String, String> keys, String key) {
    return keys.getOrDefault(key, key);
  }

  /// What each thing is called once it is pasted.
  private Map<String, String> freshKeys(DagDocument document) {
    var taken = FreshKey.taken(document);
    var keys = new LinkedHashMap<String, String>();
    Stream.concat(nodes.stream().map(Node::key), notes.stream().map(Note::id))
        .forEach(
            key -> {
              var fresh = FreshKey.of(key, taken);
              taken.add(fresh);
              keys.put(key, fresh);
            });
    return keys;
  }

  /// A place for a node that came without one, as in a text that somebody wrote.
  static Map<String, Place> inRow(List<Node> nodes) {
    var places = new HashMap<String, Place>();
    nodes.forEach(it -> places.put(it.key(), new Place(places.size() * (Card.WIDTH + 48), 0)));
    return places;
  }
}
