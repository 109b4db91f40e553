package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A question: what will happen, one line each, a field for the reason if one is asked for, the
/// safe button with the focus, and the action.
final class ConfirmationBox extends DialogBox {
  private final Confirmation asked;
  private final Runnable close;
  private final Button keep;
  private final Button confirm;
  private final TextField reason = new TextField();

  ConfirmationBox(Confirmation asked, Texts texts, Runnable close) {
    super(asked.title());
    this.asked = asked;
    this.close = close;
    if (!asked.sentence().isEmpty()) {
      body().getChildren().add(words(asked.sentence(), "muted"));
    }
    if (!asked.consequences().isEmpty()) {
      body().getChildren().add(new BlastRadius(asked.consequences()));
    }
    if (!asked.reason().isEmpty()) {
      body().getChildren().add(reasonRow(asked.reason(), texts));
    }
    var name = new TypedName(asked.typed(), texts);
    if (!asked.typed().isEmpty()) {
      getStyleClass().add("wide");
      body().getChildren().add(name);
    }
    keep = button(asked.keep(), "keep", close);
    confirm = button(asked.confirm(), "confirm", this::confirm);
    confirm.getStyleClass().add(asked.destructive() ? "danger" : "primary");
    if (!asked.typed().isEmpty()) {
      confirm.disableProperty().bind(name.right().not());
    } else if (!asked.reason().isEmpty()) {
      confirm.disableProperty().bind(reason.textProperty().map(String::isBlank));
    }
    foot(keep, confirm);
    addEventHandler(KeyEvent.KEY_PRESSED, this::submit);
  }

  @Override
  void focusFirst() {
    keep.requestFocus();
  }

  private void confirm() {
    close.run();
    asked.confirmed().accept(reason.getText().strip());
  }

  /// Ctrl Enter submits; plain Enter presses the button that has the focus, the safe one at first.
  private void submit(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      confirm.fire();
    } else if (event.getCode() == KeyCode.ENTER
        && event.getTarget() instanceof Button button
        && !button.isDisabled()) {
      event.consume();
      button.fire();
    }
  }

  private Node reasonRow(String label, Texts texts) {
    var name = words(label, "small", "medium", "muted");
    name.setLabelFor(reason);
    reason.setId("reason");
    reason.setPromptText(texts.get("dialog.reason-hint"));
    reason.getStyleClass().add("large");
    var row = new VBox(name, reason);
    row.getStyleClass().add("form-row");
    return row;
  }

  private static Button button(String words, String id, Runnable does) {
    var button = new Button(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> does.run());
    return button;
  }

  private static Label words(String text, String... styleClasses) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
