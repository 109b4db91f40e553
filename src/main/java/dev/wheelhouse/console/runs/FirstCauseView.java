package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.BlastRadius;
import dev.wheelhouse.console.shell.BlastWords;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.RunId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Why a DAG run failed (O6): the node that failed first, what it blocks, what has changed since it
/// last did well, and the way on. Not there while nothing has failed.
public final class FirstCauseView {
  private final RunActionsModel model;
  private final ActionRegistry registry;
  private final ClockModel clock;
  private final RunWords words;
  private final BlastWords blastWords;
  private final DifferenceRows differences;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private HBox cause;
  @FXML private Label error;
  @FXML private Label blocks;
  @FXML private VBox changedPart;
  @FXML private HBox since;
  @FXML private VBox changes;
  @FXML private BlastRadius blast;
  @FXML private HBox step;

  FirstCauseView(RunActionsModel model, ActionRegistry registry, ClockModel clock, RunWords words) {
    this.model = model;
    this.registry = registry;
    this.clock = clock;
    this.words = words;
    this.blastWords = new BlastWords(words.formats());
    this.differences = new DifferenceRows(words, clock);
    this.texts = words.texts();
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    blocks.managedProperty().bind(blocks.textProperty().isNotEmpty());
    changedPart.managedProperty().bind(changedPart.visibleProperty());
    var button = new ActionButton(registry.get(RunAction.RERUN_FAILED.id()), texts, "primary");
    button.setId("continue-failed");
    step.getChildren().setAll(button);
    model.drawer().contentProperty().when(InScene.of(root)).subscribe(this::show);
  }

  private void show(@Nullable RunContent shown) {
    var diagnosis = shown == null ? null : shown.diagnosis();
    root.setVisible(diagnosis != null);
    if (diagnosis != null) {
      show(diagnosis);
      var preview = model.preview(RunAction.RERUN_FAILED);
      blast.show(
          preview == null || preview.equals(Preview.NOTHING)
              ? List.of()
              : blastWords.lines(preview, clock.now()));
    }
  }

  private void show(Diagnosis diagnosis) {
    var run = diagnosis.cause().run();
    var node = link(diagnosis.cause().name(), run.id());
    node.setId("first-cause");
    var icon = new StateIcon(texts, StateStyle.of(run.state()));
    cause.getChildren().setAll(icon, node, words(words.word(run.state()), "small", "muted"));
    error.setText(
        diagnosis.error().isBlank() ? texts.get("first-cause.no-words") : diagnosis.error());
    blocks.setText(
        diagnosis.blocks().isEmpty()
            ? ""
            : texts.get("first-cause.blocks", words.names(diagnosis.blocks())));
    showSuccess(diagnosis.success(), diagnosis.changes());
  }

  private void showSuccess(
      Diagnosis.@Nullable Success success, List<Diagnosis.Difference> changed) {
    changedPart.setVisible(success != null);
    if (success != null) {
      var at = words.formats().time(success.endedAt(), clock.now());
      var link = link(texts.get("first-cause.run", success.run().toString()), success.run());
      var title = texts.get(changed.isEmpty() ? "first-cause.same" : "first-cause.changed");
      since
          .getChildren()
          .setAll(words(title, "strong", "small"), link, words(at, "small", "muted"));
      changes.getChildren().setAll(differences.nodes(changed));
    }
  }

  private Hyperlink link(String text, RunId run) {
    var link = new Hyperlink(text);
    link.setMinWidth(Hyperlink.USE_PREF_SIZE);
    link.setOnAction(_ -> model.drawer().open(run));
    return link;
  }

  private static Label words(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
