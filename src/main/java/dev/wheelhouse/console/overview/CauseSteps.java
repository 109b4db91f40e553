package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.model.RunId;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons of a cause: its best step with what that leads to, the list of the step's runs, the
/// way to the run.
final class CauseSteps {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final CauseModel model;
  private final Setting setting;
  private final ToastModel toasts;
  private final NeedWords words;
  private final ObservableValue<Hindrance> hindrance;

  CauseSteps(CauseModel model, Setting setting, ToastModel toasts) {
    this.model = model;
    this.setting = setting;
    this.toasts = toasts;
    this.words = new NeedWords(setting);
    this.hindrance = model.hindrance();
  }

  /// The best step. It keeps its place and the focus while it can't be done, and says why.
  Button step(String... styleClasses) {
    var button = new Button("", new FontIcon("mdi2r-restart"));
    button.setMnemonicParsing(false);
    button.setId("step-" + model.cause().name());
    button.getStyleClass().addAll("cause-step");
    button.getStyleClass().addAll(styleClasses);
    button.setTooltip(new Tooltip());
    button.setOnAction(_ -> act());
    follow(button, () -> showStep(button));
    return button;
  }

  private void showStep(Button button) {
    var why = model.cause().command().isEmpty() ? Hindrance.NONE : hindrance.getValue();
    button.setText(words.step(model));
    button.setGraphic(
        Icons.of(model.cause().command().isEmpty() ? "mdi2o-open-in-new" : "mdi2r-restart"));
    button.pseudoClassStateChanged(OFF, why != Hindrance.NONE);
    var said = words.consequence(model, hindrance.getValue());
    button.getTooltip().setText(said);
    button.setAccessibleHelp(said);
  }

  private void act() {
    if (model.cause().command().isEmpty()) {
      openRun();
    } else {
      var name = model.cause().name();
      var title = words.waiting(model);
      model.act(title, setting.texts().get("toast.undo"), answer -> ended(name, answer));
    }
  }

  private void ended(String name, Answer<RunId> answer) {
    var texts = setting.texts();
    switch (answer) {
      case Answer.Done<RunId>(var run) ->
          toasts.show(
              Toast.success(texts.get("needs.done", name, run.toString()), "")
                  .with(texts.get("needs.open-run"), () -> open(run)));
      case Answer.Rejected<RunId>(var fault) ->
          toasts.show(Toast.error(texts.get("needs.refused", name), Faults.words(fault, texts)));
      case Answer.Unknown<RunId>(var fault) ->
          toasts.show(Toast.error(texts.get("needs.no-answer", name), Faults.words(fault, texts)));
    }
  }

  /// What the step leads to, or why it can't be done.
  Label consequence() {
    var label = new Label();
    label.getStyleClass().addAll("small", "muted", "cause-consequence");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    follow(label, () -> label.setText(words.consequence(model, hindrance.getValue())));
    return label;
  }

  /// Opens and closes the list of the step's runs.
  Button preview() {
    var button = new Button("", Icons.of("mdi2p-playlist-check"));
    button.setId("preview-" + model.cause().name());
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> model.stepsOpenProperty().set(!model.stepsOpenProperty().get()));
    Runnable show =
        () -> {
          button.setText(words.steps(model.starts().size(), model.stepsOpenProperty().get()));
          button.setVisible(!model.starts().isEmpty());
          button.setManaged(button.isVisible());
        };
    follow(button, show);
    model.stepsOpenProperty().when(InScene.of(button)).subscribe(_ -> show.run());
    return button;
  }

  /// The step's runs, in order.
  VBox list() {
    var list = new VBox();
    list.getStyleClass().add("cause-list");
    Runnable show =
        () -> {
          list.getChildren().clear();
          var starts = model.starts();
          for (var i = 0; i < starts.size(); i++) {
            list.getChildren().add(line(i + 1, starts.get(i)));
          }
          list.setVisible(model.stepsOpenProperty().get() && !starts.isEmpty());
          list.setManaged(list.isVisible());
        };
    model.causeProperty().when(InScene.of(list)).subscribe(_ -> show.run());
    model.stepsOpenProperty().when(InScene.of(list)).subscribe(_ -> show.run());
    return list;
  }

  private static Label line(int number, String name) {
    var label = new Label(NeedWords.line(number, name));
    label.getStyleClass().addAll("mono", "cause-line");
    return label;
  }

  Button openRunButton(String... styleClasses) {
    var button = new Button(setting.texts().get("needs.open-run"), Icons.of("mdi2o-open-in-new"));
    button.getStyleClass().addAll(styleClasses);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> openRun());
    return button;
  }

  private void openRun() {
    open(model.cause().need().run().run().id());
  }

  private void open(RunId run) {
    setting.links().open(new Link.ToRun(run));
  }

  private void follow(Node node, Runnable show) {
    var inScene = InScene.of(node);
    model.causeProperty().when(inScene).subscribe(_ -> show.run());
    hindrance.when(inScene).subscribe(_ -> show.run());
  }
}
