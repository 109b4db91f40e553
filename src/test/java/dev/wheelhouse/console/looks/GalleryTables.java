package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.control.StateChip;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/// The gallery's two tables.
final class GalleryTables {
  private record Row(String job, StateStyle state, String started, String took) {}

  private final Texts texts;

  GalleryTables(Texts texts) {
    this.texts = texts;
  }

  Node table() {
    var table = new TableView<Row>();
    table.getColumns().add(column("Job", Row::job, 120, ""));
    table.getColumns().add(stateColumn());
    table.getColumns().add(column("Started", Row::started, 90, "mono"));
    table.getColumns().add(column("Took", Row::took, 90, "numeric"));
    for (var i = 0; i < 12; i++) {
      var state = StateStyle.values()[i];
      table.getItems().add(new Row("settle " + i, state, "02:38:12", i + " m 00 s"));
    }
    table.getSelectionModel().select(2);
    return table;
  }

  Node tree() {
    var root = new TreeItem<>(new Row("root", StateStyle.FAILED, "", ""));
    var dag = new TreeItem<>(new Row("billing.daily", StateStyle.FAILED, "02:00:00", "8 m 20 s"));
    dag.setExpanded(true);
    for (var name : new String[] {"pull_payments", "settle", "issue_bill"}) {
      dag.getChildren().add(new TreeItem<>(new Row(name, StateStyle.SUCCESS, "02:00:01", "48 s")));
    }
    root.getChildren().add(dag);
    root.getChildren().add(new TreeItem<>(new Row("restore_database", StateStyle.PENDING, "", "")));
    var tree = new TreeTableView<>(root);
    tree.setShowRoot(false);
    tree.getColumns().add(treeColumn("Run", Row::job, 190, ""));
    tree.getColumns().add(treeColumn("Started", Row::started, 90, "mono"));
    tree.getColumns().add(treeColumn("Took", Row::took, 100, "numeric"));
    tree.getSelectionModel().select(2);
    return tree;
  }

  private static TableColumn<Row, String> column(
      String title, Function<Row, String> value, double width, String styleClass) {
    var column = new TableColumn<Row, String>(title);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(value.apply(data.getValue())));
    column.setPrefWidth(width);
    column.getStyleClass().add(styleClass);
    return column;
  }

  private static TreeTableColumn<Row, String> treeColumn(
      String title, Function<Row, String> value, double width, String styleClass) {
    var column = new TreeTableColumn<Row, String>(title);
    column.setCellValueFactory(
        data -> new ReadOnlyObjectWrapper<>(value.apply(data.getValue().getValue())));
    column.setPrefWidth(width);
    column.getStyleClass().add(styleClass);
    return column;
  }

  private TableColumn<Row, StateStyle> stateColumn() {
    var column = new TableColumn<Row, StateStyle>("State");
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue().state()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(StateStyle state, boolean empty) {
                super.updateItem(state, empty);
                setGraphic(empty ? null : new StateChip(texts, state));
              }
            });
    column.setPrefWidth(150);
    return column;
  }
}
