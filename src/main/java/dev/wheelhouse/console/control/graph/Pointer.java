package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import javafx.scene.input.MouseEvent;

/// Where the pointer is, in pixels of the canvas, and which keys are held.
///
/// @param many the key that toggles: Ctrl, or Cmd on a Mac
record Pointer(double x, double y, boolean shift, boolean many, boolean alt) {
  private static final double SLACK = 4;

  static Pointer of(MouseEvent event) {
    return new Pointer(
        event.getX(), event.getY(), event.isShiftDown(), event.isShortcutDown(), event.isAltDown());
  }

  Point in(Sight sight) {
    return sight.inPicture(x, y);
  }

  /// What is under it.
  Hit hits(Board board) {
    var sight = board.sight();
    return Hit.at(board.shown(), in(sight), sight.scale());
  }

  /// Far enough for a drag.
  boolean leaves(Pointer start) {
    return Math.hypot(x - start.x, y - start.y) >= SLACK;
  }
}
