package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionCell;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What can be done with the job in the drawer, and what enabling or disabling it would do.
public final class JobDrawerActionsView {
  private final JobDrawerModel model;
  private final ActionRegistry actions;
  private final ClockModel clock;
  private final JobWords words;
  private final Texts texts;

  @FXML private HBox buttons;
  @FXML private Label consequence;
  @FXML private HBox controlCells;
  @FXML private HBox cells;

  public JobDrawerActionsView(
      JobDrawerModel model, ActionRegistry actions, ClockModel clock, JobWords words) {
    this.model = model;
    this.actions = actions;
    this.clock = clock;
    this.words = words;
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    buttons.getChildren().setAll(button("run-job", "primary"), button("edit-job"), toggle());
    cells.getChildren().setAll(cell("duplicate-job"), cell("delete-job"));
    controlCells.getChildren().setAll(cell("hold-job"), cell("stop-job"));
    List.of(cells, controlCells)
        .forEach(row -> row.getChildren().getLast().getStyleClass().add("last"));
    consequence.textProperty().bind(model.contentProperty().map(this::consequence).orElse(""));
    consequence.visibleProperty().bind(consequence.textProperty().isNotEmpty());
    consequence.managedProperty().bind(consequence.visibleProperty());
  }

  private Button button(String id, String... styleClasses) {
    return new ActionButton(actions.get(id), texts, styleClasses);
  }

  /// One button for both ways: it says which one is open.
  private Button toggle() {
    var button = button("toggle-job");
    button
        .textProperty()
        .bind(
            model
                .contentProperty()
                .map(JobDrawerActionsView::way)
                .orElse("jobs.disable")
                .map(texts::get));
    return button;
  }

  private static String way(@Nullable JobContent shown) {
    return shown == null || shown.enabled() ? "jobs.disable" : "jobs.enable";
  }

  private Region cell(String id) {
    var cell = new ActionCell(actions.get(id), texts);
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.prefWidthProperty().bind(cells.widthProperty().divide(2));
    return cell;
  }

  private String consequence(@Nullable JobContent shown) {
    if (shown == null) {
      return "";
    }
    var times = words.firings(shown.toggling(), clock.now());
    if (times.isEmpty()) {
      return texts.get("jobs.if-nothing");
    }
    return texts.get(shown.enabled() ? "jobs.if-disabled" : "jobs.if-enabled", times);
  }
}
