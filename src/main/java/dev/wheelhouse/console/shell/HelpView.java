package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The keyboard map, made from the actions themselves.
public final class HelpView {
  private final ActionRegistry actions;
  private final Texts texts;

  @FXML private GridPane keys;

  public HelpView(ActionRegistry actions, Texts texts) {
    this.actions = actions;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    for (var group : ActionGroup.values()) {
      var withKeys =
          actions.of(group).stream().filter(action -> action.shortcut().isPresent()).toList();
      if (!withKeys.isEmpty()) {
        heading(group);
        withKeys.forEach(this::line);
      }
    }
  }

  private void heading(ActionGroup group) {
    var heading = new Label(texts.get(group.textKey()));
    heading.getStyleClass().addAll("strong", "key-group");
    keys.add(heading, 0, keys.getRowCount(), 2, 1);
  }

  private void line(Action action) {
    var caps = action.shortcut().map(Shortcut::caps).orElse(List.of());
    keys.addRow(keys.getRowCount(), new KeyCaps(caps), new Label(texts.get(action.textKey())));
  }
}
