package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

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
      case FAILED -> place.getChildren().add(failed(model.problemProperty().get()));
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

  private Node failed(@Nullable Fault fault) {
    var details = fault == null ? "" : fault.code() + "\n" + fault.message();
    return MessagePane.error(
        texts.get("runs.not-loaded"),
        fault == null ? "" : Faults.words(fault, texts),
        button("runs.try-again", "mdi2r-refresh", model::load),
        button("runs.copy-details", "mdi2c-content-copy", () -> copy(details)));
  }

  private Button button(String textKey, String icon, Runnable does) {
    var button = new Button(texts.get(textKey), Icons.of(icon));
    button.setOnAction(_ -> does.run());
    return button;
  }

  private static void copy(String words) {
    var content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
