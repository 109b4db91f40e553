package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.control.graph.Marks.Drawing;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;

/// What screen readers hear: the card under the cursor with its state and its neighbours, or what a
/// wire that is drawn by keys would do.
final class Voice {
  private static final int NAMED = 3;

  private final GraphCanvas canvas;
  private final Board board;
  private final Texts texts;

  Voice(GraphCanvas canvas, Board board) {
    this.canvas = canvas;
    this.board = board;
    texts = board.texts();
    canvas.setAccessibleRole(AccessibleRole.LIST_VIEW);
    board.marksProperty().subscribe(this::say);
    board.shownProperty().subscribe(this::say);
  }

  private void say() {
    var words = words();
    if (!words.equals(canvas.getAccessibleText())) {
      canvas.setAccessibleText(words);
      canvas.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  private String words() {
    var shown = board.shown();
    var drawing = board.marks().drawing();
    if (drawing.target() != null) {
      return target(drawing, drawing.target());
    }
    var key = Optional.ofNullable(board.marks().cursor());
    return key.flatMap(shown::card)
        .map(this::words)
        .or(() -> key.flatMap(shown::memo).map(it -> join(List.of(it.title(), it.text(), it.by()))))
        .orElseGet(() -> texts.count("graph.name", shown.size()));
  }

  private String target(Drawing drawing, String key) {
    var title = board.shown().card(key).map(Card::title).orElse(key);
    var no = drawing.no();
    return no == null
        ? texts.get("graph.connect-to", title)
        : texts.get("graph.connect-not", title, no.title(), no.words());
  }

  String words(Card card) {
    var parts = new ArrayList<String>();
    parts.add(card.title());
    parts.add(card.detail());
    var state = card.state();
    if (state != null) {
      parts.add(texts.get(state.textKey()));
    }
    parts.add(names("graph.after", board.shown().into(card.key()), Wire::from));
    parts.add(names("graph.before", board.shown().outOf(card.key()), Wire::to));
    card.rows().forEach(row -> parts.add(row.title() + " " + texts.get(row.state().textKey())));
    return join(parts);
  }

  private String names(String key, List<Wire> wires, Function<Wire, String> end) {
    if (wires.isEmpty()) {
      return "";
    }
    var names = wires.stream().limit(NAMED).map(end).map(this::title).toList();
    var joined = join(names);
    return texts.get(
        key,
        wires.size() > NAMED ? texts.get("graph.and-more", joined, wires.size() - NAMED) : joined);
  }

  private String title(String key) {
    return board.shown().card(key).map(Card::title).orElse(key);
  }

  private String join(List<String> parts) {
    return String.join(
        texts.get("graph.comma"), parts.stream().filter(it -> !it.isEmpty()).toList());
  }
}
