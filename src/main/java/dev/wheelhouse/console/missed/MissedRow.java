package dev.wheelhouse.console.missed;

import dev.wheelhouse.api.Command.RunMissed.Which;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Faults;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One window of missed firings: whose, how many, from when to when, why, until when one can
/// decide, and the choices.
final class MissedRow extends VBox {
  private final MissedModel model;
  private final MissedWords words;
  private final MisfireView window;
  private final Label problem = label("small", "danger-text");

  MissedRow(MissedModel model, MissedWords words, ClockModel clock, MisfireView window) {
    this.model = model;
    this.words = words;
    this.window = window;
    var name = label("strong");
    name.setText(window.name());
    var policy = label("small", "subtle", "countdown");
    policy.setMinWidth(USE_PREF_SIZE);
    clock
        .nowProperty()
        .when(InScene.of(this))
        .subscribe(now -> policy.setText(words.policy(window, now)));
    var head = new HBox(name, policy);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    head.getStyleClass().add("missed-head");
    var what = label("small", "muted");
    what.setText(words.window(window) + " · " + words.cause(window));
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(what, button(Which.ALL), button(Which.LATEST), button(Which.NONE));
    line.getStyleClass().add("missed-line");
    problem.managedProperty().bind(problem.visibleProperty());
    getStyleClass().add("missed-row");
    getChildren().addAll(head, line, problem);
    model.refusalsProperty().when(InScene.of(this)).subscribe(it -> show(it.get(window.id())));
  }

  private Button button(Which which) {
    var button = new Button(words.button(window, which));
    button.setId("missed-" + window.id() + "-" + which.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setMnemonicParsing(false);
    button.setAccessibleText(words.accessible(window, which));
    button.setOnAction(_ -> model.decide(List.of(window), which));
    button
        .disableProperty()
        .bind(
            model
                .underWayProperty()
                .map(it -> it.contains(window.id()))
                .when(InScene.of(this))
                .orElse(false));
    return button;
  }

  private void show(@Nullable Fault fault) {
    problem.setVisible(fault != null);
    problem.setGraphic(Icons.of("mdi2c-close-octagon", "danger-icon"));
    problem.setText(fault == null ? "" : Faults.words(fault, words.texts()));
  }

  private static Label label(String... styleClasses) {
    var label = new Label();
    label.getStyleClass().addAll(styleClasses);
    label.setWrapText(true);
    return label;
  }
}
