package dev.wheelhouse.console.holds;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a dialog: Ctrl Enter does it from anywhere, Enter presses the button that has the
/// focus. The letter whose key opened the dialog is no part of what is typed into it.
final class DialogKeys {
  private final Button confirm;
  private boolean opening = true;

  private DialogKeys(Button confirm) {
    this.confirm = confirm;
  }

  /// @param confirm also meant by Enter in a text field, unless it is destructive
  static void follow(Node root, Button confirm) {
    var keys = new DialogKeys(confirm);
    root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, _ -> keys.opening = false);
    root.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
  }

  private void typed(KeyEvent event) {
    if (opening) {
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    opening = false;
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
