package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.LoadingPane;
import dev.wheelhouse.console.draft.Opening.Phase;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The editor: header, banners, and the document between palette and inspector.
public final class DagEditorView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final int SKELETON_ROWS = 8;

  private final DagEditorModel model;
  private final EditorCommands commands;
  private final Formats formats;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private VBox banners;
  @FXML private StackPane place;
  @FXML private HBox body;
  @FXML private StackPane left;
  @FXML private StackPane right;
  @FXML private StackPane message;

  DagEditorView(DagEditorModel model, EditorCommands commands, Formats formats) {
    this.model = model;
    this.commands = commands;
    this.formats = formats;
    this.texts = formats.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    new DagBanners(model, commands, formats).fill(banners);
    var loading = new LoadingPane(SKELETON_ROWS);
    place.getChildren().add(loading);
    model
        .opening()
        .phaseProperty()
        .when(inScene)
        .subscribe(
            phase -> {
              loading.loadingProperty().set(phase == Phase.LOADING);
              show(phase);
            });
    model.readOnly().when(inScene).subscribe(this::readOnly);
    model
        .opening()
        .cachedProperty()
        .when(inScene)
        .subscribe(on -> body.pseudoClassStateChanged(STALE, on));
    model
        .testing()
        .startedProperty()
        .when(inScene)
        .subscribe((_, now) -> commands.testing().started(now));
    model.deploying().doneProperty().when(inScene).subscribe(this::deployed);
    right.managedProperty().bind(right.visibleProperty());
    left.managedProperty().bind(left.visibleProperty());
  }

  private void readOnly(boolean on) {
    left.setVisible(!on);
    right.setDisable(on);
  }

  private void show(Phase phase) {
    body.setVisible(phase == Phase.READY);
    message.setVisible(phase == Phase.FAILED);
    message.getChildren().clear();
    var fault = model.opening().failureProperty().get();
    if (phase == Phase.FAILED && fault != null) {
      message
          .getChildren()
          .setAll(
              FailurePane.of(
                  texts.get("dag.unopened", model.opening().subject().name()),
                  fault,
                  model::tryAgain,
                  texts));
    }
  }

  private void deployed(DeployModel.@Nullable Done done) {
    if (done != null) {
      commands.deploying().closeDialog();
      commands.deploying().deployed(done);
    }
  }
}
