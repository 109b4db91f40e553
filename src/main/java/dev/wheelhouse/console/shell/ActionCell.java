package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// An action as one cell of a row of equals: its keys at the right edge, or in their place why it
/// can't be done now, so that positions never change.
public final class ActionCell extends Button {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Action action;
  private final String name;
  private final Label obstacle = new Label();
  private final KeyCaps keys;

  public ActionCell(Action action, Texts texts) {
    this.action = action;
    this.name = texts.get(action.textKey());
    this.keys = new KeyCaps(action.shortcut().orElseThrow().caps());
    setId(action.id());
    getStyleClass().addAll("action-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    var label = new Label(name);
    label.setMinWidth(USE_PREF_SIZE);
    obstacle.getStyleClass().addAll("small", "obstacle");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var row = new HBox(Icons.of(action.iconNow()), label, space, obstacle, keys);
    row.getStyleClass().add("action-row");
    row.prefWidthProperty().bind(widthProperty().subtract(21));
    row.setMouseTransparent(true);
    setGraphic(row);
    setOnAction(_ -> action.perform());
    action.obstacle().when(InScene.of(this)).subscribe(this::show);
    action
        .locked()
        .when(InScene.of(this))
        .subscribe(
            _ -> {
              row.getChildren().set(0, Icons.of(action.iconNow()));
              show(action.obstacle().get());
            });
  }

  private void show(String why) {
    var off = !why.isEmpty();
    pseudoClassStateChanged(OFF, off);
    var locked = action.locked().get();
    obstacle.setText(locked ? "" : why);
    obstacle.setVisible(off);
    obstacle.setManaged(off);
    setTooltip(off ? new Tooltip(why) : null);
    keys.setVisible(!off);
    keys.setManaged(!off);
    setAccessibleText(name);
    setAccessibleHelp(why);
  }
}
