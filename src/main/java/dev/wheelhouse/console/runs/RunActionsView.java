package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionCell;
import dev.wheelhouse.console.shell.ActionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The drawer's actions, and under them what the one under the pointer or in focus would lead to.
public final class RunActionsView {
  private static final List<RunAction> USUAL_FIRST = List.of(RunAction.RERUN, RunAction.STOP);
  private static final Map<String, RunAction> BY_BUTTON =
      Map.of(
          "rerun", RunAction.RERUN,
          "rerun-downstream", RunAction.RERUN_WITH_DOWNSTREAM,
          "stop", RunAction.STOP,
          "kill", RunAction.KILL);

  private final RunDrawerModel model;
  private final RunActions runActions;
  private final ActionRegistry registry;
  private final RunWords words;
  private final List<Button> buttons = new ArrayList<>();
  private final ObjectProperty<@Nullable RunAction> considered = new SimpleObjectProperty<>();

  @FXML private VBox root;
  @FXML private HBox reruns;
  @FXML private HBox cells;
  @FXML private Label consequence;

  public RunActionsView(
      RunDrawerModel model, RunActions runActions, ActionRegistry registry, RunWords words) {
    this.model = model;
    this.runActions = runActions;
    this.registry = registry;
    this.words = words;
  }

  @FXML
  void initialize() {
    var texts = words.texts();
    reruns
        .getChildren()
        .setAll(
            consider(new ActionButton(registry.get("rerun"), texts, "primary")),
            consider(new ActionButton(registry.get("rerun-downstream"), texts)));
    cells
        .getChildren()
        .setAll(
            consider(new ActionCell(registry.get("stop"), texts)),
            consider(new ActionCell(registry.get("kill"), texts)));
    cells.getChildren().getLast().getStyleClass().add("last");
    for (var cell : cells.getChildren()) {
      HBox.setHgrow(cell, Priority.ALWAYS);
      ((Region) cell).prefWidthProperty().bind(cells.widthProperty().divide(2));
    }
    consequence
        .textProperty()
        .bind(Bindings.createStringBinding(this::words, model.contentProperty(), considered));
    consequence.visibleProperty().bind(consequence.textProperty().isNotEmpty());
    consequence.managedProperty().bind(consequence.visibleProperty());
  }

  private Node consider(Button button) {
    buttons.add(button);
    Bindings.createBooleanBinding(
            () -> button.isHover() || button.isFocused(),
            button.hoverProperty(),
            button.focusedProperty())
        .when(InScene.of(root))
        .subscribe(_ -> look());
    return button;
  }

  /// The button under the pointer comes before the one in focus.
  private void look() {
    var shown =
        Stream.concat(
                buttons.stream().filter(Node::isHover), buttons.stream().filter(Node::isFocused))
            .map(button -> BY_BUTTON.get(button.getId()))
            .findFirst();
    considered.set(shown.orElse(null));
  }

  private String words() {
    var action = considered.get();
    var said = action == null ? "" : runActions.consequence(action);
    return said.isEmpty() ? usual() : said;
  }

  private String usual() {
    return USUAL_FIRST.stream()
        .map(runActions::consequence)
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElse("");
  }
}
