package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import java.util.List;

/// What differs between two documents, so that a history of a large one stays small.
///
/// @param before the definition without nodes and edges
/// @param after likewise
record DocumentPatch(
    DagDefinition before,
    DagDefinition after,
    ListPatch<Node> nodes,
    ListPatch<Edge> edges,
    PlacePatch places,
    ListPatch<Note> notes) {

  static DocumentPatch between(DagDocument before, DagDocument after) {
    return new DocumentPatch(
        frame(before),
        frame(after),
        ListPatch.between(before.definition().nodes(), after.definition().nodes()),
        ListPatch.between(before.definition().edges(), after.definition().edges()),
        PlacePatch.between(before.layout().places(), after.layout().places()),
        ListPatch.between(before.layout().notes(), after.layout().notes()));
  }

  private static DagDefinition frame(DagDocument document) {
    return document.definition().with(List.of(), List.of());
  }

  boolean none() {
    return before.equals(after) && nodes.none() && edges.none() && places.none() && notes.none();
  }

  DocumentPatch reversed() {
    return new DocumentPatch(
        after, before, nodes.reversed(), edges.reversed(), places.reversed(), notes.reversed());
  }

  DagDocument apply(DagDocument document) {
    var definition = document.definition();
    var layout = document.layout();
    return new DagDocument(
        after.with(nodes.apply(definition.nodes()), edges.apply(definition.edges())),
        places.none() && notes.none()
            ? layout
            : new DagLayout(places.apply(layout.places()), notes.apply(layout.notes())));
  }
}
