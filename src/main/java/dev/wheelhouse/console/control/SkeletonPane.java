package dev.wheelhouse.console.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows of grey bars in the height of real rows, for the time before the first data.
public final class SkeletonPane extends VBox {
  private static final double[] WIDTHS = {0.42, 0.33, 0.5, 0.38, 0.29, 0.45};

  public SkeletonPane(int rows) {
    getStyleClass().add("skeleton-pane");
    setMouseTransparent(true);
    for (var row = 0; row < rows; row++) {
      getChildren().add(row(WIDTHS[row % WIDTHS.length]));
    }
  }

  private HBox row(double share) {
    var first = bar();
    first.prefWidthProperty().bind(widthProperty().multiply(share * 0.8));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var dot = new Region();
    dot.getStyleClass().add("dot");
    var row = new HBox(dot, first, space, fixed(64), fixed(44));
    row.getStyleClass().add("skeleton-row");
    return row;
  }

  private static Region fixed(double width) {
    var bar = bar();
    bar.setMinWidth(width);
    bar.setMaxWidth(width);
    return bar;
  }

  private static Region bar() {
    var bar = new Region();
    bar.getStyleClass().add("bar");
    return bar;
  }
}
