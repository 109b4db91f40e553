package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The scrim with the dialog on it. Escape is the safe answer; the focus stays inside and goes back
/// to where it was.
final class DialogLayer extends StackPane {
  private final ShellModel model;
  private final ViewLoader loader;
  private @Nullable Node focusBefore;
  private @Nullable DialogBox box;

  DialogLayer(ShellModel model, ViewLoader loader) {
    this.model = model;
    this.loader = loader;
    getStyleClass().add("scrim");
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    model.dialogProperty().when(InScene.of(this)).subscribe(this::change);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
  }

  private void change(@Nullable Dialog dialog) {
    if (dialog == null) {
      hide();
      return;
    }
    focusBefore = isVisible() ? focusBefore : getScene().getFocusOwner();
    box =
        switch (dialog) {
          case Confirmation confirmation ->
              new ConfirmationBox(confirmation, loader.texts(), model::closeDialog);
          case Sheet sheet -> new SheetBox(sheet.title(), loader.load(sheet.view()), close());
        };
    box.setMaxHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(box);
    setVisible(true);
    box.focusFirst();
  }

  private void hide() {
    if (!isVisible()) {
      return;
    }
    setVisible(false);
    box = null;
    getChildren().clear();
    if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  /// Tab must not leave the dialog for what lies below it.
  private void keepFocus(@Nullable Node owner) {
    if (box != null && owner != null && !within(owner)) {
      box.focusFirst();
    }
  }

  private boolean within(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  private Button close() {
    var close = new Button("", Icons.of("mdi2c-close"));
    close.getStyleClass().addAll("ghost", "icon-only");
    close.setAccessibleText(loader.texts().get("dialog.close"));
    close.setOnAction(_ -> model.closeDialog());
    return close;
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.closeDialog();
    }
  }
}
