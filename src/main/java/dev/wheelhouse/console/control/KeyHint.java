package dev.wheelhouse.console.control;

import java.util.List;
import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Keys, and what they do here.
public final class KeyHint extends HBox {

  /// @param keys separated by spaces
  public KeyHint(@NamedArg("keys") String keys, @NamedArg("words") String words) {
    getStyleClass().add("key-hint");
    var label = new Label(words);
    label.getStyleClass().addAll("small", "muted");
    getChildren().setAll(new KeyCaps(List.of(keys.split(" "))), label);
  }
}
