package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a deployment changes and what follows from it, before it is done.
public final class DeployView {
  private final DagEditorModel model;
  private final DeployCommands commands;
  private final Formats formats;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label summary;
  @FXML private ScrollPane scroll;
  @FXML private VBox consequences;
  @FXML private TextField comment;
  @FXML private Label problem;
  @FXML private Button compare;
  @FXML private Button deploy;

  DeployView(DagEditorModel model, DeployCommands commands, Formats formats) {
    this.model = model;
    this.commands = commands;
    this.formats = formats;
    this.texts = formats.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    var deploying = model.deploying();
    deploy.setText(texts.get("dag.deploy", Integer.toString(model.version() + 1)));
    var lines = new DifferencePane(texts, _ -> {});
    scroll.setContent(lines);
    scroll.setVisible(model.deployedProperty().get() != null);
    scroll.managedProperty().bind(scroll.visibleProperty());
    model
        .difference()
        .comparedProperty()
        .when(inScene)
        .subscribe(
            it -> {
              lines.show(it);
              summary.setText(DeployWords.summary(it, texts));
            });
    deploying.previewProperty().when(inScene).subscribe(this::show);
    deploying.failureProperty().when(inScene).subscribe(this::show);
    deploying.busyProperty().when(inScene).subscribe(_ -> enable());
    compare.managedProperty().bind(compare.visibleProperty());
    problem.managedProperty().bind(problem.visibleProperty());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void show(@Nullable Preview preview) {
    consequences.getChildren().setAll(new DeployWords(model, formats).consequences(preview));
    enable();
  }

  private void show(DeployModel.@Nullable Failure failure) {
    problem.setVisible(failure != null);
    compare.setVisible(failure != null && failure.conflict());
    if (failure != null) {
      problem.setText(Faults.words(failure.fault(), texts));
    }
    enable();
  }

  private void enable() {
    var preview = model.deploying().previewProperty().get();
    var refused = preview != null && preview.refusal() != null;
    if (refused && preview.refusal() != null) {
      problem.setVisible(true);
      problem.setText(Faults.words(preview.refusal(), texts));
    }
    deploy.setDisable(model.deploying().busyProperty().get() || refused);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER
        && (event.isShortcutDown() || comment.equals(event.getTarget()))
        && !deploy.isDisabled()) {
      event.consume();
      deploy();
    }
  }

  @FXML
  void deploy() {
    model
        .deploying()
        .deploy(
            model.document().document(), model.deployedProperty().get(), comment.getText().strip());
  }

  @FXML
  void compare() {
    commands.closeDialog();
    model.meanwhile().compare();
  }

  @FXML
  void cancel() {
    commands.closeDialog();
  }
}
