package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The surface of a section: its name, and its fields in columns.
final class SectionCard extends VBox {
  private final HBox head;

  SectionCard(FormSection section, Texts texts) {
    var title = new Label(texts.get(section.textKey()));
    title.getStyleClass().add("h2");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head = new HBox(title, space);
    head.getStyleClass().add("section-head");
    getStyleClass().addAll("card", "form-section");
    setId("section-" + section.name().toLowerCase(Locale.ROOT));
    getChildren().add(head);
  }

  /// Adds what stands at the right of the section's name.
  void beside(Node... nodes) {
    head.getChildren().addAll(nodes);
  }

  void add(Node... nodes) {
    getChildren().addAll(nodes);
  }

  /// Nodes side by side in columns of one width.
  static GridPane columns(Node... nodes) {
    return sized(Collections.nCopies(nodes.length, 100.0 / nodes.length), nodes);
  }

  /// Nodes side by side in columns of so many per cent each.
  static GridPane sized(List<? extends Number> widths, Node... nodes) {
    var grid = new GridPane();
    grid.getStyleClass().add("field-grid");
    for (var i = 0; i < nodes.length; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(widths.get(i).doubleValue());
      grid.getColumnConstraints().add(column);
      grid.add(nodes[i], i, 0);
    }
    return grid;
  }
}
