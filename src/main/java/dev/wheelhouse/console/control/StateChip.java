package dev.wheelhouse.console.control;

import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/// The chip of a run state: icon and word on the state's tint. Invisible without a state.
public final class StateChip extends Label {
  private final Texts texts;
  private final ObjectProperty<StateStyle> state = new SimpleObjectProperty<>(this, "state");

  public StateChip(Texts texts) {
    this.texts = texts;
    getStyleClass().setAll("label", "chip");
    setMinWidth(USE_PREF_SIZE);
    visibleProperty().bind(state.isNotNull());
    managedProperty().bind(visibleProperty());
    state.subscribe(this::change);
  }

  public StateChip(Texts texts, StateStyle state) {
    this(texts);
    this.state.set(state);
  }

  public ObjectProperty<StateStyle> stateProperty() {
    return state;
  }

  private void change(StateStyle before, StateStyle now) {
    if (before != null) {
      getStyleClass().remove(before.styleClass());
    }
    if (now != null) {
      getStyleClass().add(now.styleClass());
      setText(texts.get(now.textKey()));
      setGraphic(Icons.of(now.icon()));
    }
  }
}
