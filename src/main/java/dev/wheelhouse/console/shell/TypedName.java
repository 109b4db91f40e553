package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The field into which an object's name is typed before it goes for good. The name above it can't
/// be selected for copying; what is still missing is counted at the field's right edge.
public final class TypedName extends VBox {
  private static final String MARK = "\u001f";

  private final TextField field = new TextField();
  private final BooleanBinding right;

  public TypedName(String name, Texts texts) {
    right = Bindings.createBooleanBinding(() -> field.getText().equals(name), field.textProperty());
    field.setId("typed-name");
    field.setAccessibleText(texts.get("dialog.type-to-confirm", name));
    HBox.setHgrow(field, Priority.ALWAYS);
    var rest = new Label();
    rest.getStyleClass().addAll("small", "subtle");
    rest.setMinWidth(Region.USE_PREF_SIZE);
    rest.textProperty().bind(field.textProperty().map(typed -> rest(typed, name, texts)));
    var frame = new HBox(field, rest);
    frame.getStyleClass().addAll("search-field", "large", "typed-name");
    getStyleClass().add("form-row");
    getChildren().setAll(heading(name, texts), frame);
  }

  /// Whether it is exactly the name.
  public BooleanBinding right() {
    return right;
  }

  /// One sentence with the name in a type face that tells 1 from l.
  private static HBox heading(String name, Texts texts) {
    var words = texts.get("dialog.type-to-confirm", MARK).split(MARK, -1);
    var row =
        new HBox(
            label(words[0].strip(), "medium", "muted"),
            label(name, "mono"),
            label(words[1].strip(), "medium", "muted"));
    row.getStyleClass().add("typed-heading");
    return row;
  }

  private static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().add("small");
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /// Says nothing of letters that are wrong: the name itself tells.
  private static String rest(String typed, String name, Texts texts) {
    var begun = name.startsWith(typed) && typed.length() < name.length();
    if (begun) {
      return texts.count("dialog.type-more", name.length() - typed.length());
    }
    return typed.equals(name) ? "" : texts.get("dialog.type-differs");
  }
}
