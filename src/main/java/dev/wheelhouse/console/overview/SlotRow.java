package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.console.text.Texts;
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

  SlotRow(Texts texts) {
    this.texts = texts;
    getStyleClass().add("slot-row");
    name.getStyleClass().add("slot-name");
    busy.getStyleClass().addAll("mono", "slot-busy");
    waiting.getStyleClass().addAll("small", "muted", "slot-waiting");
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().setAll(name, bar, busy, waiting);
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
