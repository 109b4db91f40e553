package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.dag.DagLayout.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A node's card with what stands beside it, as one box for the layout: notes above, over the first
/// root the triggers, and its compensation below.
///
/// @param cardHeight of the node itself
/// @param roof room for the triggers
/// @param below room for the compensation
/// @param notes from the top down
record Block(double cardWidth, double cardHeight, double roof, double below, List<Note> notes) {
  static final Block USUAL = new Block(Card.WIDTH, Card.HEIGHT, 0, 0, List.of());

  private static final double GAP = 16;

  Block {
    notes = List.copyOf(notes);
  }

  double width() {
    return Math.max(cardWidth, notes.stream().mapToDouble(Note::width).max().orElse(0));
  }

  double height() {
    return above() + cardHeight + below;
  }

  private double above() {
    return roof + notes.stream().mapToDouble(it -> it.height() + GAP).sum();
  }

  /// Where edges arrive and leave, from the top.
  double middle() {
    return above() + cardHeight / 2;
  }

  /// The card's place in a block that stands there.
  Place card(double x, double y) {
    return new Place(Math.round(x), Math.round(y + above()));
  }

  /// By node key.
  static Map<String, Block> of(DagDocument document, GraphPicture picture) {
    var cards = new HashMap<String, Card>();
    picture.cards().forEach(it -> cards.put(it.key(), it));
    var notes = notesByOwner(document, cards);
    var blocks = new HashMap<String, Block>();
    var firstRoot = PictureAsides.firstRoot(document);
    document
        .definition()
        .nodes()
        .forEach(
            node -> {
              var card = cards.get(node.key());
              if (card != null) {
                var beside = notes.getOrDefault(node.key(), List.of());
                blocks.put(
                    node.key(),
                    new Block(
                        card.width(),
                        card.height(),
                        node.key().equals(firstRoot) ? PictureAsides.roof(document) : 0,
                        cards.containsKey(Aside.undoOf(node.key())) ? PictureAsides.UNDO_ROOM : 0,
                        beside));
              }
            });
    return blocks;
  }

  private static Map<String, List<Note>> notesByOwner(
      DagDocument document, Map<String, Card> cards) {
    var byOwner = new HashMap<String, List<Note>>();
    document.layout().notes().stream()
        .sorted(Comparator.comparingDouble((Note it) -> it.at().y()).thenComparing(Note::id))
        .forEach(
            note ->
                document.definition().nodes().stream()
                    .map(it -> cards.get(it.key()))
                    .filter(it -> it != null)
                    .min(Comparator.comparingDouble(it -> distance(note, it)))
                    .ifPresent(
                        it -> byOwner.computeIfAbsent(it.key(), _ -> new ArrayList<>()).add(note)));
    return byOwner;
  }

  private static double distance(Note note, Card card) {
    return Math.hypot(
        note.at().x() + note.width() / 2 - card.x() - card.width() / 2,
        note.at().y() + note.height() / 2 - card.y() - card.height() / 2);
  }

  /// The layout with these places of cards, and each note above its own.
  static DagLayout withNotes(
      DagDocument document, Map<String, Place> places, Map<String, Block> blocks) {
    var moved = new HashMap<String, Place>();
    blocks.forEach(
        (key, block) -> moved.putAll(block.notePlaces(places.getOrDefault(key, new Place(0, 0)))));
    return new DagLayout(
        places,
        document.layout().notes().stream()
            .map(it -> Notes.at(it, moved.getOrDefault(it.id(), it.at())))
            .toList());
  }

  private Map<String, Place> notePlaces(Place card) {
    var found = new HashMap<String, Place>();
    var y = card.y() - above();
    for (var note : notes) {
      found.put(note.id(), new Place(card.x(), y));
      y += note.height() + GAP;
    }
    return found;
  }
}
