package dev.wheelhouse.console.queues;

import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The sheet with the parameters of one replay.
public final class ReplayParametersView {
  private final ReplayParametersModel model;
  private final QueueActs acts;
  private final ShellModel shell;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private Label sentence;
  @FXML private ScrollPane scroll;
  @FXML private VBox fields;
  @FXML private CheckBox latest;
  @FXML private Label problem;
  @FXML private Button replay;

  ReplayParametersView(ReplayParametersModel model, QueueActs acts, ShellModel shell, Texts texts) {
    this.model = model;
    this.acts = acts;
    this.shell = shell;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    Children.bind(fields, model.fields(), this::field);
    scroll.prefViewportHeightProperty().bind(fields.heightProperty());
    latest.selectedProperty().bindBidirectional(model.latestProperty());
    model.definitionProperty().when(inScene).subscribe(_ -> show());
    model.problemProperty().when(inScene).subscribe(_ -> judge());
  }

  private void show() {
    var saved = model.definitionProperty().get();
    var entry = model.entryProperty().get();
    var some = !model.fields().isEmpty();
    sentence.setText(texts.get(some ? "queues.parameters-sentence" : "queues.no-parameters"));
    latest.setVisible(model.newer());
    latest.setManaged(model.newer());
    if (saved != null && entry != null) {
      latest.setText(
          texts.get(
              "queues.with-latest",
              Integer.toString(saved.version()),
              Integer.toString(entry.run().run().target().version())));
    }
    judge();
  }

  private Node field(ReplayParametersModel.Field field) {
    var parameter = field.parameter();
    var value = new TextField();
    value.setId("parameter-" + parameter.name());
    value.getStyleClass().addAll("large", "mono");
    value.textProperty().bindBidirectional(field.value());
    var name = new Label(parameter.name());
    name.getStyleClass().addAll("small", "medium", "muted");
    name.setLabelFor(value);
    value.textProperty().subscribe(_ -> judge());
    var row = new VBox(name, value);
    row.getStyleClass().add("form-row");
    return row;
  }

  private void judge() {
    var fault = model.problemProperty().get();
    problem.setText(fault == null ? model.fault() : Faults.words(fault, texts));
    problem.setVisible(!problem.getText().isEmpty());
    problem.setManaged(problem.isVisible());
    replay.setDisable(problem.isVisible() || model.definitionProperty().get() == null);
  }

  @FXML
  void close() {
    shell.closeDialog();
  }

  @FXML
  void replay() {
    var entry = model.entryProperty().get();
    shell.closeDialog();
    if (entry != null) {
      acts.replay(entry, model.plan());
    }
  }
}
