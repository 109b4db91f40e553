package dev.wheelhouse.console.control.graph;

import javafx.scene.Cursor;
import javafx.scene.Node;

/// The cursor over a canvas. While a key holds the hand ready, a drag moves the sight.
final class Hand {
  private final Node canvas;
  private boolean ready;

  Hand(Node canvas) {
    this.canvas = canvas;
  }

  boolean ready() {
    return ready;
  }

  void ready(boolean now) {
    ready = now;
    rest();
  }

  void grab() {
    canvas.setCursor(Cursor.CLOSED_HAND);
  }

  void rest() {
    over(Cursor.DEFAULT);
  }

  /// @param usual when the hand isn't ready
  void over(Cursor usual) {
    canvas.setCursor(ready ? Cursor.OPEN_HAND : usual);
  }
}
