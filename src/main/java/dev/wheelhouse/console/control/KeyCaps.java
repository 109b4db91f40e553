package dev.wheelhouse.console.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A shortcut drawn as the keys to press.
public final class KeyCaps extends HBox {
  public KeyCaps(List<String> keys) {
    getStyleClass().add("key-caps");
    setMinWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(String.join(" ", keys));
    for (var key : keys) {
      var cap = new Label(key);
      cap.getStyleClass().add("kbd");
      getChildren().add(cap);
    }
  }
}
