package dev.wheelhouse.console.control.graph;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/// Shows where a wire could be drawn from, while the pointer is near.
final class Hover {
  private final Board board;
  private final Hand hand;

  Hover(Node canvas, Board board, Hand hand) {
    this.board = board;
    this.hand = hand;
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> board.mark(board.marks().withPorts(null)));
  }

  private void moved(MouseEvent event) {
    var card = Pointer.of(event).hits(board) instanceof Hit.Port(var key, var _) ? key : null;
    board.mark(board.marks().withPorts(card));
    hand.over(card == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
  }
}
