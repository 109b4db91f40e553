package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.palette.Ranking.Hit;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The palette's sections with their rows, and under the selected one what it would lead to.
final class PaletteList {
  private final ScrollPane scroll;
  private final VBox lines;
  private final Texts texts;
  private final Consumer<Hit> clicked;
  private final Label explanation = new Label();
  private final HBox explained = new HBox(explanation);
  private List<PaletteRow> rows = List.of();

  /// @param clicked told of a row that was clicked
  PaletteList(ScrollPane scroll, VBox lines, Texts texts, Consumer<Hit> clicked) {
    this.scroll = scroll;
    this.lines = lines;
    this.texts = texts;
    this.clicked = clicked;
    lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
    explanation.setWrapText(true);
    explained.getStyleClass().add("explained");
  }

  void show(Arrangement arrangement) {
    var nodes = new ArrayList<Node>();
    var shown = new ArrayList<PaletteRow>();
    for (var section : arrangement.sections()) {
      nodes.add(heading(section, nodes.isEmpty()));
      for (var hit : section.hits()) {
        var row = new PaletteRow(hit);
        row.setOnMouseClicked(_ -> clicked.accept(hit));
        shown.add(row);
        nodes.add(row);
      }
    }
    rows = shown;
    lines.getChildren().setAll(nodes);
  }

  void select(@Nullable Hit hit) {
    for (var row : rows) {
      row.select(hit != null && row.hit().key().equals(hit.key()));
    }
  }

  /// Puts the words under the row of an entry and brings both into sight.
  void explain(@Nullable Hit hit, String words) {
    lines.getChildren().remove(explained);
    for (var row : rows) {
      if (hit != null && row.hit().key().equals(hit.key())) {
        explain(row, words);
      }
    }
  }

  private void explain(PaletteRow row, String words) {
    var entry = row.hit().entry();
    if (!words.isEmpty()) {
      explanation.setText(words);
      explanation.setGraphic(
          entry.off() ? Icons.of("mdi2l-lock-outline") : Icons.of("mdi2i-information-outline"));
      lines.getChildren().add(lines.getChildren().indexOf(row) + 1, explained);
    }
    afterLayout(() -> bringIntoSight(row, words.isEmpty() ? row : explained));
  }

  /// Where the lines are is known when they are laid out, once for all that has changed.
  private void afterLayout(Runnable does) {
    var scene = scroll.getScene();
    if (scene != null) {
      scene.addPostLayoutPulseListener(new Once(scene, does));
    }
  }

  /// Called once, then forgotten.
  private record Once(Scene scene, Runnable does) implements Runnable {
    @Override
    public void run() {
      scene.removePostLayoutPulseListener(this);
      does.run();
    }
  }

  private void bringIntoSight(Node first, Node last) {
    var height = scroll.getViewportBounds().getHeight();
    var beyond = lines.getHeight() - height;
    if (beyond <= 0 || rows.isEmpty() || !lines.getChildren().contains(first)) {
      return;
    }
    var top = scroll.getVvalue() * beyond;
    var from = rows.getFirst() == first ? 0 : first.getBoundsInParent().getMinY();
    var until = last.getBoundsInParent().getMaxY();
    if (from < top) {
      scroll.setVvalue(from / beyond);
    } else if (until > top + height) {
      scroll.setVvalue((until - height) / beyond);
    }
  }

  private Node heading(Arrangement.Section section, boolean first) {
    var name = new Label(texts.get(section.kind().textKey()));
    name.getStyleClass().addAll("small", "medium", "muted");
    var line = new HBox(name);
    line.getStyleClass().add(first ? "palette-first-section" : "palette-section");
    if (section.matching() > section.hits().size()) {
      var more =
          new Label(
              texts.get(
                  "palette.some-of",
                  Formats.number(section.hits().size()),
                  Formats.number(section.matching())));
      more.getStyleClass().addAll("small", "subtle");
      line.getChildren().add(more);
    }
    return line;
  }
}
