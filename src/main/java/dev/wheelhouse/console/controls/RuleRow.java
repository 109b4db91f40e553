package dev.wheelhouse.console.controls;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.RuleTrial;
import dev.wheelhouse.api.RuleView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.Action;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionGroup;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One rule: its name, its sentence, when it acted; trying it out, switching it on or off.
final class RuleRow extends VBox {
  private final RulesModel model;
  private final Holding holding;
  private final RuleSentences words;
  private final Texts texts;
  private final RuleView view;
  private final Label trial = label("small");
  private final Label problem = label("small", "danger-text");

  RuleRow(RulesModel model, Holding holding, RuleSentences words, Texts texts, RuleView view) {
    this.model = model;
    this.holding = holding;
    this.words = words;
    this.texts = texts;
    this.view = view;
    getStyleClass().add("rule-row");
  }

  RuleRow at(Instant now) {
    var sentence = label();
    sentence.setText(words.sentence(view.rule()));
    var acted = label("small", "muted");
    acted.setText(words.acted(view, now));
    trial.setGraphic(Icons.of("mdi2e-eye-outline"));
    problem.setGraphic(Icons.of("mdi2c-close-octagon", "danger-icon"));
    getChildren().setAll(head(), sentence, acted, trial, problem);
    var name = view.rule().name();
    var inScene = InScene.of(this);
    model.trialsProperty().when(inScene).subscribe(all -> showTrial(all.get(name)));
    model.problemsProperty().when(inScene).subscribe(all -> showProblem(all.get(name)));
    return this;
  }

  private HBox head() {
    var rule = view.rule();
    var name = label("strong");
    name.setText(rule.name());
    var state = new Label(texts.get(rule.enabled() ? "rule.on" : "rule.off"));
    state.getStyleClass().addAll("tag", rule.enabled() ? "on" : "off");
    state.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(name, state, space, tryOut(), switchOver());
    head.getStyleClass().add("rule-head");
    return head;
  }

  private ActionButton tryOut() {
    var action =
        Action.of("try-rule", "mdi2e-eye-outline", ActionGroup.CONTROL)
            .unless(holding.silent(texts))
            .does(() -> model.tryOut(view.rule()));
    return named("try-", new ActionButton(action, texts, "small"));
  }

  private ActionButton switchOver() {
    var enabled = view.rule().enabled();
    var builder =
        enabled
            ? Action.of("disable-rule", "mdi2p-power", ActionGroup.CONTROL)
            : Action.of("enable-rule", "mdi2p-power", ActionGroup.CONTROL);
    var action =
        builder
            .needs(holding.right(Command.SaveRule.class, texts))
            .unless(holding.silent(texts))
            .does(() -> model.switchTo(view.rule(), !enabled));
    return named("switch-", new ActionButton(action, texts, "small"));
  }

  private ActionButton named(String what, ActionButton button) {
    button.setId(what + view.rule().name());
    return button;
  }

  private void showTrial(@Nullable RuleTrial told) {
    there(trial, told == null ? "" : words.trial(told));
  }

  private void showProblem(@Nullable Fault fault) {
    there(problem, fault == null ? "" : Faults.words(fault, texts));
  }

  private static void there(Label label, String said) {
    label.setText(said);
    label.setVisible(!said.isEmpty());
    label.setManaged(!said.isEmpty());
  }

  private static Label label(String... styleClasses) {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
