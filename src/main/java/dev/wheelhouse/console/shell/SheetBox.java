package dev.wheelhouse.console.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;

/// A dialog with any view, and a button that closes it. A view of the class `large` gets more room.
final class SheetBox extends DialogBox {
  private final Button close;

  SheetBox(String title, Node content, Button close) {
    super(title);
    this.close = close;
    getStyleClass().add(content.getStyleClass().contains("large") ? "large" : "wide");
    head().getChildren().add(close);
    body().getChildren().add(content);
  }

  @Override
  void focusFirst() {
    var first = lookup(".first-focus");
    (first == null ? close : first).requestFocus();
  }
}
