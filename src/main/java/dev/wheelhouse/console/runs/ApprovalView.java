package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the run asks, with the two answers; not there when it asks nothing.
public final class ApprovalView {
  private final ApprovalModel model;
  private final ActionRegistry registry;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label question;
  @FXML private HBox answers;

  ApprovalView(ApprovalModel model, ActionRegistry registry, Texts texts) {
    this.model = model;
    this.registry = registry;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    answers
        .getChildren()
        .setAll(
            new ActionButton(registry.get("approve"), texts, "primary"),
            new ActionButton(registry.get("refuse"), texts));
    root.managedProperty().bind(root.visibleProperty());
    model.question().when(InScene.of(root)).subscribe(this::show);
  }

  private void show(@Nullable String asked) {
    root.setVisible(asked != null);
    question.setText(asked == null ? "" : asked);
  }
}
