package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import java.util.HashSet;
import java.util.Set;

/// Chooses what lies in a rectangle.
final class MarqueeDrag implements Gesture {
  private final Board board;
  private final Point from;
  private final Chosen before;
  private Box box;

  MarqueeDrag(Board board, Pointer start) {
    this.board = board;
    from = start.in(board.sight());
    before = board.chosen();
    box = new Box(from.x(), from.y(), 0, 0);
  }

  @Override
  public void dragged(Pointer at) {
    var to = at.in(board.sight());
    box = Box.between(from.x(), from.y(), to.x(), to.y());
    var more = at.shift() || at.many();
    board.choose(inside(more ? before : Chosen.NOTHING, at.many()));
  }

  /// Held Ctrl takes out what was chosen before.
  private Chosen inside(Chosen base, boolean toggles) {
    var found = new HashSet<String>();
    board.shown().cardTree().each(box, card -> found.add(card.key()));
    board.shown().memosIn(box).forEach(memo -> found.add(memo.key()));
    var keys = new HashSet<>(base.keys());
    if (toggles) {
      Set<String> both = new HashSet<>(found);
      both.retainAll(keys);
      keys.removeAll(both);
      found.removeAll(both);
    }
    keys.addAll(found);
    return new Chosen(keys, base.wires());
  }

  @Override
  public void released(Pointer at) {
    dragged(at);
  }

  @Override
  public void cancelled() {
    board.choose(before);
  }

  @Override
  public void paint(Pen pen, double scale) {
    pen.opacity(0.12);
    pen.fill(box, 0, Tint.ACCENT);
    pen.opacity(1);
    pen.outline(box, 0, Line.of(Tint.ACCENT, 1 / scale));
  }
}
