package dev.wheelhouse.console.holds;

import dev.wheelhouse.console.control.Icons;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/// The scopes of a dialog as chips, one of them chosen. Arrow keys go from one to the next.
final class ScopeChips {
  private ScopeChips() {}

  static void fill(
      FlowPane place, List<Scope> scopes, ObjectProperty<Scope> chosen, ControlTexts words) {
    var group = new ToggleGroup();
    for (var i = 0; i < scopes.size(); i++) {
      var scope = scopes.get(i);
      var chip =
          new ToggleButton(words.scope(scope), Icons.of(ControlTexts.icon(scope.first().level())));
      chip.setId("scope-" + i);
      chip.setMnemonicParsing(false);
      chip.getStyleClass().add("choice-chip");
      OneOf.add(group, chip, scope, chosen);
      place.getChildren().add(chip);
    }
  }
}
