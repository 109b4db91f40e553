package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.RowKeys;
import dev.wheelhouse.console.control.RowsInSight;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.theme.Theme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The table of runs itself: columns, rows, selection, keys, and whether its rows are in use.
final class RunTable {
  private static final PseudoClass DAG = PseudoClass.getPseudoClass("dag");

  private final TableView<RunRow> table;
  private final RunsModel runs;
  private final RunListModel model;
  private final ClockModel clock;
  private final RunWords words;
  private final SimpleBooleanProperty pointerOnRows = new SimpleBooleanProperty();

  RunTable(TableView<RunRow> table, RunsModel runs, ClockModel clock, RunWords words) {
    this.table = table;
    this.runs = runs;
    this.model = runs.list();
    this.clock = clock;
    this.words = words;
  }

  void fill(Theme theme) {
    var columns = new RunColumns(table, words, clock.nowProperty());
    columns.addAll(model);
    table.setItems(model.rows());
    table.setRowFactory(_ -> new Row());
    var inScene = InScene.of(table);
    theme.scaleProperty().when(inScene).subscribe(columns::scale);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .when(inScene)
        .subscribe(row -> model.selectedProperty().set(row));
    model.selectedProperty().when(inScene).subscribe(this::select);
    RowKeys.on(table, this::does);
    table.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> pointerOnRows.set(false));
    var sight = new RowsInSight<>(table, model::inSight);
    model.inUseProperty().bind(Bindings.or(pointerOnRows, sight.firstRowProperty().greaterThan(0)));
  }

  private void select(@Nullable RunRow row) {
    var selection = table.getSelectionModel();
    if (row == null) {
      selection.clearSelection();
    } else if (!row.equals(selection.getSelectedItem())) {
      selection.select(row);
    }
  }

  private boolean does(KeyCode key, RunRow row) {
    var open = row.openProperty().get();
    return switch (key) {
      case ENTER -> {
        runs.openSelected();
        yield true;
      }
      case SPACE -> toggled(row, true);
      case RIGHT -> toggled(row, !open);
      case LEFT -> toggled(row, open);
      default -> false;
    };
  }

  private boolean toggled(RunRow row, boolean changes) {
    if (changes) {
      model.toggle(row);
    }
    return true;
  }

  /// A row: a click opens the drawer, and the pointer on it keeps all rows where they are.
  private final class Row extends TableRow<RunRow> {
    Row() {
      setOnMouseClicked(this::clicked);
      hoverProperty().subscribe(this::hovered);
      itemProperty()
          .flatMap(RunRow::viewProperty)
          .map(view -> words.accessible(view, clock.now()))
          .orElse("")
          .subscribe(this::setAccessibleText);
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(DAG, row != null && row.dagRun());
    }

    private void hovered(boolean over) {
      if (over) {
        pointerOnRows.set(!isEmpty());
      }
    }

    private void clicked(MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        runs.openSelected();
      }
    }
  }
}
