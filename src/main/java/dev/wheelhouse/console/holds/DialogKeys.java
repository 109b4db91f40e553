package dev.wheelhouse.console.holds;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a dialog: Ctrl Enter does it from anywhere, Enter presses the button that has the
/// focus.
final class DialogKeys {
  private DialogKeys() {}

  /// @param confirm also meant by Enter in a text field, unless it is destructive
  static void follow(Node root, Button confirm) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, confirm));
  }

  private static void pressed(KeyEvent event, Button confirm) {
    if (event.getCode() != KeyCode.ENTER) {
      return;
    }
    var destructive = confirm.getStyleClass().contains("danger");
    if (event.isShortcutDown() || (event.getTarget() instanceof TextField && !destructive)) {
      event.consume();
      confirm.fire();
    } else if (event.getTarget() instanceof Button button && !button.isDisabled()) {
      event.consume();
      button.fire();
    }
  }
}
