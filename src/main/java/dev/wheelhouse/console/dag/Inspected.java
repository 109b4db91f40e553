package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Note;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the inspector is about.
sealed interface Inspected {

  /// Nothing is selected: the DAG itself.
  record WholeDag() implements Inspected {}

  record OneNode(String key) implements Inspected {}

  /// Several nodes, and perhaps more.
  record Several(Set<String> keys) implements Inspected {
    public Several {
      keys = Set.copyOf(keys);
    }
  }

  record OneEdge(WireKey edge) implements Inspected {}

  record Edges(List<WireKey> edges) implements Inspected {
    public Edges {
      edges = List.copyOf(edges);
    }
  }

  record OneNote(String id) implements Inspected {}

  /// Keys that mean nothing in the document, such as that of a trigger's card, are passed over.
  static Inspected of(Chosen chosen, DagDocument document) {
    var nodes = known(chosen, document);
    if (nodes.size() > 1) {
      return new Several(nodes);
    }
    if (nodes.size() == 1) {
      return new OneNode(nodes.iterator().next());
    }
    var notes =
        document.layout().notes().stream().map(Note::id).filter(chosen.keys()::contains).toList();
    if (!notes.isEmpty()) {
      return new OneNote(notes.getFirst());
    }
    return edges(chosen, document);
  }

  private static Set<String> known(Chosen chosen, DagDocument document) {
    return document.definition().nodes().stream()
        .map(it -> it.key())
        .filter(chosen.keys()::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Inspected edges(Chosen chosen, DagDocument document) {
    var edges =
        document.definition().edges().stream()
            .map(it -> new WireKey(it.from(), it.to()))
            .filter(chosen.wires()::contains)
            .distinct()
            .sorted(Comparator.comparing(WireKey::from).thenComparing(WireKey::to))
            .toList();
    return switch (edges.size()) {
      case 0 -> new WholeDag();
      case 1 -> new OneEdge(edges.getFirst());
      default -> new Edges(edges);
    };
  }
}
