package dev.wheelhouse.console.queues;

import dev.wheelhouse.console.control.InScene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// The box that ticks a run, or all runs of a group: on, off, or some of them.
final class TickCell extends TableCell<QueueRow, QueueRow> {
  private final BulkModel bulk;
  private final QueueWords words;
  private final CheckBox box = new CheckBox();

  TickCell(BulkModel bulk, QueueWords words) {
    this.bulk = bulk;
    this.words = words;
    box.setFocusTraversable(false);
    box.getStyleClass().add("tick");
    box.setOnAction(_ -> toggle());
    bulk.picksProperty().when(InScene.of(this)).subscribe(_ -> show());
  }

  @Override
  protected void updateItem(@Nullable QueueRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(row == null || empty || row instanceof QueueRow.More ? null : box);
    show();
  }

  private void toggle() {
    switch (getItem()) {
      case QueueRow.Entry(var entry, _) -> bulk.toggle(entry);
      case QueueRow.Group(var group, _) -> bulk.toggle(group);
      case QueueRow.More _ -> {}
      case null -> {}
    }
    show();
  }

  private void show() {
    var picks = bulk.picksProperty().get();
    var tick =
        switch (getItem()) {
          case QueueRow.Entry(var entry, _) -> picks.holds(entry) ? Picks.Tick.ON : Picks.Tick.OFF;
          case QueueRow.Group(var group, _) -> picks.tick(group);
          case QueueRow.More _ -> Picks.Tick.OFF;
          case null -> Picks.Tick.OFF;
        };
    box.setIndeterminate(tick == Picks.Tick.SOME);
    box.setSelected(tick == Picks.Tick.ON);
    box.setAccessibleText(words.texts().get("queues.tick"));
  }
}
