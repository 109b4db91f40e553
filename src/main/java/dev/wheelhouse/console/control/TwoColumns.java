package dev.wheelhouse.console.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A wide column, its first child, and a narrow one beside it, which goes below where there is no
/// room for both.
public final class TwoColumns extends Pane {
  public TwoColumns() {
    getStyleClass().add("two-columns");
  }

  private Region wide() {
    return (Region) getChildren().getFirst();
  }

  private Region narrow() {
    return (Region) getChildren().getLast();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// The padding of the style sheet is the gap, so that it grows with the scale.
  private double gap() {
    return getInsets().getLeft();
  }

  private boolean beside(double width) {
    return wide().minWidth(-1) + gap() + narrow().prefWidth(-1) <= width;
  }

  private double wideWidth(double width) {
    return beside(width) ? width - gap() - narrow().prefWidth(-1) : width;
  }

  private double narrowWidth(double width) {
    return beside(width) ? narrow().prefWidth(-1) : width;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(wide().minWidth(-1), narrow().minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return wide().prefWidth(-1) + gap() + narrow().prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    var within = width < 0 ? getWidth() : width;
    var left = height(wide(), wideWidth(within));
    var right = height(narrow(), narrowWidth(within));
    return beside(within) ? Math.max(left, right) : left + gap() + right;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private static double height(Node node, double width) {
    return node.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var width = getWidth();
    var left = snapSizeX(wideWidth(width));
    var leftHeight = height(wide(), left);
    wide()
        .resizeRelocate(0, 0, left, beside(width) ? Math.max(leftHeight, getHeight()) : leftHeight);
    if (beside(width)) {
      narrow()
          .resizeRelocate(
              left + gap(), 0, width - left - gap(), height(narrow(), narrowWidth(width)));
    } else {
      narrow().resizeRelocate(0, leftHeight + gap(), width, height(narrow(), width));
    }
  }
}
