package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.RunState;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The menu of states: each with its icon and how many runs it would show; it stays open while
/// several are ticked.
final class StateMenu {
  private static final int NAMED = 2;

  private final MenuButton button;
  private final RunListModel model;
  private final RunWords words;

  StateMenu(MenuButton button, RunListModel model, RunWords words) {
    this.button = button;
    this.model = model;
    this.words = words;
  }

  void fill() {
    for (var state : RunState.values()) {
      button.getItems().add(item(state));
    }
    button.setOnShowing(_ -> model.counts().count());
    button.textProperty().bind(Bindings.createStringBinding(this::chosen, model.filter().states()));
  }

  private CustomMenuItem item(RunState state) {
    var tick = new CheckBox(words.word(state));
    tick.setGraphic(new StateIcon(words.texts(), StateStyle.of(state)));
    tick.setMouseTransparent(true);
    tick.setFocusTraversable(false);
    tick.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tick, Priority.ALWAYS);
    var count = new Label();
    count.getStyleClass().addAll("mono", "subtle");
    var row = new HBox(tick, count);
    row.getStyleClass().add("state-item");
    row.setId("state-" + StateStyle.of(state).styleClass());
    var item = new CustomMenuItem(row, false);
    item.setOnAction(_ -> toggle(state));
    var states = model.filter().states();
    Bindings.createBooleanBinding(() -> states.contains(state), states)
        .when(InScene.of(button))
        .subscribe(tick::setSelected);
    model
        .counts()
        .countsProperty()
        .when(InScene.of(button))
        .subscribe(counts -> count.setText(number(counts, state)));
    return item;
  }

  private void toggle(RunState state) {
    var states = model.filter().states();
    if (!states.remove(state)) {
      states.add(state);
    }
  }

  private static String number(Map<RunState, Long> counts, RunState state) {
    var count = counts.get(state);
    return count == null ? "" : Formats.number(count);
  }

  private String chosen() {
    var states = model.filter().states();
    if (states.isEmpty()) {
      return words.texts().get("runs.all-states");
    }
    var named =
        states.size() <= NAMED
            ? states.stream().sorted().map(words::word).collect(Collectors.joining(", "))
            : Formats.number(states.size());
    return words.texts().get("runs.some-states", named);
  }
}
