package dev.wheelhouse.console.control;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Tells which rows of a table are on screen, whenever that changes.
public final class RowsInSight<T> {
  private final TableView<T> table;
  private final BiConsumer<Integer, Integer> tell;
  private final ReadOnlyIntegerWrapper firstRow = new ReadOnlyIntegerWrapper();
  private boolean waiting;

  /// Kept here, because the model, which outlives the table, knows it only weakly.
  private final ListChangeListener<T> changed = _ -> look();

  public RowsInSight(TableView<T> table, BiConsumer<Integer, Integer> tell) {
    this.table = table;
    this.tell = tell;
    table.skinProperty().subscribe(_ -> watch());
    table.getItems().addListener(new WeakListChangeListener<>(changed));
    table.heightProperty().subscribe(_ -> look());
  }

  /// The first row on screen.
  public ReadOnlyIntegerProperty firstRowProperty() {
    return firstRow.getReadOnlyProperty();
  }

  private void watch() {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.positionProperty().subscribe(_ -> moved());
    }
  }

  /// After a jump the rows are there only once the table is laid out.
  private void moved() {
    look();
    var scene = table.getScene();
    if (scene != null && !waiting) {
      waiting = true;
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              waiting = false;
              look();
            }
          });
    }
  }

  private void look() {
    if (table.getScene() != null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      var first = flow.getFirstVisibleCell();
      var last = flow.getLastVisibleCell();
      var count = table.getItems().size();
      var begin = first == null ? 0 : first.getIndex();
      firstRow.set(begin);
      tell.accept(begin, last == null ? Math.min(count, fitting()) : last.getIndex());
    }
  }

  private int fitting() {
    return (int) (table.getHeight() / Math.max(1, table.getFixedCellSize()));
  }
}
