package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Further actions behind three dots. Each keeps its place; what can't be done now looks off and
/// says why where its keys would stand.
public final class ActionMenu extends MenuButton {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  /// @param groups ids of actions, with a line between the groups
  public ActionMenu(ActionRegistry registry, List<List<String>> groups, Texts texts) {
    super("", Icons.of("mdi2d-dots-horizontal"));
    getStyleClass().add("action-menu");
    setAccessibleText(texts.get("action-menu.more"));
    for (var group : groups) {
      if (!getItems().isEmpty()) {
        getItems().add(new SeparatorMenuItem());
      }
      group.forEach(id -> getItems().add(item(registry.get(id), texts)));
    }
  }

  private static MenuItem item(Action action, Texts texts) {
    var name = new Label(texts.get(action.textKey()));
    name.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var obstacle = new Label();
    obstacle.getStyleClass().addAll("small", "obstacle");
    var row = new HBox(Icons.of(action.iconNow()), name, space, obstacle);
    action.shortcut().ifPresent(keys -> row.getChildren().add(new KeyCaps(keys.caps())));
    row.setId("menu-" + action.id());
    row.getStyleClass().add("action-item");
    action.obstacle().when(InScene.of(row)).subscribe(why -> show(row, name, obstacle, why));
    var item = new CustomMenuItem(row, true);
    item.setId(action.id());
    item.setOnAction(_ -> action.perform());
    return item;
  }

  private static void show(HBox row, Label name, Label obstacle, String why) {
    var off = !why.isEmpty();
    row.pseudoClassStateChanged(OFF, off);
    obstacle.setText(why);
    obstacle.setManaged(off);
    row.getChildren().stream()
        .filter(KeyCaps.class::isInstance)
        .forEach(
            keys -> {
              keys.setVisible(!off);
              keys.setManaged(!off);
            });
    row.setAccessibleText(off ? name.getText() + ", " + why : name.getText());
  }
}
