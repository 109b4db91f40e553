package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// What stands in the table's place when it has no rows: nothing yet, hidden by the filter, or what
/// could not be loaded.
final class RunMessages {
  private final StackPane place;
  private final RunListModel model;
  private final Texts texts;

  RunMessages(StackPane place, RunListModel model, Texts texts) {
    this.place = place;
    this.model = model;
    this.texts = texts;
  }

  void follow() {
    var inScene = InScene.of(place);
    model.phaseProperty().when(inScene).subscribe(_ -> show());
    model.problemProperty().when(inScene).subscribe(_ -> show());
  }

  private void show() {
    place.getChildren().clear();
    switch (model.phaseProperty().get()) {
      case LOADING, ROWS -> {}
      case NOTHING_YET -> place.getChildren().add(nothingYet());
      case HIDDEN -> place.getChildren().add(hidden());
      case FAILED -> place.getChildren().add(failed());
    }
    place.setVisible(!place.getChildren().isEmpty());
  }

  private Node nothingYet() {
    return MessagePane.empty(
        "mdi2c-chart-timeline", texts.get("runs.nothing-yet"), texts.get("runs.nothing-yet-hint"));
  }

  private Node hidden() {
    return MessagePane.empty(
        "mdi2f-filter-outline",
        texts.get("runs.hidden"),
        texts.count("runs.hidden-count", model.hiddenProperty().get()),
        button("runs.clear-filter", "mdi2f-filter-remove-outline", model.filter()::clear));
  }

  private Node failed() {
    return FailurePane.of(
        texts.get("runs.not-loaded"), model.problemProperty().get(), model::load, texts);
  }

  private Button button(String textKey, String icon, Runnable does) {
    return FailurePane.button(textKey, icon, does, texts);
  }
}
