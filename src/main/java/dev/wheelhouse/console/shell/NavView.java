package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The navigation: one entry per screen, settings and help below.
public final class NavView {
  private final ShellModel model;
  private final ActionRegistry actions;
  private final Texts texts;

  @FXML private VBox screens;
  @FXML private VBox below;

  public NavView(ShellModel model, ActionRegistry actions, Texts texts) {
    this.model = model;
    this.actions = actions;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    for (var screen : model.screens()) {
      screens.getChildren().add(entry(screen));
    }
    below.getChildren().setAll(entry(actions.get("settings")), entry(actions.get("help")));
  }

  private Node entry(Screen screen) {
    var entry = new ToggleButton(texts.get(screen.textKey()), Icons.of(screen.icon()));
    entry.setId("nav-" + screen.id());
    entry.getStyleClass().add("nav-item");
    entry.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    entry.setTooltip(new Tooltip(texts.get(screen.textKey())));
    model
        .screenProperty()
        .when(InScene.of(entry))
        .subscribe(shown -> entry.setSelected(screen.holds(shown)));
    entry.setOnAction(_ -> model.show(screen));
    // A second click on the shown screen must not look like leaving it.
    entry.selectedProperty().subscribe(_ -> entry.setSelected(screen.holds(shown())));
    return entry;
  }

  private Screen shown() {
    return model.screenProperty().get();
  }

  private Node entry(Action action) {
    return new ActionButton(action, texts, "nav-item");
  }
}
