package dev.wheelhouse.console.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a pane shows instead of rows: an icon, a title, a sentence, at most two buttons.
///
/// Three kinds are empty (nothing yet, hidden by a filter, all good), one is an error.
public final class MessagePane extends VBox {
  private MessagePane(Kind kind, String icon, String title, String sentence, Node... actions) {
    getStyleClass().addAll("message-pane", kind.styleClass);
    var heading = label(title, "title");
    var words = label(sentence, "sentence", "muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(Icons.of(icon), heading, words);
    if (actions.length > 0) {
      var row = new HBox(actions);
      row.getStyleClass().add("actions");
      getChildren().add(row);
    }
  }

  /// Nothing there yet, or hidden by a filter.
  public static MessagePane empty(String icon, String title, String sentence, Node... actions) {
    return new MessagePane(Kind.EMPTY, icon, title, sentence, actions);
  }

  /// Nothing there, and that is good.
  public static MessagePane good(String icon, String title, String sentence, Node... actions) {
    return new MessagePane(Kind.GOOD, icon, title, sentence, actions);
  }

  /// What could not be loaded, in the words of its source, and what did not change.
  public static MessagePane error(String title, String sentence, Node... actions) {
    return new MessagePane(Kind.ERROR, "mdi2d-database-alert-outline", title, sentence, actions);
  }

  private static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  private enum Kind {
    EMPTY("empty-message"),
    GOOD("good"),
    ERROR("error");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }
  }
}
