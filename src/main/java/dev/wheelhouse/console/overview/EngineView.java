package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.Stale;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.holds.HoldMark;
import dev.wheelhouse.console.holds.HoldsModel;
import dev.wheelhouse.console.shell.Health;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The engine's own state: can the picture be trusted.
public final class EngineView {
  private static final PseudoClass DEGRADED = PseudoClass.getPseudoClass("degraded");

  private final OverviewModel model;
  private final Setting setting;
  private final HoldsModel holds;
  private final Map<EngineFact, Label> values = new EnumMap<>(EngineFact.class);

  @FXML private VBox root;
  @FXML private Label chip;
  @FXML private HBox held;
  @FXML private Label up;
  @FXML private GridPane facts;

  EngineView(OverviewModel model, Setting setting, HoldsModel holds) {
    this.model = model;
    this.setting = setting;
    this.holds = holds;
  }

  @FXML
  void initialize() {
    for (var fact : EngineFact.values()) {
      facts.add(name(fact), fact.column() * 2, fact.row());
      facts.add(value(fact), fact.column() * 2 + 1, fact.row(), fact.span(), 1);
    }
    var inScene = InScene.of(root);
    var mark = new HoldMark(setting.formats(), setting::now);
    held.getChildren().setAll(mark);
    Bindings.createObjectBinding(holds::onAll, holds.holds()).when(inScene).subscribe(mark::show);
    var engine = model.engine();
    engine.healthProperty().when(inScene).subscribe(_ -> show());
    engine.figuresProperty().when(inScene).subscribe(_ -> show());
    model.figures().valueProperty().when(inScene).subscribe(_ -> show());
    setting.clock().nowProperty().when(inScene).subscribe(_ -> showUp());
  }

  private Node name(EngineFact fact) {
    var label = new Label(setting.texts().get(fact.textKey()));
    label.getStyleClass().addAll("small", "muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }

  private Node value(EngineFact fact) {
    var label = new Label();
    label.getStyleClass().addAll(fact.words() ? "small" : "mono", "fact-value");
    label.setMaxWidth(Double.MAX_VALUE);
    if (fact.span() == 1) {
      label.setMinWidth(Label.USE_PREF_SIZE);
    }
    Tips.onHover(label, label::getText);
    values.put(fact, label);
    return label;
  }

  private void show() {
    var health = model.engine().healthProperty().get();
    var told = model.engine().figuresProperty().get();
    var figures = model.figures().valueProperty().get();
    values.forEach(
        (fact, label) ->
            label.setText(
                told == null ? "" : fact.value(new EngineFact.Known(told, figures, setting))));
    chip(EngineState.of(health, told));
    Stale.mark(facts, health != Health.RUNNING);
    showUp();
  }

  private void chip(EngineState state) {
    chip.setText(setting.texts().get(state.textKey()));
    chip.setGraphic(Icons.of(state.icon()));
    chip.getStyleClass().setAll("label", "chip", state.styleClass());
    root.pseudoClassStateChanged(DEGRADED, state.degraded());
  }

  private void showUp() {
    EngineHealth told = model.engine().figuresProperty().get();
    up.setText(upSince(told));
  }

  private String upSince(@Nullable EngineHealth told) {
    return told == null ? "" : setting.texts().get("engine-card.up", setting.ago(told.startedAt()));
  }
}
