package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import java.util.Optional;

/// Where there is room for something new.
final class Room {
  private static final double BESIDE = 48;
  private static final double UNDER = 24;
  private static final int TRIES = 200;

  private Room() {}

  /// Right of what is under the cursor, else in the middle of the sight; under what stands there.
  static Point beside(Board board) {
    var shown = board.shown();
    var area = board.sight().area();
    var first =
        Optional.ofNullable(board.marks().cursor())
            .flatMap(shown::box)
            .map(box -> new Point(box.right() + BESIDE, box.y()))
            .orElseGet(
                () ->
                    new Point(
                        Snapping.onGrid(area.middleX() - Card.WIDTH / 2),
                        Snapping.onGrid(area.middleY() - Card.HEIGHT / 2)));
    return free(shown, first);
  }

  private static Point free(Arrangement shown, Point first) {
    var box = new Box(first.x(), first.y(), Card.WIDTH, Card.HEIGHT);
    for (var i = 0; i < TRIES && shown.cardTree().count(box.grown(1)) > 0; i++) {
      box = box.moved(0, Card.HEIGHT + UNDER);
    }
    return new Point(box.x(), box.y());
  }
}
