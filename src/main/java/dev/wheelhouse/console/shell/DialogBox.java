package dev.wheelhouse.console.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The surface of a dialog: a title, a body, and what the two kinds add.
abstract sealed class DialogBox extends VBox permits ConfirmationBox, SheetBox {
  private final HBox head;
  private final VBox body = new VBox();

  DialogBox(String title) {
    var heading = new Label(title);
    heading.getStyleClass().add("h1");
    heading.setWrapText(true);
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    head = new HBox(heading);
    head.getStyleClass().add("head");
    body.getStyleClass().add("body");
    getStyleClass().add("dialog-box");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    getChildren().addAll(head, body);
  }

  HBox head() {
    return head;
  }

  VBox body() {
    return body;
  }

  void foot(Node... buttons) {
    var foot = new HBox(buttons);
    foot.getStyleClass().add("foot");
    getChildren().add(foot);
  }

  /// Puts the focus where it begins.
  abstract void focusFirst();
}
