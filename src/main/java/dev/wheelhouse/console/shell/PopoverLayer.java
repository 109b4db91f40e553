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

/// The popover beside its anchor; a click anywhere else, or Escape, closes it and gives the focus
/// back to the anchor.
final class PopoverLayer extends StackPane {
  private static final double GAP = 12;

  private final ShellModel model;
  private final ViewLoader loader;
  private @Nullable Node anchor;

  PopoverLayer(ShellModel model, ViewLoader loader) {
    this.model = model;
    this.loader = loader;
    setVisible(false);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::clickOutside);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    model.popoverProperty().when(InScene.of(this)).subscribe(this::change);
  }

  private void change(@Nullable Popover popover) {
    if (popover != null) {
      open(popover);
    } else if (isVisible()) {
      setVisible(false);
      getChildren().clear();
      if (anchor != null) {
        anchor.requestFocus();
      }
    }
  }

  private void open(Popover popover) {
    anchor = getScene().lookup(popover.anchor());
    var card = (Region) loader.load(popover.view());
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(card);
    place(card, popover);
    setVisible(true);
    var first = card.lookup(".first-focus");
    (first == null ? card : first).requestFocus();
  }

  private void place(Region card, Popover popover) {
    if (anchor == null) {
      return;
    }
    var at = sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
    if (popover == Popover.SETTINGS) {
      setAlignment(Pos.BOTTOM_LEFT);
      setMargin(card, new Insets(0, 0, getHeight() - at.getMaxY(), at.getMaxX() + GAP));
    } else {
      setAlignment(Pos.TOP_RIGHT);
      setMargin(card, new Insets(at.getMaxY() + GAP, getWidth() - at.getMaxX(), 0, 0));
    }
  }

  private void clickOutside(MouseEvent event) {
    if (event.getTarget() == this) {
      model.closePopover();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.closePopover();
    }
  }
}
