package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The middle of the editor: the document in one of its three views, and over it what is shown on
/// it.
public final class DagCenterView {
  private final DagEditorModel model;
  private final OverlayModel overlay;
  private final EditorWishes wishes;
  private final ClockModel clock;
  private final Formats formats;
  private final Texts texts;
  private final StateCounts counts;

  @FXML private VBox root;
  @FXML private StackPane yaml;
  @FXML private StackPane difference;
  @FXML private ToggleButton design;
  @FXML private ToggleButton lastRun;
  @FXML private ToggleButton statistics;
  @FXML private MenuButton runs;
  @FXML private HBox search;
  @FXML private StackPane countsPlace;
  @FXML private ToggleButton graphView;
  @FXML private ToggleButton listView;
  @FXML private ToggleButton yamlView;

  DagCenterView(DagEditorModel model, EditorWishes wishes, ClockModel clock, Formats formats) {
    this.model = model;
    this.overlay = model.overlay();
    this.wishes = wishes;
    this.clock = clock;
    this.formats = formats;
    this.texts = formats.texts();
    this.counts = new StateCounts(texts);
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    yaml.getChildren().add(new DagYamlPane(model, texts));
    search.getChildren().add(new NodeSearch(model, wishes, texts));
    overlay.modeProperty().when(inScene).subscribe(this::show);
    model.sight().viewProperty().when(inScene).subscribe(this::show);
    model.yaml().readableProperty().when(inScene).subscribe(_ -> tips());
    model.deployedProperty().when(inScene).subscribe(this::deployed);
    overlay.runsProperty().when(inScene).subscribe(_ -> deployed(model.deployedProperty().get()));
    var sources =
        new Observable[] {
          overlay.modeProperty(),
          overlay.runsProperty(),
          overlay.shownProperty(),
          overlay.failureProperty()
        };
    Bindings.createObjectBinding(Object::new, sources).when(inScene).subscribe(_ -> runs());
    countsPlace.getChildren().add(counts);
    countsPlace.managedProperty().bind(counts.visibleProperty());
    DifferenceCard.into(difference, model, formats);
  }

  private void deployed(@Nullable Deployed now) {
    lastRun.setDisable(now == null && overlay.runsProperty().get().isEmpty());
    statistics.setDisable(now == null);
  }

  private void show(EditorMode mode) {
    design.setSelected(mode == EditorMode.DESIGN);
    lastRun.setSelected(mode == EditorMode.LAST_RUN);
    statistics.setSelected(mode == EditorMode.STATISTICS);
  }

  private void show(EditorView view) {
    graphView.setSelected(view == EditorView.GRAPH);
    listView.setSelected(view == EditorView.LIST);
    yamlView.setSelected(view == EditorView.YAML);
    yaml.setVisible(view == EditorView.YAML);
    tips();
  }

  private void tips() {
    var off = model.yaml().readable() ? "" : texts.get("dag.obstacle-yaml");
    tip(graphView, "dag.view-graph", off);
    tip(listView, "dag.view-list", off);
    tip(yamlView, "dag.view-yaml", "");
  }

  private void tip(ToggleButton button, String key, String off) {
    button.setAccessibleText(texts.get(key));
    button.setAccessibleHelp(off);
    button.setTooltip(new Tooltip(off.isEmpty() ? texts.get(key) : off));
    button.pseudoClassStateChanged(PseudoClass.getPseudoClass("off"), !off.isEmpty());
  }

  private void runs() {
    var shown = overlay.shownProperty().get();
    var on = overlay.modeProperty().get() == EditorMode.LAST_RUN;
    visible(runs, on);
    runs.setText(shown == null ? none() : marked(shown.run(), when(shown.run())));
    runs.setGraphic(shown == null ? Icons.of("mdi2h-history") : face(shown.run()));
    runs.setDisable(overlay.runsProperty().get().isEmpty());
    runs.getItems().setAll(overlay.runsProperty().get().stream().map(this::item).toList());
    counts.show(on && shown != null ? shown.states() : Map.of());
  }

  private String none() {
    var unread = overlay.failureProperty().get() != null;
    return texts.get(unread ? "dag.runs-unread" : "dag.no-runs");
  }

  private Node face(RunView run) {
    var face =
        new HBox(Icons.of("mdi2h-history"), new StateIcon(texts, StateStyle.of(run.run().state())));
    face.getStyleClass().add("run-face");
    return face;
  }

  private MenuItem item(RunView run) {
    var state = StateStyle.of(run.run().state());
    var words =
        texts.get(
            "dag.run-item",
            when(run),
            texts.get(state.textKey()),
            run.run().id().toString(),
            Integer.toString(run.run().target().version()));
    var item = new MenuItem(marked(run, words), new StateIcon(texts, state));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> overlay.show(run.run().id()));
    return item;
  }

  /// Says of a test run that it is one.
  private String marked(RunView run, String words) {
    return DagRunList.isTest(run) ? texts.get("dag.test-mark", words) : words;
  }

  private String when(RunView run) {
    return formats.time(run.run().origin().logicalTime(), clock.now());
  }

  private static void visible(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  @FXML
  void showDesign() {
    choose(EditorMode.DESIGN);
  }

  @FXML
  void showLastRun() {
    choose(EditorMode.LAST_RUN);
  }

  @FXML
  void showStatistics() {
    choose(EditorMode.STATISTICS);
  }

  private void choose(EditorMode mode) {
    overlay.show(mode);
    show(mode);
  }

  @FXML
  void showGraph() {
    choose(EditorView.GRAPH);
  }

  @FXML
  void showList() {
    choose(EditorView.LIST);
  }

  @FXML
  void showYaml() {
    choose(EditorView.YAML);
  }

  private void choose(EditorView view) {
    var _ = model.sight().show(view);
    show(model.sight().viewProperty().get());
  }
}
