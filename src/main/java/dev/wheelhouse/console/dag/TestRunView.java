package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.parameters.ParameterField;
import dev.wheelhouse.console.parameters.ParameterRow;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a test run of the draft really does, its parameters, and its start.
public final class TestRunView {
  private static final double GAP = 13;

  private final TestRunModel model;
  private final Texts texts;
  private final Runnable close;

  @FXML private VBox root;
  @FXML private VBox consequences;
  @FXML private ScrollPane parametersPane;
  @FXML private FlowPane parameters;
  @FXML private Label why;
  @FXML private TextField reason;
  @FXML private Label problem;
  @FXML private Button start;

  /// @param close closes the dialog
  TestRunView(TestRunModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    parameters.getChildren().setAll(model.fields().stream().map(this::row).toList());
    parametersPane.setVisible(!model.fields().isEmpty());
    parametersPane.managedProperty().bind(parametersPane.visibleProperty());
    problem.managedProperty().bind(problem.visibleProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    reason.textProperty().subscribe(_ -> enable());
    model.previewProperty().when(inScene).subscribe(_ -> say());
    model.failureProperty().when(inScene).subscribe(this::show);
    model.busyProperty().when(inScene).subscribe(_ -> enable());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private ParameterRow row(ParameterField field) {
    var row = new ParameterRow(field, texts);
    row.prefWidthProperty().bind(parameters.widthProperty().subtract(GAP).divide(2));
    return row;
  }

  private void say() {
    consequences.getChildren().setAll(new TestRunWords(model, texts).lines());
    why.setText(texts.get(model.unsafe().isEmpty() ? "dag.test-reason" : "dag.test-why"));
    enable();
  }

  private void show(@Nullable Fault fault) {
    problem.setVisible(fault != null);
    problem.setText(fault == null ? "" : Faults.words(fault, texts));
    say();
  }

  private void enable() {
    start.setDisable(!model.ready());
  }

  private void key(KeyEvent event) {
    var choosing = event.getTarget() instanceof ComboBoxBase<?> && !event.isShortcutDown();
    var pressing = event.getTarget() instanceof Button && !event.isShortcutDown();
    if (event.getCode() == KeyCode.ENTER && !choosing && !pressing && model.ready()) {
      event.consume();
      start();
    }
  }

  @FXML
  void start() {
    model
        .start()
        .map(field -> (ParameterRow) parameters.getChildren().get(model.fields().indexOf(field)))
        .ifPresent(ParameterRow::focusInput);
  }

  @FXML
  void cancel() {
    close.run();
  }
}
