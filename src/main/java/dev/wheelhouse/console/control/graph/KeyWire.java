package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.Hit.Side;
import dev.wheelhouse.console.control.graph.Toward.Placed;
import java.util.Optional;

/// Draws a wire by keys: arrows pick its target.
final class KeyWire implements Gesture {
  private final Board board;
  private final Card from;
  private final Targets targets;

  KeyWire(Board board, GraphWishes wishes, Card from) {
    this.board = board;
    this.from = from;
    targets = new Targets(board, wishes, from.key(), Side.OUT);
    aim(Toward.RIGHT);
  }

  static boolean canBegin(Card card) {
    return card.look() != Look.ASIDE;
  }

  void aim(Toward toward) {
    var at = Optional.ofNullable(targets.target()).flatMap(board.shown()::card).orElse(from);
    var others =
        board
            .shown()
            .cards()
            .filter(it -> canBegin(it) && !it.key().equals(at.key()))
            .filter(it -> !it.key().equals(from.key()))
            .map(it -> new Placed(it.key(), Box.of(it)))
            .toList();
    var next = toward.next(Box.of(at), others).map(Placed::key).flatMap(board.shown()::card);
    if (next.isPresent()) {
      targets.aim(next);
      board.look(board.sight().revealing(Box.of(next.get())));
    }
  }

  /// @return whether there can be such a wire
  boolean accept() {
    var target = targets.target();
    if (target == null || targets.refusal().isPresent()) {
      return false;
    }
    targets.connect(target);
    return true;
  }

  @Override
  public void dragged(Pointer at) {}

  @Override
  public void released(Pointer at) {}

  @Override
  public void cancelled() {
    targets.end();
  }

  @Override
  public void paint(Pen pen, double scale) {
    sketch().paint(pen);
  }

  @Override
  public void paintOnScreen(Pen pen, Sight sight) {
    sketch().callout(pen, sight, board.texts(), "graph.escape");
  }

  private WireSketch sketch() {
    return targets.sketch(from, Routes.outPort(from));
  }
}
