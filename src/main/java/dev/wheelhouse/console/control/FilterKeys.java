package dev.wheelhouse.console.control;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a list's filter field: Ctrl+F leads into it, Escape back to the list.
public final class FilterKeys {
  private final TextField field;
  private boolean keyStillDown;

  private FilterKeys(TextField field) {
    this.field = field;
  }

  /// @param root of the screen
  /// @param list gets the focus back
  /// @param escape what else Escape does
  public static FilterKeys of(TextField field, Node root, Node list, Runnable escape) {
    var keys = new FilterKeys(field);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
            event.consume();
            keys.focus();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            escape.run();
            list.requestFocus();
          }
        });
    root.addEventFilter(KeyEvent.KEY_RELEASED, _ -> keys.keyStillDown = false);
    field.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    return keys;
  }

  /// Leads into the field, because of a key that is still down.
  public void focus() {
    keyStillDown = true;
    field.requestFocus();
    field.selectAll();
  }

  /// The key that leads into the field is no part of the text.
  private void typed(KeyEvent event) {
    if (keyStillDown) {
      keyStillDown = false;
      event.consume();
    }
  }
}
