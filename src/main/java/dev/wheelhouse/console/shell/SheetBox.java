package dev.wheelhouse.console.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;

/// A dialog that only informs: any view, and a button that closes it.
final class SheetBox extends DialogBox {
  private final Button close;

  SheetBox(String title, Node content, Button close) {
    super(title);
    this.close = close;
    getStyleClass().add("wide");
    head().getChildren().add(close);
    body().getChildren().add(content);
  }

  @Override
  void focusFirst() {
    close.requestFocus();
  }
}
