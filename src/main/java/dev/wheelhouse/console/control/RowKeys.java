package dev.wheelhouse.console.control;

import java.util.function.BiPredicate;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that mean something to the selected row of a table. Those with Ctrl or Alt are left to
/// others.
public final class RowKeys<R> {
  private final TableView<R> table;
  private final BiPredicate<KeyCode, R> does;

  private RowKeys(TableView<R> table, BiPredicate<KeyCode, R> does) {
    this.table = table;
    this.does = does;
  }

  /// @param does what a key means to a row; false when it means nothing
  public static <R> void on(TableView<R> table, BiPredicate<KeyCode, R> does) {
    table.addEventFilter(KeyEvent.KEY_PRESSED, new RowKeys<>(table, does)::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    var row = table.getSelectionModel().getSelectedItem();
    if (row == null ? selectsFirst(event.getCode()) : does.test(event.getCode(), row)) {
      event.consume();
    }
  }

  /// The table's own arrow skips the first row while none is selected.
  private boolean selectsFirst(KeyCode key) {
    if (key != KeyCode.DOWN || table.getItems().isEmpty()) {
      return false;
    }
    table.getSelectionModel().selectFirst();
    return true;
  }
}
