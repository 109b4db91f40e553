package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphPicture.Memo;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Draws a document: its nodes with what is known of them, its edges, triggers, compensations and
/// notes.
final class PictureOf {
  private final DagDocument document;
  private final Backdrop backdrop;
  private final Map<String, Node> deployed = new HashMap<>();
  private final Map<String, Place> places;
  private final NodeWords words;
  private final PictureWires wires;
  private final PictureAsides asides;

  private PictureOf(DagDocument document, Backdrop backdrop, Texts texts, Formats formats) {
    this.document = document;
    this.backdrop = backdrop;
    this.places = Standing.of(document);
    this.words = new NodeWords(backdrop, texts, formats);
    this.wires = new PictureWires(document, backdrop, texts);
    this.asides = new PictureAsides(document, backdrop, places, texts, formats);
    var version = backdrop.deployed();
    if (version != null) {
      version.nodes().forEach(it -> deployed.put(it.key(), it));
    }
  }

  static GraphPicture of(DagDocument document, Backdrop backdrop, Texts texts, Formats formats) {
    return new PictureOf(document, backdrop, texts, formats).picture();
  }

  private GraphPicture picture() {
    return new GraphPicture(
        Stream.concat(document.definition().nodes().stream().map(this::card), asides.cards())
            .toList(),
        Stream.concat(wires.wires(), asides.wires()).toList(),
        document.layout().notes().stream().map(PictureOf::memo).toList());
  }

  private Card card(Node node) {
    var place = places.getOrDefault(node.key(), new Place(0, 0));
    var rows = words.rows(node);
    return new Card(
        node.key(),
        place.x(),
        place.y(),
        width(node),
        Card.height(rows),
        words.icon(node),
        node.key(),
        words.detail(node),
        rows,
        look(node),
        words.state(node));
  }

  /// The same in every mode, so that nothing moves when the mode changes.
  static double width(Node node) {
    return node.mapping() == null ? Card.WIDTH : Card.WIDE;
  }

  /// Against a version in force; a DAG that was never saved is new as a whole, which needs no mark.
  private Look look(Node node) {
    if (backdrop.wrong().contains(node.key())) {
      return Look.WRONG;
    }
    var changed = backdrop.deployed() != null && !node.equals(deployed.get(node.key()));
    return changed ? Look.CHANGED : Look.USUAL;
  }

  private static Memo memo(Note note) {
    return new Memo(
        note.id(),
        note.at().x(),
        note.at().y(),
        note.width(),
        note.height(),
        note.title(),
        note.text(),
        note.by());
  }
}
