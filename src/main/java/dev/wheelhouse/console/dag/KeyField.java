package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A node's key, which is renamed in its place: Enter or leaving the field renames, Esc gives up.
final class KeyField {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final InspectorModel model;
  private final Texts texts;
  private final TextField input = new TextField();
  private final Label message = new Label();
  private final VBox box = new VBox(input, message);
  private String key = "";

  KeyField(InspectorModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    input.setId("node-key");
    input.getStyleClass().add("key-field");
    input.setAccessibleText(texts.get("dag.inspector.key"));
    input.setOnAction(_ -> rename());
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    input
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                rename();
              }
            });
    input.textProperty().subscribe(_ -> input.setPrefColumnCount(columns()));
    message.getStyleClass().addAll("small", "danger-text");
    message.setWrapText(true);
    message.managedProperty().bind(message.visibleProperty());
    model
        .context()
        .seen()
        .readOnly()
        .when(InScene.of(input))
        .subscribe(it -> input.setEditable(!it));
    say(null);
  }

  /// The key's own width, so that the tags stand beside it.
  private int columns() {
    return Math.clamp(input.getText().length(), 4, 16);
  }

  Node node() {
    return box;
  }

  void show(String wanted) {
    key = wanted;
    input.setText(wanted);
    say(null);
  }

  void edit() {
    input.requestFocus();
    input.selectAll();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !input.getText().equals(key)) {
      event.consume();
      show(key);
    }
  }

  private void rename() {
    var fault = model.edits().rename(input.getText().strip());
    say(fault);
  }

  private void say(@Nullable KeyFault fault) {
    message.setVisible(fault != null);
    message.setText(fault == null ? "" : texts.get(fault.textKey()));
    input.pseudoClassStateChanged(INVALID, fault != null);
    input.setAccessibleHelp(message.getText());
  }
}
