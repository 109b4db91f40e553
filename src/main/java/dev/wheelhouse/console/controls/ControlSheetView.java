package dev.wheelhouse.console.controls;

import dev.wheelhouse.api.ControlStatistics;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.shell.FailurePane;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet about control: the holds, the rules, and what was done lately.
public final class ControlSheetView {
  private final ControlModel model;
  private final Holding holding;
  private final ClockModel clock;
  private final Formats formats;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private ToggleButton holdsTab;
  @FXML private ToggleButton rulesTab;
  @FXML private ToggleButton historyTab;
  @FXML private ToggleButton day;
  @FXML private ToggleButton week;
  @FXML private Region spans;
  @FXML private StackPane holdsPart;
  @FXML private TableView<Hold> holds;
  @FXML private StackPane rulesPart;
  @FXML private VBox rules;
  @FXML private StackPane historyPart;
  @FXML private VBox history;

  ControlSheetView(ControlModel model, Holding holding, ClockModel clock, Formats formats) {
    this.model = model;
    this.holding = holding;
    this.clock = clock;
    this.formats = formats;
    this.texts = formats.texts();
  }

  @FXML
  void initialize() {
    tabs();
    new HoldTable(holding, formats, clock::now).fill(holds);
    holds.setPlaceholder(
        MessagePane.good(
            "mdi2c-check-circle-outline",
            texts.get("control.no-holds"),
            texts.get("control.no-holds-detail")));
    var inScene = InScene.of(root);
    Bindings.createIntegerBinding(() -> holding.holds().holds().size(), holding.holds().holds())
        .when(inScene)
        .subscribe(count -> holdsTab.setText(texts.get("control.holds", count)));
    rules();
    var controls = model.controls();
    controls.statisticsProperty().when(inScene).subscribe(_ -> showHistory());
    controls.problemProperty().when(inScene).subscribe(_ -> showHistory());
    spans(controls);
    model.load();
  }

  private void tabs() {
    var parts =
        Map.of(
            ControlModel.Tab.HOLDS, new Node[] {holdsTab, holdsPart},
            ControlModel.Tab.RULES, new Node[] {rulesTab, rulesPart},
            ControlModel.Tab.HISTORY, new Node[] {historyTab, historyPart});
    model
        .tabProperty()
        .when(InScene.of(root))
        .subscribe(
            tab ->
                parts.forEach(
                    (it, nodes) -> {
                      ((ToggleButton) nodes[0]).setSelected(it == tab);
                      nodes[1].setVisible(it == tab);
                    }));
    holdsTab.setOnAction(_ -> show(ControlModel.Tab.HOLDS));
    rulesTab.setOnAction(_ -> show(ControlModel.Tab.RULES));
    historyTab.setOnAction(_ -> show(ControlModel.Tab.HISTORY));
    spans.visibleProperty().bind(historyPart.visibleProperty());
  }

  /// A click on the tab that is shown leaves it shown.
  private void show(ControlModel.Tab tab) {
    model.tabProperty().set(tab);
    holdsTab.setSelected(tab == ControlModel.Tab.HOLDS);
    rulesTab.setSelected(tab == ControlModel.Tab.RULES);
    historyTab.setSelected(tab == ControlModel.Tab.HISTORY);
  }

  private void spans(ControlsModel controls) {
    controls
        .spanProperty()
        .when(InScene.of(root))
        .subscribe(
            span -> {
              day.setSelected(span == ControlsModel.Span.DAY);
              week.setSelected(span == ControlsModel.Span.WEEK);
            });
    day.setOnAction(_ -> look(ControlsModel.Span.DAY));
    week.setOnAction(_ -> look(ControlsModel.Span.WEEK));
  }

  private void look(ControlsModel.Span span) {
    model.controls().spanProperty().set(span);
    day.setSelected(span == ControlsModel.Span.DAY);
    week.setSelected(span == ControlsModel.Span.WEEK);
  }

  private void rules() {
    var all = model.rules();
    all.problemProperty().when(InScene.of(root)).subscribe(_ -> showRules());
    Bindings.createObjectBinding(() -> List.copyOf(all.rules()), all.rules())
        .when(InScene.of(root))
        .subscribe(_ -> showRules());
  }

  private void showRules() {
    var all = model.rules();
    @Nullable Fault fault = all.problemProperty().get();
    var words = new RuleSentences(formats);
    if (fault != null) {
      rules
          .getChildren()
          .setAll(FailurePane.of(texts.get("control.rules-not-read"), fault, all::load, texts));
    } else if (all.rules().isEmpty()) {
      rules
          .getChildren()
          .setAll(
              MessagePane.empty(
                  "mdi2a-auto-fix",
                  texts.get("control.no-rules"),
                  texts.get("control.no-rules-detail")));
    } else {
      rules
          .getChildren()
          .setAll(
              all.rules().stream()
                  .map(it -> new RuleRow(all, holding, words, texts, it).at(clock.now()))
                  .toList());
    }
  }

  private void showHistory() {
    var controls = model.controls();
    @Nullable Fault fault = controls.problemProperty().get();
    @Nullable ControlStatistics told = controls.statisticsProperty().get();
    if (fault != null) {
      history
          .getChildren()
          .setAll(
              FailurePane.of(texts.get("control.history-not-read"), fault, controls::load, texts));
    } else if (told == null || told.kinds().isEmpty()) {
      history
          .getChildren()
          .setAll(
              MessagePane.empty(
                  "mdi2h-history",
                  texts.get("control.no-history"),
                  texts.get("control.no-history-detail")));
    } else {
      history.getChildren().setAll(tables(told));
    }
  }

  private List<Node> tables(ControlStatistics told) {
    var tables = new ControlTables(formats);
    var now = clock.now();
    return List.of(
        heading("control.by-command"),
        tables.kinds(told),
        heading("control.hot-spots"),
        tables.spots(told),
        heading("control.slowest"),
        tables.commands(told.slowest(), now, false),
        heading("control.failures"),
        tables.commands(told.failures(), now, true));
  }

  private Label heading(String textKey) {
    var label = new Label(texts.get(textKey));
    label.getStyleClass().addAll("strong", "control-heading");
    return label;
  }
}
