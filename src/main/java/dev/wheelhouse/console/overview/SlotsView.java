package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.model.control.HoldPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pools: how many of their slots are busy, and what waits for one.
public final class SlotsView {
  private static final int SKELETON_ROWS = 1;

  private final OverviewModel model;
  private final Setting setting;
  private final Holding holding;
  private final Map<String, SlotRow> known = new LinkedHashMap<>();

  @FXML private VBox root;
  @FXML private Label summary;
  @FXML private StackPane place;
  @FXML private VBox rows;

  SlotsView(OverviewModel model, Setting setting, Holding holding) {
    this.model = model;
    this.setting = setting;
    this.holding = holding;
  }

  @FXML
  void initialize() {
    CardBody.follow(place, model.figures(), model.link(), SKELETON_ROWS, setting.texts());
    model.figures().valueProperty().when(InScene.of(root)).subscribe(this::show);
    Bindings.createObjectBinding(
            () -> List.copyOf(holding.holds().holds()), holding.holds().holds())
        .when(InScene.of(root))
        .subscribe(_ -> showHolds());
  }

  private void show(@Nullable EngineFigures figures) {
    if (figures == null) {
      return;
    }
    var pools = figures.pools();
    var busy = pools.stream().mapToInt(EngineFigures.Pool::busy).sum();
    var slots = pools.stream().mapToInt(EngineFigures.Pool::slots).sum();
    summary.setText(setting.texts().get("slots.summary", busy, slots));
    known.keySet().retainAll(pools.stream().map(EngineFigures.Pool::name).toList());
    for (var pool : pools) {
      known
          .computeIfAbsent(pool.name(), _ -> new SlotRow(setting, holding, pool.name()))
          .show(pool);
    }
    var shown = pools.stream().map(pool -> known.get(pool.name())).toList();
    if (!rows.getChildren().equals(shown)) {
      rows.getChildren().setAll(shown);
    }
    showHolds();
  }

  private void showHolds() {
    known.forEach((pool, row) -> row.show(holding.holds().on(HoldPlace.pool(pool))));
  }
}
