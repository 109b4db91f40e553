package dev.wheelhouse.console.controls;

import dev.wheelhouse.console.link.EngineLink;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the sheet about control shows, and which of its parts.
final class ControlModel {
  private final RulesModel rules;
  private final ControlsModel controls;
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.HOLDS);

  /// The parts.
  enum Tab {
    HOLDS,
    RULES,
    HISTORY
  }

  ControlModel(EngineLink link) {
    rules = new RulesModel(link);
    controls = new ControlsModel(link);
  }

  RulesModel rules() {
    return rules;
  }

  ControlsModel controls() {
    return controls;
  }

  ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  /// Asks for what does not come by itself.
  void load() {
    rules.load();
    controls.load();
  }
}
