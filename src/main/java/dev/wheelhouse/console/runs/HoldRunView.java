package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.BlastRadius;
import dev.wheelhouse.console.shell.BlastWords;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Toast;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The dialog that holds a run: what that keeps, how long, and why.
public final class HoldRunView {
  private final HoldRunModel model;
  private final Frame frame;
  private final BlastWords words;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private BlastRadius blast;
  @FXML private HBox spans;
  @FXML private TextField reason;
  @FXML private Label problem;
  @FXML private Button hold;

  HoldRunView(HoldRunModel model, Frame frame, RunWords words) {
    this.model = model;
    this.frame = frame;
    this.words = new BlastWords(words.formats());
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    spans();
    reason.textProperty().bindBidirectional(model.reasonProperty());
    problem.managedProperty().bind(problem.visibleProperty());
    model
        .previewProperty()
        .when(inScene)
        .subscribe(it -> blast.show(it == null ? List.of() : words.lines(it, frame.clock().now())));
    model.problemProperty().when(inScene).subscribe(this::show);
    hold.disableProperty()
        .bind(
            model
                .reasonProperty()
                .map(String::isBlank)
                .flatMap(blank -> model.problemProperty().isNotNull().map(bad -> bad || blank)));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void spans() {
    var group = new ToggleGroup();
    for (var span : HoldRunModel.Span.values()) {
      var button = new ToggleButton(texts.get(span.textKey()));
      button.setId("span-" + RerunWords.id(span));
      button.setToggleGroup(group);
      var chosen = model.spanProperty();
      chosen.when(InScene.of(button)).subscribe(it -> button.setSelected(it == span));
      button.selectedProperty().subscribe((_, on) -> RerunChoices.choose(on, chosen, span));
      button.setOnAction(_ -> button.setSelected(true));
      spans.getChildren().add(button);
    }
    spans.getChildren().getFirst().getStyleClass().add("first");
    spans.getChildren().getLast().getStyleClass().add("last");
  }

  private void show(@Nullable Fault fault) {
    problem.setVisible(fault != null);
    problem.setText(fault == null ? "" : Faults.words(fault, texts));
  }

  @FXML
  void hold() {
    if (!hold.isDisabled()) {
      frame.shell().closeDialog();
      model.set(this::ended);
    }
  }

  private void ended(Answer<Hold> answer) {
    switch (answer) {
      case Answer.Done<Hold> _ ->
          frame.toasts().show(Toast.success(texts.get("hold-run.done", model.name()), ""));
      case Answer.Rejected<Hold>(var fault) -> failed("hold-run.refused", fault);
      case Answer.Unknown<Hold>(var fault) -> failed("runs.no-answer", fault);
    }
  }

  private void failed(String key, Fault fault) {
    frame.toasts().show(Toast.error(texts.get(key, model.name()), Faults.words(fault, texts)));
  }

  @FXML
  void cancel() {
    frame.shell().closeDialog();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      hold();
    }
  }
}
