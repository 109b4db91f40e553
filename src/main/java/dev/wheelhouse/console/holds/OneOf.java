package dev.wheelhouse.console.holds;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/// Toggles of which exactly one is on: that of the chosen value.
final class OneOf {
  private OneOf() {}

  static <T> void add(ToggleGroup group, ToggleButton toggle, T value, ObjectProperty<T> chosen) {
    toggle.setToggleGroup(group);
    toggle.setSelected(value.equals(chosen.get()));
    toggle
        .selectedProperty()
        .subscribe(
            on -> {
              if (on) {
                chosen.set(value);
              } else if (value.equals(chosen.get()) && group.getSelectedToggle() == null) {
                toggle.setSelected(true);
              }
            });
  }
}
