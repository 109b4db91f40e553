package dev.wheelhouse.console.guide;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The guide's strip: where the story stands, in a sentence, and one button for the next step.
public final class GuideView {
  private final GuideModel model;
  private final Texts texts;
  private final GuideWords words;

  @FXML private HBox root;
  @FXML private HBox icon;
  @FXML private Label sentence;
  @FXML private Label particulars;
  @FXML private Label problem;
  @FXML private ProgressBar progress;
  @FXML private Button next;

  public GuideView(GuideModel model, SampleJobs jobs, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.words = new GuideWords(texts, jobs);
  }

  @FXML
  void initialize() {
    var step = model.stepProperty();
    root.visibleProperty().bind(step.map(it -> !(it instanceof GuideStep.Away)));
    root.managedProperty().bind(root.visibleProperty());
    root.accessibleTextProperty().bind(sentence.textProperty());
    sentence.textProperty().bind(step.map(words::sentence));
    particulars.textProperty().bind(step.map(words::particulars));
    problem.textProperty().bind(model.problemProperty().map(this::problem).orElse(""));
    progress.progressProperty().bind(model.progressProperty());
    next.textProperty().bind(step.map(words::button));
    next.disableProperty().bind(model.busyProperty());
    next.visibleProperty().bind(next.textProperty().isNotEmpty());
    progress.visibleProperty().bind(next.visibleProperty().not());
    for (var part : new Label[] {particulars, problem}) {
      part.visibleProperty().bind(part.textProperty().isNotEmpty());
      part.managedProperty().bind(part.visibleProperty());
    }
    next.managedProperty().bind(next.visibleProperty());
    progress.managedProperty().bind(progress.visibleProperty());
    step.map(GuideWords::look)
        .when(InScene.of(root))
        .subscribe(look -> icon.getChildren().setAll(new StateIcon(texts, look)));
  }

  @FXML
  void next() {
    model.next();
  }

  @FXML
  void dismiss() {
    model.dismiss();
  }

  private String problem(@Nullable Exception cause) {
    return cause == null ? "" : Faults.words(cause, texts);
  }
}
