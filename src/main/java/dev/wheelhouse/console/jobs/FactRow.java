package dev.wheelhouse.console.jobs;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/// A row of the drawer that leads somewhere, by mouse and by keyboard.
final class FactRow {
  private FactRow() {}

  static Button of(Node... cells) {
    var content = new HBox(cells);
    content.getStyleClass().add("fact-cells");
    var row = new Button("", content);
    row.getStyleClass().setAll("button", "fact-row");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    return row;
  }
}
