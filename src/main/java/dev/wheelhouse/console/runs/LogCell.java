package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One line of the log, its hits marked.
final class LogCell extends ListCell<LogLine> {
  private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
  private static final int LONGEST = 2_000;

  private final LogSearch search;

  LogCell(LogSearch search) {
    this.search = search;
    getStyleClass().add("log-line");
    Bindings.createObjectBinding(() -> search.textProperty().get(), search.textProperty())
        .when(InScene.of(this))
        .subscribe(_ -> show());
  }

  @Override
  protected void updateItem(@Nullable LogLine line, boolean empty) {
    super.updateItem(line, empty);
    show();
  }

  private void show() {
    var line = getItem();
    var hits = line == null ? List.<Integer>of() : search.matches(line.text());
    pseudoClassStateChanged(HIT, !hits.isEmpty());
    setText(line == null || !hits.isEmpty() ? null : shortened(line.text()));
    setGraphic(line == null || hits.isEmpty() ? null : marked(shortened(line.text()), hits));
  }

  /// A cell with a line of kilobytes would be slow; saved and copied lines are whole.
  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  private static Node marked(String text, List<Integer> hits) {
    var parts = new ArrayList<Node>();
    var at = 0;
    for (var i = 0; i + 1 < hits.size() && hits.get(i + 1) <= text.length(); i += 2) {
      add(parts, text.substring(at, hits.get(i)), "text");
      add(parts, text.substring(hits.get(i), hits.get(i + 1)), "mark");
      at = hits.get(i + 1);
    }
    add(parts, text.substring(at), "text");
    var box = new HBox(parts.toArray(Node[]::new));
    box.getStyleClass().add("log-parts");
    return box;
  }

  private static void add(List<Node> parts, String text, String styleClass) {
    if (!text.isEmpty()) {
      var label = new Label(text);
      label.getStyleClass().add(styleClass);
      label.setMinWidth(Label.USE_PREF_SIZE);
      parts.add(label);
    }
  }
}
