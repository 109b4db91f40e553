package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/// One choice of the time range.
final class RangeButton {
  private RangeButton() {}

  static ToggleButton of(TimeRange range, ToggleGroup group, RunFilterModel filter, Texts texts) {
    var button = new ToggleButton(texts.get(range.textKey()));
    button.setId("range-" + range.textKey().substring("range.".length()));
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          filter.rangeProperty().set(range);
          button.setSelected(true);
        });
    filter
        .rangeProperty()
        .when(InScene.of(button))
        .subscribe(chosen -> button.setSelected(chosen == range));
    return button;
  }
}
