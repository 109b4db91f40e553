package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.InScene;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The settings beside their entry in the navigation; a click anywhere else, or Escape, closes
/// them.
final class PopoverLayer extends StackPane {
  private static final String ANCHOR = "#settings";

  private final ShellModel model;
  private final ViewLoader loader;
  private @Nullable Node anchor;

  PopoverLayer(ShellModel model, ViewLoader loader) {
    this.model = model;
    this.loader = loader;
    setVisible(false);
    setAlignment(Pos.BOTTOM_LEFT);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::clickOutside);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    model.settingsOpenProperty().when(InScene.of(this)).subscribe(this::change);
  }

  private void change(boolean open) {
    if (open) {
      anchor = getScene().lookup(ANCHOR);
      var card = (Region) loader.load(Views.SETTINGS);
      card.setMaxHeight(USE_PREF_SIZE);
      getChildren().setAll(card);
      StackPane.setMargin(card, beside(anchor));
      setVisible(true);
      card.lookup("#appearance").requestFocus();
    } else if (isVisible()) {
      setVisible(false);
      getChildren().clear();
      if (anchor != null) {
        anchor.requestFocus();
      }
    }
  }

  private Insets beside(@Nullable Node node) {
    if (node == null) {
      return new Insets(8);
    }
    var place = sceneToLocal(node.localToScene(node.getLayoutBounds()));
    return new Insets(0, 0, getHeight() - place.getMaxY(), place.getMaxX() + 12);
  }

  private void clickOutside(MouseEvent event) {
    if (event.getTarget() == this) {
      model.settingsOpenProperty().set(false);
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.settingsOpenProperty().set(false);
    }
  }
}
