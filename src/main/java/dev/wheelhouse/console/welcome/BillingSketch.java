package dev.wheelhouse.console.welcome;

import dev.wheelhouse.console.control.Icons;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/// The sample's graph, drawn small on dotted paper: the chain, and the job that mends its cause.
public final class BillingSketch extends Pane {
  private static final double DOT_STEP = 16;
  private static final double ARROW = 6;

  private final Group dots = new Group();
  private final Label pull = node("pull_payments");
  private final Label settle = node("settle");
  private final Label issue = node("issue_bill");
  private final Label restore = node("restore_database");
  private final Edge first = new Edge();
  private final Edge second = new Edge();
  private final CubicCurve mends = curve("apart");

  public BillingSketch() {
    getStyleClass().add("dotted-paper");
    restore.getStyleClass().add("apart");
    dots.setManaged(false);
    getChildren().add(dots);
    getChildren().addAll(first.parts());
    getChildren().addAll(second.parts());
    getChildren().addAll(mends, pull, settle, issue, restore);
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    List.of(pull, settle, issue, restore).forEach(Label::autosize);
    var gap =
        Math.min(72, (getWidth() - pull.getWidth() - settle.getWidth() - issue.getWidth()) / 4);
    var chain = pull.getWidth() + settle.getWidth() + issue.getWidth() + 2 * gap;
    var left = Math.rint((getWidth() - chain) / 2);
    var line = Math.rint(getHeight() * 0.36);
    place(pull, left, line);
    place(settle, right(pull) + gap, line);
    place(issue, right(settle) + gap, line);
    place(restore, settle.getLayoutX() + settle.getWidth() + gap * 0.25, getHeight() * 0.74);
    first.connect(pull, settle);
    second.connect(settle, issue);
    mend();
    paper();
  }

  private void mend() {
    mends.setStartX(settle.getLayoutX() + settle.getWidth() / 2);
    mends.setStartY(settle.getLayoutY() + settle.getHeight());
    mends.setEndX(restore.getLayoutX());
    mends.setEndY(restore.getLayoutY() + restore.getHeight() / 2);
    mends.setControlX1(mends.getStartX());
    mends.setControlY1(mends.getEndY());
    mends.setControlX2(mends.getStartX());
    mends.setControlY2(mends.getEndY());
  }

  private void paper() {
    var columns = (int) (getWidth() / DOT_STEP);
    var rows = (int) (getHeight() / DOT_STEP);
    if (dots.getChildren().size() == columns * rows) {
      return;
    }
    dots.getChildren().clear();
    for (var row = 0; row < rows; row++) {
      for (var column = 0; column < columns; column++) {
        var dot = new Circle((column + 0.5) * DOT_STEP, (row + 0.5) * DOT_STEP, 0.8);
        dot.getStyleClass().add("paper-dot");
        dots.getChildren().add(dot);
      }
    }
  }

  private static void place(Label node, double x, double middle) {
    node.relocate(Math.rint(x), Math.rint(middle - node.getHeight() / 2));
  }

  private static double right(Label node) {
    return node.getLayoutX() + node.getWidth();
  }

  private static Label node(String name) {
    var node = new Label(name, Icons.of("mdi2c-console", "in-row"));
    node.getStyleClass().add("sketch-node");
    return node;
  }

  private static CubicCurve curve(String... styleClasses) {
    var curve = new CubicCurve();
    curve.getStyleClass().add("sketch-edge");
    curve.getStyleClass().addAll(styleClasses);
    return curve;
  }

  /// A curve with an arrow head between two nodes.
  private static final class Edge {
    private final CubicCurve curve = curve();
    private final Polygon head = new Polygon(0, 0, -ARROW, -ARROW / 2, -ARROW, ARROW / 2);

    Edge() {
      head.getStyleClass().add("sketch-arrow");
    }

    List<Node> parts() {
      return List.of(curve, head);
    }

    void connect(Label from, Label to) {
      var y = from.getLayoutY() + from.getHeight() / 2;
      var half = (to.getLayoutX() - right(from)) / 2;
      curve.setStartX(right(from));
      curve.setStartY(y);
      curve.setControlX1(right(from) + half);
      curve.setControlY1(y);
      curve.setControlX2(to.getLayoutX() - half);
      curve.setControlY2(y);
      curve.setEndX(to.getLayoutX() - ARROW);
      curve.setEndY(y);
      head.setLayoutX(to.getLayoutX());
      head.setLayoutY(y);
    }
  }
}
