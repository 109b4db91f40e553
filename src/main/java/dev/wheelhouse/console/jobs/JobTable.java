package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;
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

/// The table of jobs itself: rows, selection, keys, and whether its rows are in use.
final class JobTable {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final TableView<JobRow> table;
  private final JobsModel jobs;
  private final JobListModel model;
  private final JobSelectionModel selection;
  private final ClockModel clock;
  private final JobWords words;
  private final SimpleBooleanProperty pointerOnRows = new SimpleBooleanProperty();

  JobTable(TableView<JobRow> table, JobsModel jobs, ClockModel clock, JobWords words) {
    this.table = table;
    this.jobs = jobs;
    this.model = jobs.list();
    this.selection = model.selection();
    this.clock = clock;
    this.words = words;
  }

  void fill(Theme theme) {
    var columns = new JobColumns(table, words, clock.nowProperty(), jobs.marks().marked());
    columns.addAll();
    table.setItems(model.rows());
    table.setRowFactory(_ -> new Row());
    var inScene = InScene.of(table);
    theme.scaleProperty().when(inScene).subscribe(columns::scale);
    new JobSorting(table, model.filter()).follow();
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .when(inScene)
        .subscribe(index -> selection.selectRow(index.intValue()));
    selection.follow().timesProperty().when(inScene).subscribe(_ -> select());
    selection.reveal().timesProperty().when(inScene).subscribe((_, _) -> reveal());
    RowKeys.on(table, this::does);
    table.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> pointerOnRows.set(false));
    var sight = new RowsInSight<>(table, model::inSight);
    model.inUseProperty().bind(Bindings.or(pointerOnRows, sight.firstRowProperty().greaterThan(0)));
  }

  private void select() {
    var row = selection.rowProperty().get();
    var chosen = table.getSelectionModel();
    if (row < 0) {
      chosen.clearSelection();
    } else if (chosen.getSelectedIndex() != row) {
      chosen.clearAndSelect(row);
      table.getFocusModel().focus(row);
    }
  }

  private void reveal() {
    table.scrollTo(Math.max(0, selection.rowProperty().get() - 3));
  }

  private boolean does(KeyCode key, JobRow row) {
    return switch (row.entry()) {
      case JobEntry.Group group -> toggles(key, row, group.open());
      case JobEntry.Job(var job) ->
          key == KeyCode.SPACE ? marked(job) : key == KeyCode.ENTER && opened();
      case JobEntry.Loading _ -> false;
    };
  }

  private boolean toggles(KeyCode key, JobRow row, boolean open) {
    var changes =
        switch (key) {
          case ENTER, SPACE -> true;
          case RIGHT -> !open;
          case LEFT -> open;
          default -> false;
        };
    if (changes) {
      model.toggle(row);
    }
    return changes;
  }

  private boolean marked(JobView job) {
    jobs.marks().toggle(job);
    return true;
  }

  private boolean opened() {
    jobs.openSelected();
    return true;
  }

  /// A row: a click opens the drawer or the group, and the pointer on it keeps all rows where they
  /// are.
  private final class Row extends TableRow<JobRow> {
    Row() {
      setOnMouseClicked(this::clicked);
      hoverProperty().subscribe(this::hovered);
      itemProperty().flatMap(JobRow::entryProperty).orElse(JobEntry.LOADING).subscribe(this::show);
    }

    private void show(JobEntry entry) {
      pseudoClassStateChanged(GROUP, entry instanceof JobEntry.Group);
      var view = entry instanceof JobEntry.Job(var job) ? job : null;
      pseudoClassStateChanged(OFF, view != null && !JobContent.enabled(view));
      setAccessibleText(
          switch (entry) {
            case JobEntry.Job(var job) -> words.accessible(job, clock.now());
            case JobEntry.Group(var name, var _, var _) -> words.group(name);
            case JobEntry.Loading _ -> words.texts().get("jobs.loading");
          });
    }

    private void hovered(boolean over) {
      if (over) {
        pointerOnRows.set(!isEmpty());
      }
    }

    private void clicked(MouseEvent event) {
      if (event.getButton() != MouseButton.PRIMARY || isEmpty()) {
        return;
      }
      if (event.isShortcutDown() && getItem().entry() instanceof JobEntry.Job(var job)) {
        jobs.marks().toggle(job);
      } else {
        click(getItem());
      }
    }

    private void click(@Nullable JobRow row) {
      if (row != null && row.entry() instanceof JobEntry.Group) {
        model.toggle(row);
      } else {
        jobs.openSelected();
      }
    }
  }
}
