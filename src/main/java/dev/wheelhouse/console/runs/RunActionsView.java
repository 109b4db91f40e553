package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionCell;
import dev.wheelhouse.console.shell.ActionMenu;
import dev.wheelhouse.console.shell.ActionRegistry;
import java.util.ArrayList;
import java.util.List;
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
  private static final List<RunAction> USUAL_FIRST =
      List.of(RunAction.RERUN, RunAction.RERUN_FAILED, RunAction.STOP);
  private static final List<List<String>> IN_MENU =
      List.of(
          List.of("rerun-with", "rerun-failed", "retry-now"),
          List.of("suspend", "continue", "checkpoint", "hold-run"),
          List.of("mark-failed", "discard", "compensate"),
          List.of("copy-run-link"));

  private final RunActionsModel model;
  private final RunConsequences consequences;
  private final ActionRegistry registry;
  private final RunWords words;
  private final List<Button> buttons = new ArrayList<>();
  private final ObjectProperty<@Nullable RunAction> considered = new SimpleObjectProperty<>();

  @FXML private VBox root;
  @FXML private HBox reruns;
  @FXML private HBox stops;
  @FXML private HBox marks;
  @FXML private Label consequence;

  RunActionsView(RunActionsModel model, ActionRegistry registry, RunWords words) {
    this.model = model;
    this.consequences = new RunConsequences(model, words);
    this.registry = registry;
    this.words = words;
  }

  @FXML
  void initialize() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var menu = new ActionMenu(registry, IN_MENU, words.texts());
    menu.setId("run-menu");
    reruns.getChildren().setAll(rerun(), button("rerun-downstream"), space, menu);
    cells(stops, "stop", "kill");
    cells(marks, "mark-success", "skip");
    consequence
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::words, model.drawer().contentProperty(), considered));
    consequence.visibleProperty().bind(consequence.textProperty().isNotEmpty());
    consequence.managedProperty().bind(consequence.visibleProperty());
  }

  /// The first button of the bar, unless the verdict has a better one.
  private Button rerun() {
    var rerun = button("rerun", "primary");
    model
        .drawer()
        .contentProperty()
        .map(shown -> shown != null && (shown.evidence() != null || shown.diagnosis() != null))
        .orElse(false)
        .when(InScene.of(root))
        .subscribe(
            better -> {
              rerun.getStyleClass().remove("primary");
              if (!better) {
                rerun.getStyleClass().add("primary");
              }
            });
    return rerun;
  }

  private Button button(String id, String... styleClasses) {
    return consider(new ActionButton(registry.get(id), words.texts(), styleClasses));
  }

  private void cells(HBox row, String... ids) {
    for (var id : ids) {
      var cell = consider(new ActionCell(registry.get(id), words.texts()));
      HBox.setHgrow(cell, Priority.ALWAYS);
      cell.prefWidthProperty().bind(row.widthProperty().divide(ids.length));
      row.getChildren().add(cell);
    }
    row.getChildren().getLast().getStyleClass().add("last");
  }

  private Button consider(Button button) {
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
            .flatMap(button -> RunAction.byId(button.getId()).stream())
            .findFirst();
    considered.set(shown.orElse(null));
  }

  private String words() {
    var action = considered.get();
    var said = action == null ? "" : consequences.of(action);
    return said.isEmpty() ? usual() : said;
  }

  private String usual() {
    return USUAL_FIRST.stream()
        .map(consequences::of)
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElse("");
  }
}
