package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What can be done with the marked jobs; not there while none is marked.
final class JobMarksBar {
  private JobMarksBar() {}

  static void fill(HBox bar, JobMarksModel marks, ActionRegistry actions, Texts texts) {
    var count = new Label();
    count.getStyleClass().add("strong");
    count.setMinWidth(Region.USE_PREF_SIZE);
    var names = new Label();
    names.getStyleClass().addAll("small", "muted");
    names.setMinWidth(0);
    names.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(names, Priority.ALWAYS);
    var clear = new Button(texts.get("jobs.marks-clear"));
    clear.setId("clear-marks");
    clear.getStyleClass().add("ghost");
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setOnAction(_ -> marks.clear());
    bar.getChildren()
        .setAll(
            count,
            names,
            clear,
            named("stop-marked", new ActionButton(actions.get("stop-job"), texts)),
            named("hold-marked", new ActionButton(actions.get("hold-job"), texts, "primary")));
    bar.managedProperty().bind(bar.visibleProperty());
    Bindings.createObjectBinding(() -> List.copyOf(marks.marked().keySet()), marks.marked())
        .when(InScene.of(bar))
        .subscribe(
            jobs -> {
              bar.setVisible(!jobs.isEmpty());
              count.setText(texts.count("jobs.marked", jobs.size()));
              names.setText(jobs.stream().collect(Collectors.joining(", ")));
            });
  }

  private static Button named(String id, Button button) {
    button.setId(id);
    return button;
  }
}
