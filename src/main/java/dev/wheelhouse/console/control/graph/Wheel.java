package dev.wheelhouse.console.control.graph;

import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Moves the sight by the wheel, and zooms by the wheel with Ctrl or by two fingers.
final class Wheel {
  private static final double NOTCH = 40;

  private final Board board;

  Wheel(Node canvas, Board board) {
    this.board = board;
    canvas.addEventHandler(ScrollEvent.SCROLL, this::turned);
    canvas.addEventHandler(ZoomEvent.ZOOM, this::pinched);
  }

  private void turned(ScrollEvent event) {
    var sight = board.sight();
    board.look(
        event.isShortcutDown()
            ? sight.turned(event.getDeltaY() / NOTCH, event.getX(), event.getY())
            : scrolled(sight, event));
    event.consume();
  }

  private static Sight scrolled(Sight sight, ScrollEvent event) {
    // some systems turn the wheel sideways while Shift is held, others don't
    var sideways = event.isShiftDown() && event.getDeltaX() == 0;
    return sideways
        ? sight.scrolled(-event.getDeltaY(), 0)
        : sight.scrolled(-event.getDeltaX(), -event.getDeltaY());
  }

  private void pinched(ZoomEvent event) {
    var sight = board.sight();
    board.look(sight.zoomed(sight.scale() * event.getZoomFactor(), event.getX(), event.getY()));
    event.consume();
  }
}
