package dev.wheelhouse.console.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// The ship's wheel, drawn as a path so that it takes the theme's accent and any size.
public final class Logo extends Region {
  private static final double BOX = 24;

  private final SVGPath wheel = new SVGPath();
  private final DoubleProperty size = new SimpleDoubleProperty(this, "size", BOX);

  public Logo() {
    wheel.setContent(WheelPath.PATH);
    wheel.getStyleClass().add("logo");
    wheel.setManaged(false);
    getChildren().add(wheel);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Wheelhouse");
    size.subscribe(_ -> requestLayout());
  }

  public DoubleProperty sizeProperty() {
    return size;
  }

  public double getSize() {
    return size.get();
  }

  public void setSize(double size) {
    this.size.set(size);
  }

  @Override
  protected double computePrefWidth(double height) {
    return size.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return size.get();
  }

  @Override
  protected double computeMinWidth(double height) {
    return size.get();
  }

  @Override
  protected double computeMinHeight(double width) {
    return size.get();
  }

  @Override
  protected void layoutChildren() {
    var factor = size.get() / BOX;
    wheel.setScaleX(factor);
    wheel.setScaleY(factor);
    // A shape scales about its own centre, so the path's centre goes to ours.
    var bounds = wheel.getLayoutBounds();
    wheel.setLayoutX((getWidth() - bounds.getWidth()) / 2 - bounds.getMinX());
    wheel.setLayoutY((getHeight() - bounds.getHeight()) / 2 - bounds.getMinY());
  }
}
