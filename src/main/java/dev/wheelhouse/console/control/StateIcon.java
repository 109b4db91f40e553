package dev.wheelhouse.console.control;

import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/// A run state as its icon alone; screen readers hear the word.
public final class StateIcon extends FontIcon {
  public StateIcon(Texts texts, StateStyle state) {
    super(state.icon());
    getStyleClass().addAll("state-icon", state.styleClass());
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get(state.textKey()));
  }
}
