package dev.wheelhouse.console.control.graph;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;

/// Asks for a menu: where the pointer is, or by keys beside what is under the cursor.
final class MenuCall {
  private final Node canvas;
  private final Board board;
  private final GraphWishes wishes;

  MenuCall(Node canvas, Board board, GraphWishes wishes) {
    this.canvas = canvas;
    this.board = board;
    this.wishes = wishes;
  }

  void asked(ContextMenuEvent event) {
    var pointer = new Point2D(event.getScreenX(), event.getScreenY());
    var at = event.isKeyboardTrigger() ? beside().orElse(pointer) : pointer;
    wishes.menu(at.getX(), at.getY());
  }

  private Optional<Point2D> beside() {
    return Optional.ofNullable(board.marks().cursor())
        .flatMap(board.shown()::box)
        .map(box -> board.sight().onScreen(box.middleX(), box.bottom()))
        .map(at -> canvas.localToScreen(at.x(), at.y()));
  }
}
