package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The tabs of a node.
final class InspectorTabs {
  private final InspectorModel model;
  private final Texts texts;
  private final Map<InspectorTab, ToggleButton> buttons = new EnumMap<>(InspectorTab.class);

  InspectorTabs(InspectorParts parts, HBox place) {
    this.model = parts.model();
    this.texts = parts.formats().texts();
    for (var tab : InspectorTab.values()) {
      var button = button(tab);
      buttons.put(tab, button);
      place.getChildren().add(button);
    }
    place.managedProperty().bind(place.visibleProperty());
    var inScene = InScene.of(place);
    model
        .inspectedProperty()
        .when(inScene)
        .subscribe(it -> place.setVisible(it instanceof Inspected.OneNode));
    model.tabProperty().when(inScene).subscribe(this::mark);
    parts.fields().document(place).subscribe(this::name);
  }

  private ToggleButton button(InspectorTab tab) {
    var button = new ToggleButton();
    button.setId("inspector-tab-" + tab.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("inspector-tab");
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(
        _ -> {
          model.tabProperty().set(tab);
          mark(tab);
        });
    return button;
  }

  private void mark(InspectorTab shown) {
    buttons.forEach((tab, button) -> button.setSelected(tab == shown));
  }

  private void name(JobFields fields) {
    buttons.forEach((tab, button) -> button.setText(texts.get(tab.textKey(fields))));
    var own = fields.flag(NodeTexts.OWN);
    var task = buttons.get(InspectorTab.TASK);
    if (task != null) {
      task.setVisible(own);
    }
  }
}
