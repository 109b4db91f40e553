package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// What stands in the table's place when it has no rows: nothing yet, hidden by the filter, or what
/// could not be loaded.
final class JobMessages {
  private final StackPane place;
  private final JobListModel model;
  private final Links links;
  private final ActionRegistry actions;
  private final Texts texts;

  JobMessages(
      StackPane place, JobListModel model, Links links, ActionRegistry actions, Texts texts) {
    this.place = place;
    this.model = model;
    this.links = links;
    this.actions = actions;
    this.texts = texts;
  }

  void follow() {
    var inScene = InScene.of(place);
    model.phaseProperty().when(inScene).subscribe(_ -> show());
    model.problemProperty().when(inScene).subscribe(_ -> show());
    model.counts().allProperty().when(inScene).subscribe(_ -> show());
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
        "mdi2s-sitemap-outline",
        texts.get("jobs.nothing-yet"),
        texts.get("jobs.nothing-yet-hint"),
        new ActionButton(actions.get("new-job"), texts, "primary"),
        button(
            "jobs.open-sample",
            "mdi2s-ship-wheel",
            () -> links.open(new Link.ToScreen(Screen.WELCOME.id()))));
  }

  private Node hidden() {
    return MessagePane.empty(
        "mdi2f-filter-outline",
        texts.get("jobs.hidden"),
        texts.count("jobs.hidden-count", Math.max(0, model.counts().allProperty().get())),
        button("runs.clear-filter", "mdi2f-filter-remove-outline", model.filter()::clear));
  }

  private Node failed() {
    return FailurePane.of(
        texts.get("jobs.not-loaded"), model.problemProperty().get(), model::load, texts);
  }

  private Button button(String textKey, String icon, Runnable does) {
    return FailurePane.button(textKey, icon, does, texts);
  }
}
