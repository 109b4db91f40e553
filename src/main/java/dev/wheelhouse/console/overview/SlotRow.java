package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.console.holds.HoldMark;
import dev.wheelhouse.console.holds.Holding;
import dev.wheelhouse.console.holds.PlaceMenu;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One pool: its name, a bar of its busy slots, their number, and what waits.
final class SlotRow extends HBox {
  private final Texts texts;
  private final Label name = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label busy = new Label();
  private final Label waiting = new Label();
  private final HoldMark held;

  SlotRow(Setting setting, Holding holding, String pool) {
    this.texts = setting.texts();
    this.held = new HoldMark(setting.formats(), setting::now);
    var menu = new PlaceMenu(holding, setting.formats(), HoldPlace.pool(pool));
    menu.setId("pool-menu-" + pool);
    getStyleClass().add("slot-row");
    name.getStyleClass().add("slot-name");
    busy.getStyleClass().addAll("mono", "slot-busy");
    waiting.getStyleClass().addAll("small", "muted", "slot-waiting");
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().setAll(name, held, bar, busy, waiting, menu);
  }

  void show(List<Hold> holds) {
    held.show(holds);
  }

  void show(EngineFigures.Pool pool) {
    name.setText(pool.name());
    bar.setProgress(pool.slots() == 0 ? 0 : (double) pool.busy() / pool.slots());
    busy.setText(pool.busy() + "/" + pool.slots());
    waiting.setText(texts.count("slots.waiting", pool.waiting()));
    bar.setAccessibleText(
        texts.get("slots.accessible", pool.name(), pool.busy(), pool.slots(), pool.waiting()));
  }
}
