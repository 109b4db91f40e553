package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.Children;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.parameters.ParameterField;
import dev.wheelhouse.console.parameters.ParameterRow;
import dev.wheelhouse.console.shell.BlastRadius;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The dialog that puts a rerun together. Each opening has its own model, which goes with it.
public final class RerunView {
  private static final double GAP = 13;

  private final RerunModel model;
  private final RerunWords words;
  private final Texts texts;
  private final RunDeeds deeds;
  private final Runnable close;

  @FXML private VBox root;
  @FXML private VBox reaches;
  @FXML private HBox values;
  @FXML private Label noValues;
  @FXML private FlowPane fields;
  @FXML private VBox definitions;
  @FXML private RadioButton former;
  @FXML private RadioButton latest;
  @FXML private Label unchanged;
  @FXML private VBox differences;
  @FXML private BlastRadius blast;
  @FXML private Label problem;
  @FXML private CheckBox override;
  @FXML private TextField reason;
  @FXML private Button start;

  RerunView(RerunModel model, RerunWords words, RunDeeds deeds, Runnable close) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    this.deeds = deeds;
    this.close = close;
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    var group = new ToggleGroup();
    model
        .reaches()
        .forEach(it -> reaches.getChildren().add(RerunChoices.reach(it, model, words, group)));
    RerunChoices.values(values, model, texts);
    Children.bind(fields, model.fields(), this::row);
    model.formProperty().when(inScene).subscribe(this::show);
    model.valuesProperty().when(inScene).subscribe(_ -> show(model.formProperty().get()));
    definition();
    model.outlookProperty().when(inScene).subscribe(this::show);
    model.drawnProperty().when(inScene).subscribe(_ -> model.refresh());
    override.selectedProperty().bindBidirectional(model.overrideProperty());
    override.managedProperty().bind(override.visibleProperty());
    problem.managedProperty().bind(problem.visibleProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void definition() {
    var group = new ToggleGroup();
    former.setToggleGroup(group);
    latest.setToggleGroup(group);
    former.setText(words.former(model.run()));
    former.setSelected(true);
    latest.selectedProperty().bindBidirectional(model.latestProperty());
    differences.visibleProperty().bind(latest.selectedProperty());
    differences.managedProperty().bind(differences.visibleProperty());
  }

  private void show(RerunForm form) {
    var none = form.parameters().isEmpty();
    there(noValues, form.known() && none);
    there(values, form.known() && !none);
    there(fields, !none && model.valuesProperty().get() == RerunModel.From.CHANGED);
    var same = form.differences().isEmpty();
    there(unchanged, form.known() && same);
    there(definitions, form.known() && !same);
    latest.setText(words.latest(form.differences()));
    differences.getChildren().setAll(words.differences().nodes(form.differences()));
  }

  private void show(RerunOutlook outlook) {
    var preview = outlook.preview();
    blast.show(preview == null ? List.of() : words.lines(preview));
    var refusal = outlook.refusal();
    problem.setText(refusal == null ? "" : words.refusal(refusal));
    problem.setVisible(refusal != null);
    override.setVisible(outlook.held());
    start.setText(words.button(outlook));
    start.setDisable(!outlook.possible());
  }

  private Node row(ParameterField field) {
    var row = new ParameterRow(field, texts);
    row.prefWidthProperty().bind(fields.widthProperty().subtract(GAP).divide(2));
    return row;
  }

  private static void there(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  @FXML
  void start() {
    if (model.outlookProperty().get().possible()) {
      var name = model.run().view().name();
      model.go(
          words.waiting(name, model.outlookProperty().get()),
          texts.get("toast.undo"),
          answer -> deeds.ended(RunAction.RERUN, name, answer));
      close.run();
    }
  }

  @FXML
  void cancel() {
    close.run();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      start();
    }
  }
}
