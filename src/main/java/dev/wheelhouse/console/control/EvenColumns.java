package dev.wheelhouse.console.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lays equals out in columns of one width: all in one row where there is room for the least width
/// of each, else in two rows, else in three.
public final class EvenColumns extends Pane {
  private static final int[] ROWS = {1, 2, 3, 6};

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  public EvenColumns() {
    getStyleClass().add("even-columns");
  }

  /// The padding of the style sheet is the gap, so that it grows with the scale.
  private double gap() {
    return getInsets().getLeft();
  }

  private int columns(double width) {
    var count = Math.max(1, getManagedChildren().size());
    var least = getManagedChildren().stream().mapToDouble(it -> it.minWidth(-1)).max().orElse(0);
    for (var rows : ROWS) {
      var columns = Math.ceilDiv(count, rows);
      if (columns * (least + gap()) - gap() <= width) {
        return columns;
      }
    }
    return 1;
  }

  private double rowHeight() {
    return getManagedChildren().stream().mapToDouble(it -> it.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return getManagedChildren().stream().mapToDouble(it -> it.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    var rows = Math.ceilDiv(getManagedChildren().size(), columns(width < 0 ? getWidth() : width));
    return rows * (rowHeight() + gap()) - gap();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var columns = columns(getWidth());
    var width = (getWidth() - gap() * (columns - 1)) / columns;
    var index = 0;
    for (Node child : getManagedChildren()) {
      var x = snapPositionX(index % columns * (width + gap()));
      var row = Math.floorDiv(index, columns);
      var y = snapPositionY(row * (rowHeight() + gap()));
      var end = snapPositionX(index % columns * (width + gap()) + width);
      ((Region) child).resizeRelocate(x, y, end - x, rowHeight());
      index++;
    }
  }
}
