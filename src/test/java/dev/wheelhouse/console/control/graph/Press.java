package dev.wheelhouse.console.control.graph;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Events of the mouse and of keys, sent to a canvas as the toolkit sends them; for pictures, that
/// are taken while something is held.
final class Press {
  private Press() {}

  static void move(GraphCanvas canvas, double x, double y) {
    fire(canvas, MouseEvent.MOUSE_MOVED, x, y, false);
  }

  static void down(GraphCanvas canvas, double x, double y) {
    fire(canvas, MouseEvent.MOUSE_PRESSED, x, y, true);
  }

  static void drag(GraphCanvas canvas, double x, double y) {
    fire(canvas, MouseEvent.MOUSE_DRAGGED, x, y, true);
  }

  static void up(GraphCanvas canvas, double x, double y) {
    fire(canvas, MouseEvent.MOUSE_RELEASED, x, y, false);
  }

  /// From the port of one card to that of another; held there.
  static void dragPort(GraphCanvas canvas, String from, String to) {
    var board = canvas.board();
    var start = Routes.outPort(board.shown().card(from).orElseThrow());
    var end = Routes.inPort(board.shown().card(to).orElseThrow());
    var a = board.sight().onScreen(start.x(), start.y());
    var b = board.sight().onScreen(end.x(), end.y());
    move(canvas, a.x(), a.y());
    down(canvas, a.x(), a.y());
    drag(canvas, b.x() + 40, b.y() + 40);
    drag(canvas, b.x(), b.y());
  }

  static void escape(GraphCanvas canvas) {
    Event.fireEvent(
        canvas,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
  }

  /// Lays out as often as it takes until all is painted as it should be.
  static void frames(GraphCanvas canvas) {
    for (var i = 0; i < 60; i++) {
      canvas.getScene().getRoot().layout();
      canvas.frames().moved();
    }
  }

  private static void fire(
      GraphCanvas canvas, EventType<MouseEvent> type, double x, double y, boolean held) {
    var button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
    Event.fireEvent(
        canvas,
        new MouseEvent(
            type, x, y, x, y, button, 1, false, false, false, false, held, false, false, false,
            false, false, null));
  }
}
