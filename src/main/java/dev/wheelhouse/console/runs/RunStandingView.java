package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunDetail.Undoing;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.Sentence;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.HoldWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands about the run beside its state: how far it says it is, what holds it, and what was
/// done to undo it.
public final class RunStandingView {
  private final RunActionsModel model;
  private final HoldQuestions holdQuestions;
  private final ClockModel clock;
  private final HoldWords holdWords;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private HBox progress;
  @FXML private ProgressBar bar;
  @FXML private Label percent;
  @FXML private Label said;
  @FXML private VBox holds;
  @FXML private HBox undoing;

  RunStandingView(
      RunActionsModel model, HoldQuestions holdQuestions, ClockModel clock, RunWords words) {
    this.model = model;
    this.holdQuestions = holdQuestions;
    this.clock = clock;
    this.holdWords = new HoldWords(words.formats());
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    for (var part : new Node[] {root, progress, holds, undoing}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    root.visibleProperty()
        .bind(progress.visibleProperty().or(holds.visibleProperty()).or(undoing.visibleProperty()));
    model.drawer().contentProperty().when(InScene.of(root)).subscribe(this::show);
  }

  private void show(@Nullable RunContent shown) {
    progress.setVisible(shown != null && progress(shown));
    holds.getChildren().clear();
    undoing.getChildren().clear();
    if (shown != null) {
      shown.detail().holds().forEach(hold -> holds.getChildren().add(row(hold)));
      undoing(shown.detail().undoing());
    }
    holds.setVisible(!holds.getChildren().isEmpty());
    undoing.setVisible(!undoing.getChildren().isEmpty());
  }

  private boolean progress(RunContent shown) {
    var told = shown.view().progress();
    var known = told.percent() >= 0 && !shown.view().run().state().terminal();
    if (known) {
      bar.setProgress(told.percent() / 100.0);
      percent.setText(told.percent() + " %");
      said.setText(told.text());
    }
    return known;
  }

  private Node row(Hold hold) {
    var sentence = new Sentence();
    sentence.show(holdWords.line(hold, clock.now()));
    sentence.setMinWidth(0);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var lift = new Button(texts.get("hold.lift"), Icons.of("mdi2p-play"));
    lift.setId("lift-" + hold.id());
    lift.setMinWidth(Button.USE_PREF_SIZE);
    lift.setOnAction(_ -> holdQuestions.askToLift(hold));
    var row = new HBox(Icons.of("mdi2p-pause", "warning-icon"), sentence, lift);
    row.getStyleClass().add("hold-row");
    row.setFillHeight(false);
    return row;
  }

  private void undoing(Undoing undone) {
    var key =
        switch (undone.state()) {
          case NONE -> "";
          case RUNNING -> "undoing.running";
          case COMPENSATED -> "undoing.compensated";
          case FAILED -> "undoing.failed";
        };
    if (!key.isEmpty()) {
      undoing.getChildren().addAll(Icons.of("mdi2u-undo-variant"), new Label(texts.get(key)));
      var run = undone.run();
      if (run != null) {
        var link = new Hyperlink(texts.get("first-cause.run", run.toString()));
        link.setId("undoing-run");
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setOnAction(_ -> model.drawer().open(run));
        undoing.getChildren().add(link);
      }
    }
  }
}
