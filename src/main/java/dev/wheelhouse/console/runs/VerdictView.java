package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.shell.ClockModel;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The verdict on a run that failed or is in doubt (U7): the evidence, what it comes to, and what
/// helps, each with what it leads to. Not there for other runs.
public final class VerdictView {
  private static final int LOG_LINES = 3;

  private final RunActionsModel model;
  private final RunConsequences consequences;
  private final ActionRegistry registry;
  private final ClockModel clock;
  private final RunWords runWords;
  private final VerdictWords words;
  private final EvidenceChips chips;

  @FXML private VBox root;
  @FXML private Label conclusion;
  @FXML private FlowPane facts;
  @FXML private VBox log;
  @FXML private VBox repairs;

  private List<Evidence.Repair> offered = List.of();

  VerdictView(RunActionsModel model, ActionRegistry registry, ClockModel clock, RunWords runWords) {
    this.model = model;
    this.consequences = new RunConsequences(model, runWords);
    this.registry = registry;
    this.clock = clock;
    this.runWords = runWords;
    this.words = new VerdictWords(runWords);
    this.chips = new EvidenceChips(runWords);
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    log.managedProperty().bind(log.visibleProperty());
    var inScene = InScene.of(root);
    model.drawer().contentProperty().when(inScene).subscribe(this::show);
    clock.nowProperty().when(inScene).subscribe(_ -> facts(model.shown()));
  }

  private void show(@Nullable RunContent shown) {
    var evidence = shown == null ? null : shown.evidence();
    root.setVisible(evidence != null);
    if (shown == null || evidence == null) {
      return;
    }
    conclusion.setText(words.conclusion(evidence, shown.view().name()));
    facts(shown);
    var lines = evidence.logTail();
    var last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    log.getChildren().setAll(last.stream().map(VerdictView::line).toList());
    log.setVisible(!last.isEmpty());
    repairs(evidence.repairs());
  }

  private void facts(@Nullable RunContent shown) {
    var evidence = shown == null ? null : shown.evidence();
    if (evidence != null) {
      facts.getChildren().setAll(chips.of(evidence, clock.now()));
    }
  }

  private static Node line(String text) {
    var line = new Label(text);
    line.getStyleClass().addAll("mono", "tiny");
    return line;
  }

  /// Buttons stay what they are while the same is offered: the focus stays on them.
  private void repairs(List<Evidence.Repair> wanted) {
    if (!wanted.equals(offered)) {
      offered = wanted;
      repairs.getChildren().clear();
      for (var repair : wanted) {
        repairs.getChildren().add(row(RunAction.of(repair), repairs.getChildren().isEmpty()));
      }
    }
  }

  private Node row(RunAction action, boolean best) {
    var button = new ActionButton(registry.get(action.id()), runWords.texts());
    button.setId("repair-" + action.id());
    button.getStyleClass().addAll(best ? List.of("repair", "primary") : List.of("repair"));
    var leads = new Label();
    leads.getStyleClass().addAll("small", "muted");
    leads.setWrapText(true);
    leads.setMinHeight(Label.USE_PREF_SIZE);
    HBox.setHgrow(leads, Priority.ALWAYS);
    model
        .drawer()
        .contentProperty()
        .when(InScene.of(leads))
        .subscribe(_ -> say(button, leads, consequences.of(action)));
    var row = new HBox(button, leads);
    row.getStyleClass().add("repair-row");
    return row;
  }

  private static void say(Button button, Label leads, String said) {
    leads.setText(said);
    button.setAccessibleText(RunWords.joined(button.getText(), said));
  }
}
