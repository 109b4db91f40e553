package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunDetail.Undoing;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.holds.HoldStrip;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands about the run beside its state: how far it says it is, what holds it, and what was
/// done to undo it.
public final class RunStandingView {
  private final RunActionsModel model;
  private final ClockModel clock;
  private final HoldStrip holdStrip;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private HBox progress;
  @FXML private ProgressBar bar;
  @FXML private Label percent;
  @FXML private Label said;
  @FXML private VBox holds;
  @FXML private HBox undoing;

  RunStandingView(RunActionsModel model, Holding holding, ClockModel clock, RunWords words) {
    this.model = model;
    this.clock = clock;
    this.holdStrip = new HoldStrip(holding, words.formats());
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    for (var part : new Node[] {root, progress, holds, undoing}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    holds.getChildren().setAll(holdStrip);
    holds.visibleProperty().bind(holdStrip.visibleProperty());
    root.visibleProperty()
        .bind(progress.visibleProperty().or(holds.visibleProperty()).or(undoing.visibleProperty()));
    model.drawer().contentProperty().when(InScene.of(root)).subscribe(this::show);
  }

  private void show(@Nullable RunContent shown) {
    progress.setVisible(shown != null && progress(shown));
    holdStrip.show(shown == null ? List.of() : shown.detail().holds(), clock.now());
    undoing.getChildren().clear();
    if (shown != null) {
      undoing(shown.detail().undoing());
    }
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
