package dev.wheelhouse.console.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// The course of a figure as a small line, with its target as a dashed one. Moments without a value
/// are passed over.
public final class Sparkline extends Region {
  private static final double DOT = 2.5;

  private final Polygon area = new Polygon();
  private final Polyline line = new Polyline();
  private final Line target = new Line();
  private final Circle end = new Circle(DOT);
  private Values values = new Values(List.of(), Double.NaN, 0, 1);

  /// @param course from left to right; NaN for no value
  /// @param target NaN for none
  /// @param low value at the lower edge
  /// @param high value at the upper edge
  public record Values(List<Double> course, double target, double low, double high) {
    public Values {
      course = List.copyOf(course);
    }
  }

  public Sparkline() {
    getStyleClass().add("sparkline");
    area.getStyleClass().add("area");
    line.getStyleClass().add("line");
    target.getStyleClass().add("target");
    end.getStyleClass().add("end");
    getChildren().setAll(area, line, target, end);
    getChildren().forEach(node -> node.setManaged(false));
    setMouseTransparent(true);
  }

  public void show(Values shown) {
    values = shown;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    var points = points();
    line.getPoints().setAll(points);
    var ground = new ArrayList<>(points);
    if (!points.isEmpty()) {
      ground.addAll(
          List.of(points.get(points.size() - 2), getHeight(), points.get(0), getHeight()));
      end.setCenterX(points.get(points.size() - 2));
      end.setCenterY(points.getLast());
    }
    area.getPoints().setAll(ground);
    end.setVisible(!points.isEmpty());
    layoutTarget();
  }

  private void layoutTarget() {
    target.setVisible(!Double.isNaN(values.target()));
    if (target.isVisible()) {
      var y = Math.round(y(values.target())) + 0.5;
      target.setStartX(0);
      target.setStartY(y);
      target.setEndX(getWidth());
      target.setEndY(y);
    }
  }

  private List<Double> points() {
    var points = new ArrayList<Double>();
    var course = values.course();
    var step = (getWidth() - 2 * DOT) / Math.max(1, course.size() - 1);
    for (var i = 0; i < course.size(); i++) {
      if (!course.get(i).isNaN()) {
        points.add(DOT + i * step);
        points.add(y(course.get(i)));
      }
    }
    return points;
  }

  private double y(double value) {
    var share = (value - values.low()) / (values.high() - values.low());
    return DOT + (getHeight() - 2 * DOT) * (1 - Math.clamp(share, 0, 1));
  }
}
