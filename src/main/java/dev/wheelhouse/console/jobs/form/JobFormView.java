package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.draft.Opening.Phase;
import dev.wheelhouse.console.jobs.form.Document.View;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form of a job: toolbar, banners, and the fields or the YAML between index and right column.
public final class JobFormView {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final int SKELETON_ROWS = 9;

  private final JobFormModel model;
  private final FormCommands commands;
  private final Formats formats;
  private final Texts texts;
  private final ClockModel clock;
  private final FormSections cards;
  private final YamlPane yamlPane;

  @FXML private VBox root;
  @FXML private Label title;
  @FXML private Label kind;
  @FXML private Label kept;
  @FXML private HBox views;
  @FXML private ToggleButton formView;
  @FXML private ToggleButton yamlView;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private Button discard;
  @FXML private Button submit;
  @FXML private VBox banners;
  @FXML private StackPane place;
  @FXML private HBox editor;
  @FXML private VBox index;
  @FXML private ScrollPane scroll;
  @FXML private VBox sections;
  @FXML private StackPane yaml;
  @FXML private StackPane conflict;
  @FXML private StackPane message;

  JobFormView(
      JobFormModel model,
      FormCommands commands,
      FormLinks links,
      Formats formats,
      ClockModel clock) {
    this.model = model;
    this.commands = commands;
    this.formats = formats;
    this.texts = formats.texts();
    this.clock = clock;
    this.cards = new FormSections(model, new FormFields(model, links), texts);
    this.yamlPane = new YamlPane(model, texts);
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    toolbar();
    new FormBanners(model, formats, clock, commands::discardAndStay).fill(banners);
    cards.fill(index, sections, scroll);
    yaml.getChildren().add(yamlPane);
    var loading = new LoadingPane(SKELETON_ROWS);
    model
        .opening()
        .phaseProperty()
        .when(inScene)
        .subscribe(it -> loading.loadingProperty().set(it == Phase.LOADING));
    place.getChildren().add(loading);
    model.opening().phaseProperty().when(inScene).subscribe(this::phase);
    model.document().documentProperty().when(inScene).subscribe(this::show);
    model.saving().conflictProperty().when(inScene).subscribe(this::conflict);
    model.problems().jumpProperty().when(inScene).subscribe(this::jump);
    model
        .sideProperty()
        .map(EngineSide::readOnly)
        .when(inScene)
        .subscribe(it -> sections.setDisable(it));
    root.widthProperty()
        .subscribe(it -> editor.pseudoClassStateChanged(NARROW, commands.narrow(it.doubleValue())));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(cards::focused);
  }

  private void toolbar() {
    var inScene = InScene.of(root);
    model.opening().subjectProperty().when(inScene).subscribe(this::title);
    model.document().judgementProperty().when(inScene).subscribe(it -> kind.setText(kind(it)));
    model
        .drafts()
        .keptAtProperty()
        .when(inScene)
        .subscribe(
            at -> {
              kept.setVisible(at != null);
              kept.setText(
                  at == null ? "" : texts.get("job-form.kept", formats.time(at, clock.now())));
            });
    kept.managedProperty().bind(kept.visibleProperty());
    formView.setTooltip(new Tooltip());
    yamlView.setTooltip(new Tooltip());
    discard.setTooltip(new Tooltip(texts.get("job-form.discard-tip")));
    tip(undo, "job-form.undo", "Ctrl Z");
    tip(redo, "job-form.redo", "Ctrl Shift Z");
    new SubmitButton(submit, model, texts).follow();
  }

  private void tip(Button button, String key, String keys) {
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key) + "  " + keys));
  }

  private void title(Subject subject) {
    title.setText(subject.title(texts));
  }

  private String kind(Judgement judgement) {
    return judgement.definition().map(TaskKind::of).orElse("YAML");
  }

  private void phase(Phase phase) {
    editor.setVisible(phase == Phase.READY && conflict.getChildren().isEmpty());
    message.setVisible(phase == Phase.FAILED);
    message.getChildren().clear();
    var fault = model.opening().failureProperty().get();
    if (phase == Phase.FAILED && fault != null) {
      var again = new Button(texts.get("job-form.try-again"));
      again.setOnAction(_ -> model.tryAgain());
      message
          .getChildren()
          .setAll(
              MessagePane.error(
                  texts.get("job-form.unopened", model.opening().subjectProperty().get().name()),
                  Faults.words(fault, texts),
                  again));
    }
    if (phase == Phase.READY) {
      commands.afterLayout(this::focusFirst);
    }
  }

  private void focusFirst() {
    if (model.document().document().view() == View.YAML) {
      yamlPane.goTo(null);
      return;
    }
    cards.focusFirst(model.opening().subject().edits() ? "owner" : "name");
  }

  private void show(Document document) {
    var form = document.view() == View.FORM;
    scroll.setVisible(form);
    index.setVisible(form);
    index.setManaged(form);
    yaml.setVisible(!form);
    formView.setSelected(form);
    yamlView.setSelected(!form);
    toggle(formView, View.FORM);
    toggle(yamlView, View.YAML);
    var dag = model.document().judgement().isDag();
    views.setVisible(!dag);
    views.setManaged(!dag);
  }

  private void toggle(ToggleButton button, View view) {
    var words =
        switch (model.document().obstacle(view)) {
          case NONE -> "";
          case YAML_UNREADABLE -> texts.get("job-form.form-off");
          case FIELDS_UNREADABLE -> texts.get("job-form.yaml-off");
          case DAG -> texts.get("job-form.dag-off");
        };
    button.pseudoClassStateChanged(OFF, !words.isEmpty());
    button.getTooltip().setText(words.isEmpty() ? button.getText() : words);
    button.setAccessibleHelp(words);
  }

  private void conflict(@Nullable Conflict shown) {
    conflict.getChildren().clear();
    conflict.setVisible(shown != null);
    editor.setVisible(shown == null && model.opening().phaseProperty().get() == Phase.READY);
    if (shown != null) {
      conflict.getChildren().add(new ConflictPane(model, formats, shown));
      commands.afterLayout(() -> conflict.lookup("#save-mine").requestFocus());
    }
  }

  private void jump(ProblemsModel.@Nullable Jump jump) {
    if (jump == null) {
      return;
    }
    if (model.document().document().view() == View.YAML) {
      yamlPane.goTo(jump.path());
    } else {
      commands.afterLayout(() -> cards.jump(jump.path()));
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> consume(event, true, commands::leave);
      case ENTER -> consume(event, event.isShortcutDown(), model::submit);
      case F8 -> consume(event, true, () -> model.problems().cycle(event.isShiftDown() ? -1 : 1));
      case Z ->
          consume(event, event.isShortcutDown(), event.isShiftDown() ? this::redo : this::undo);
      default -> {}
    }
  }

  private static void consume(KeyEvent event, boolean when, Runnable does) {
    if (when) {
      event.consume();
      does.run();
    }
  }

  @FXML
  void showForm() {
    model.document().showIn(View.FORM);
    show(model.document().document());
  }

  @FXML
  void showYaml() {
    model.document().showIn(View.YAML);
    show(model.document().document());
  }

  @FXML
  void undo() {
    model.document().undo();
  }

  @FXML
  void redo() {
    model.document().redo();
  }

  @FXML
  void discard() {
    commands.discard();
  }

  @FXML
  void submit() {
    model.submit();
  }
}
