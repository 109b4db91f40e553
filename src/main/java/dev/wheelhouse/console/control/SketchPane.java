package dev.wheelhouse.console.control;

import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import org.jspecify.annotations.Nullable;

/// Draws a [Sketch]: columns share the width, a long name is cut short.
public final class SketchPane extends Region {
  private static final double GAP = 4;
  private static final double LINE = 26;
  private static final double NARROWEST = 44;

  private final Texts texts;
  private final List<List<Label>> columns = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private @Nullable Sketch shown;

  private record Edge(Label from, Label to, CubicCurve curve) {}

  public SketchPane(Texts texts) {
    this.texts = texts;
    getStyleClass().add("sketch");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  public void show(Sketch sketch) {
    if (sketch.equals(shown)) {
      return;
    }
    shown = sketch;
    columns.clear();
    edges.clear();
    var boxes = new HashMap<String, Label>();
    for (var layer : sketch.layers()) {
      columns.add(layer.stream().map(box -> label(box, boxes)).toList());
    }
    sketch.lines().forEach(line -> connect(line, boxes));
    getChildren().setAll(edges.stream().map(Edge::curve).toList());
    columns.forEach(getChildren()::addAll);
    setAccessibleText(words(sketch));
    requestLayout();
  }

  private Label label(Sketch.Box box, Map<String, Label> boxes) {
    var label = new Label(box.name(), new StateIcon(texts, box.state()));
    label.getStyleClass().addAll("sketch-box", box.state().styleClass());
    if (box.marked()) {
      label.getStyleClass().add("marked");
    }
    Tips.onHover(label, () -> words(box));
    boxes.put(box.name(), label);
    return label;
  }

  private void connect(Sketch.Line line, Map<String, Label> boxes) {
    var from = boxes.get(line.from());
    var to = boxes.get(line.to());
    if (from != null && to != null) {
      var curve = new CubicCurve();
      curve.getStyleClass().addAll("sketch-line", line.passed() ? "passed" : "blocked");
      edges.add(new Edge(from, to, curve));
    }
  }

  private String words(Sketch sketch) {
    return sketch.layers().stream()
        .flatMap(List::stream)
        .map(this::words)
        .collect(Collectors.joining("; "));
  }

  private String words(Sketch.Box box) {
    return texts.get(box.state().textKey()) + ", " + box.name();
  }

  @Override
  protected double computePrefWidth(double height) {
    var lines = LINE * Math.max(0, columns.size() - 1);
    return columns.stream().mapToDouble(SketchPane::width).sum() + lines;
  }

  @Override
  protected double computeMinWidth(double height) {
    return columns.size() * (NARROWEST + LINE) - LINE;
  }

  @Override
  protected double computePrefHeight(double width) {
    return columns.stream().mapToDouble(SketchPane::height).max().orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private static double width(List<Label> column) {
    return column.stream().mapToDouble(box -> box.prefWidth(-1)).max().orElse(0);
  }

  private static double height(List<Label> column) {
    return column.stream().mapToDouble(box -> box.prefHeight(-1) + GAP).sum() - GAP;
  }

  @Override
  protected void layoutChildren() {
    var lines = LINE * Math.max(0, columns.size() - 1);
    var wanted = Math.max(1, computePrefWidth(-1) - lines);
    var share = Math.min(1, (getWidth() - lines) / wanted);
    var x = 0.0;
    for (var column : columns) {
      var width = snapSizeX(Math.max(NARROWEST, width(column) * share));
      var y = (getHeight() - height(column)) / 2;
      for (var box : column) {
        var height = box.prefHeight(-1);
        box.resizeRelocate(x, snapPositionY(y), width, height);
        y += height + GAP;
      }
      x += width + LINE;
    }
    edges.forEach(SketchPane::draw);
  }

  private static void draw(Edge edge) {
    var from = edge.from().getBoundsInParent();
    var to = edge.to().getBoundsInParent();
    var half = (to.getMinX() - from.getMaxX()) / 2;
    var curve = edge.curve();
    curve.setStartX(from.getMaxX());
    curve.setStartY(from.getCenterY());
    curve.setControlX1(from.getMaxX() + half);
    curve.setControlY1(from.getCenterY());
    curve.setControlX2(to.getMinX() - half);
    curve.setControlY2(to.getCenterY());
    curve.setEndX(to.getMinX());
    curve.setEndY(to.getCenterY());
  }
}
