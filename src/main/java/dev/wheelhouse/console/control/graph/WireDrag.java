package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.Hit.Side;
import java.util.Optional;

/// Draws a wire from a port to another card, forwards or backwards, or forwards into the void.
final class WireDrag implements Gesture {
  private final Board board;
  private final GraphWishes wishes;
  private final String from;
  private final Side side;
  private final Targets targets;
  private Point at;

  WireDrag(Board board, GraphWishes wishes, Hit.Port port) {
    this.board = board;
    this.wishes = wishes;
    from = port.card();
    side = port.side();
    targets = new Targets(board, wishes, from, side);
    at = board.shown().card(from).map(side::port).orElse(new Point(0, 0));
  }

  @Override
  public void dragged(Pointer pointer) {
    at = pointer.in(board.sight());
    targets.aim(under());
  }

  private Optional<Card> under() {
    var reach = Hit.REACH / board.sight().scale();
    var area = new Box(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
    return board.shown().cardsIn(area).reversed().stream()
        .filter(card -> card.look() != Look.ASIDE && !card.key().equals(from))
        .findFirst();
  }

  @Override
  public void released(Pointer pointer) {
    dragged(pointer);
    var target = targets.target();
    var refused = targets.refusal().isPresent();
    targets.end();
    if (target == null) {
      connectToNew();
    } else if (!refused) {
      targets.connect(target);
    }
  }

  private void connectToNew() {
    if (side == Side.OUT
        && !(Hit.at(board.shown(), at, board.sight().scale()) instanceof Hit.Thing)) {
      wishes.connectToNew(from, at);
    }
  }

  @Override
  public void cancelled() {
    targets.end();
  }

  @Override
  public void paint(Pen pen, double scale) {
    sketch().ifPresent(it -> it.paint(pen));
  }

  @Override
  public void paintOnScreen(Pen pen, Sight sight) {
    sketch().ifPresent(it -> it.callout(pen, sight, board.texts(), "graph.release"));
  }

  private Optional<WireSketch> sketch() {
    return board.shown().card(from).map(card -> targets.sketch(card, at));
  }
}
