package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The navigation: one entry per screen, settings and help below.
public final class NavView {
  private final ShellModel model;
  private final EngineModel engine;
  private final ActionRegistry actions;
  private final Texts texts;

  @FXML private VBox screens;
  @FXML private VBox below;

  public NavView(ShellModel model, EngineModel engine, ActionRegistry actions, Texts texts) {
    this.model = model;
    this.engine = engine;
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

  /// Welcome leaves its place when it has done its work.
  private Node entry(Screen screen) {
    var entry = new NavEntry(screen, model, engine, texts);
    if (screen.equals(Screen.WELCOME)) {
      entry.managedProperty().bind(entry.visibleProperty());
      model.welcomedProperty().when(InScene.of(entry)).subscribe(over -> entry.setVisible(!over));
    }
    return entry;
  }

  private Node entry(Action action) {
    return new ActionButton(action, texts, "nav-item");
  }
}
