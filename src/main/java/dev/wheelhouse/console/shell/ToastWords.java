package dev.wheelhouse.console.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Title and detail of a toast, one under the other.
final class ToastWords {
  private ToastWords() {}

  static VBox of(Toast toast) {
    var words = new VBox(label(toast.title(), "strong"));
    words.getStyleClass().add("words");
    if (!toast.detail().isEmpty()) {
      words.getChildren().add(label(toast.detail(), "small", "muted"));
    }
    return words;
  }

  private static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    label.setWrapText(true);
    return label;
  }
}
