package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// An action as a button. While it can't be done it keeps its place and the focus, looks off, and
/// its tooltip says why: a disabled button could do none of that.
public final class ActionButton extends Button {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Action action;
  private final Texts texts;
  private final Tooltip tooltip = new Tooltip();

  public ActionButton(Action action, Texts texts, String... styleClasses) {
    super(texts.get(action.textKey()), Icons.of(action.iconNow()));
    this.action = action;
    this.texts = texts;
    getStyleClass().addAll(styleClasses);
    setId(action.id());
    setMinWidth(USE_PREF_SIZE);
    setTooltip(tooltip);
    setOnAction(_ -> action.perform());
    action.obstacle().when(InScene.of(this)).subscribe(this::show);
    action.locked().when(InScene.of(this)).subscribe(_ -> setGraphic(Icons.of(action.iconNow())));
    show(action.obstacle().get());
  }

  /// The same action as an item of a menu.
  public static MenuItem menuItem(Action action, Texts texts) {
    var item = new MenuItem(texts.get(action.textKey()), Icons.of(action.icon()));
    item.setId(action.id());
    item.setOnAction(_ -> action.perform());
    item.disableProperty().bind(Bindings.not(action.enabled()));
    return item;
  }

  private void show(String obstacle) {
    var off = !obstacle.isEmpty();
    pseudoClassStateChanged(OFF, off);
    var name = texts.get(action.textKey());
    tooltip.setText(off ? obstacle : name + keys());
    setAccessibleHelp(obstacle);
  }

  private String keys() {
    return action.shortcut().stream()
        .map(keys -> keys.caps().stream().collect(Collectors.joining(" ", "  ", "")))
        .collect(Collectors.joining());
  }
}
