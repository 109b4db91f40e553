package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The keyboard map, made from the actions themselves.
public final class HelpView {
  private final ActionRegistry actions;
  private final Texts texts;

  @FXML private VBox groups;

  public HelpView(ActionRegistry actions, Texts texts) {
    this.actions = actions;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    for (var group : ActionGroup.values()) {
      var grid = keys(group);
      if (grid.getRowCount() > 0) {
        var heading = new Label(texts.get(group.textKey()));
        heading.getStyleClass().add("strong");
        groups.getChildren().addAll(heading, grid);
      }
    }
  }

  private GridPane keys(ActionGroup group) {
    var grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    for (var action : actions.of(group)) {
      action
          .shortcut()
          .ifPresent(
              keys ->
                  grid.addRow(
                      grid.getRowCount(),
                      new KeyCaps(keys.caps()),
                      new Label(texts.get(action.textKey()))));
    }
    return grid;
  }
}
