package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.InScene;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The command palette on a scrim that keeps the screen visible. Escape or a click beside it closes
/// it, and gives the focus back.
///
/// Its view is loaded with the window, so that it opens at once.
final class PaletteLayer extends StackPane {
  private final ShellModel model;
  private @Nullable Node focusBefore;

  PaletteLayer(ShellModel model, ViewLoader loader) {
    this.model = model;
    getStyleClass().addAll("scrim", "palette-layer");
    setVisible(false);
    setAlignment(Pos.TOP_CENTER);
    var palette = (Region) loader.load(Views.PALETTE);
    palette.setMaxHeight(USE_PREF_SIZE);
    getChildren().setAll(palette);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::clickOutside);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    model.paletteOpenProperty().when(InScene.of(this)).subscribe(this::change);
  }

  private void change(boolean open) {
    if (open) {
      focusBefore = getScene().getFocusOwner();
      setVisible(true);
      lookup(".first-focus").requestFocus();
    } else if (isVisible()) {
      setVisible(false);
      if (focusBefore != null) {
        focusBefore.requestFocus();
        focusBefore = null;
      }
    }
  }

  private void clickOutside(MouseEvent event) {
    if (event.getTarget() == this) {
      model.closePalette();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.closePalette();
    }
  }
}
