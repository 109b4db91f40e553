package dev.wheelhouse.console.queues;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.RowKeys;
import dev.wheelhouse.console.control.RowsInSight;
import dev.wheelhouse.console.shell.Frame;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The table itself: rows, their keys, and its height, which is that of its rows while there is
/// room.
final class QueueTable {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
  private static final double HEAD_AND_BORDERS = 32;

  private final TableView<QueueRow> table;
  private final Region card;
  private final QueuesModel queues;
  private final QueueListModel list;
  private final Frame frame;
  private final QueueWords words;
  private final QueueColumns columns;

  QueueTable(
      TableView<QueueRow> table,
      Region card,
      QueuesModel queues,
      QueueActs acts,
      Frame frame,
      QueueWords words) {
    this.table = table;
    this.card = card;
    this.queues = queues;
    this.list = queues.list();
    this.frame = frame;
    this.words = words;
    this.columns = new QueueColumns(table, queues, acts, frame, words);
  }

  void fill() {
    var inScene = InScene.of(table);
    table.setItems(list.rows());
    table.setRowFactory(_ -> new Row());
    list.filter().queueProperty().when(inScene).subscribe(columns::show);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .when(inScene)
        .subscribe(row -> list.choose(row));
    list.follow().timesProperty().when(inScene).subscribe(_ -> select());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    RowKeys.on(table, this::does);
    new RowsInSight<>(table, this::inSight);
    card.maxHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                this::height, table.getItems(), table.fixedCellSizeProperty()));
  }

  private double height() {
    var rows = Math.max(1, table.getItems().size());
    return rows * table.getFixedCellSize() + HEAD_AND_BORDERS * frame.theme().scale().factor();
  }

  private void inSight(int first, int last) {
    if (last >= table.getItems().size() - 1) {
      list.endInSight();
    }
  }

  private void select() {
    var row = list.chosenProperty().get();
    var selection = table.getSelectionModel();
    if (row == null) {
      selection.clearSelection();
    } else if (!row.equals(selection.getSelectedItem())) {
      selection.clearAndSelect(table.getItems().indexOf(row));
      table.getFocusModel().focus(table.getItems().indexOf(row));
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      queues.bulk().all();
      event.consume();
    }
  }

  private boolean does(KeyCode key, QueueRow row) {
    return switch (key) {
      case ENTER -> {
        queues.openChosen();
        yield true;
      }
      case SPACE -> {
        queues.tickChosen();
        yield true;
      }
      case RIGHT -> toggles(row, false);
      case LEFT -> toggles(row, true);
      default -> false;
    };
  }

  private boolean toggles(QueueRow row, boolean whenOpen) {
    if (row instanceof QueueRow.Group group && group.open() == whenOpen) {
      list.toggle(group);
    }
    return true;
  }

  /// A row: a click opens the run beside it, or the group below it.
  private final class Row extends TableRow<QueueRow> {
    Row() {
      setOnMouseClicked(this::clicked);
      var picks = queues.bulk().picksProperty();
      picks.when(InScene.of(this)).subscribe(_ -> picked());
      itemProperty().addListener((Observable _) -> picked());
    }

    @Override
    protected void updateItem(@Nullable QueueRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(GROUP, row instanceof QueueRow.Group);
      setAccessibleText(said(row));
    }

    private String said(@Nullable QueueRow row) {
      var now = frame.clock().now();
      return switch (row) {
        case QueueRow.Entry(var entry, _) -> words.accessible(entry, now);
        case QueueRow.Group(var group, _) -> words.accessible(group, now);
        case QueueRow.More(_, var left) -> words.texts().count("queues.more", left);
        case null -> "";
      };
    }

    private void picked() {
      var picks = queues.bulk().picksProperty().get();
      pseudoClassStateChanged(
          PICKED,
          switch (getItem()) {
            case QueueRow.Entry(var entry, _) -> picks.holds(entry);
            case QueueRow.Group(var group, _) -> picks.tick(group) != Picks.Tick.OFF;
            case QueueRow.More(var signature, _) ->
                picks.all() || picks.groups().containsKey(signature);
            case null -> false;
          });
    }

    private void clicked(MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY
          && !isEmpty()
          && !(event.getTarget() instanceof CheckBox)) {
        queues.openChosen();
      }
    }
  }
}
