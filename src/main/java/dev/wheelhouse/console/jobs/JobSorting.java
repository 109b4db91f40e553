package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.model.definition.JobOrder;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Clicks on the table's headers as wishes to the engine, which sorts; the arrow shows the order in
/// force.
final class JobSorting {
  static final Map<String, JobOrder.By> COLUMNS =
      Map.of(
          "name", JobOrder.By.NAME,
          "group", JobOrder.By.GROUP,
          "owner", JobOrder.By.OWNER,
          "next", JobOrder.By.NEXT_FIRING,
          "saved", JobOrder.By.SAVED);

  private final TableView<JobRow> table;
  private final JobFilterModel filter;
  private boolean showing;

  JobSorting(TableView<JobRow> table, JobFilterModel filter) {
    this.table = table;
    this.filter = filter;
  }

  void follow() {
    table.setSortPolicy(_ -> sorted());
    filter.orderProperty().when(InScene.of(table)).subscribe(this::show);
  }

  private boolean sorted() {
    if (!showing) {
      var order = table.getSortOrder();
      filter.orderProperty().set(order.isEmpty() ? JobOrder.NAME : order(order.getFirst()));
      show(filter.orderProperty().get());
    }
    return true;
  }

  private static JobOrder order(TableColumn<JobRow, ?> column) {
    var by = COLUMNS.getOrDefault(column.getId(), JobOrder.By.NAME);
    return new JobOrder(by, column.getSortType() == TableColumn.SortType.DESCENDING);
  }

  private void show(JobOrder order) {
    if (showing) {
      return;
    }
    showing = true;
    for (var column : table.getColumns()) {
      if (order.by() == COLUMNS.get(column.getId())) {
        column.setSortType(
            order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
      }
    }
    showing = false;
  }
}
