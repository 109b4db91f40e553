package dev.wheelhouse.tour;

import dev.wheelhouse.console.control.graph.GraphCanvas;
import java.util.ArrayList;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// Where a card of the canvas stands on the screen, found as a hand would: by what is under a
/// point.
///
/// @param key of the card
record CardOnScreen(GraphCanvas canvas, String key) {
  private static final int STEP = 4;

  Point2D middle() {
    var box = box();
    return canvas.localToScreen(box.getCenterX(), box.getCenterY());
  }

  /// Where its wires begin.
  Point2D port() {
    var box = box();
    return canvas.localToScreen(box.getMaxX(), box.getCenterY());
  }

  private Bounds box() {
    var points = new ArrayList<Point2D>();
    for (int x = 0; x < canvas.getWidth(); x += STEP) {
      for (int y = 0; y < canvas.getHeight(); y += STEP) {
        if (canvas.under(x, y).filter(it -> it.card().equals(key)).isPresent()) {
          points.add(new Point2D(x, y));
        }
      }
    }
    var from = points.getFirst();
    var to = points.getLast();
    return new BoundingBox(
        from.getX(), from.getY(), to.getX() - from.getX(), to.getY() - from.getY());
  }
}
