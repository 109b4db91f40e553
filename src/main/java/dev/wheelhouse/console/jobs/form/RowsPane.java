package dev.wheelhouse.console.jobs.form;

import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// One node for each row of a list. Nodes show what stands at their place, so rows that are moved
/// or removed leave the others their nodes.
public final class RowsPane extends VBox {
  private final IntFunction<Node> row;

  public RowsPane(FormFields fields, String list, IntFunction<Node> row) {
    this.row = row;
    getStyleClass().add("rows");
    managedProperty().bind(visibleProperty());
    fields.document(this).subscribe(it -> fit(it.rows(list).size()));
  }

  private void fit(int count) {
    var rows = getChildren();
    while (rows.size() > count) {
      rows.removeLast();
    }
    while (rows.size() < count) {
      rows.add(row.apply(rows.size()));
    }
    setVisible(count > 0);
  }
}
