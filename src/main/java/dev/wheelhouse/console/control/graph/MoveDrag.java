package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.Snapping.Guide;
import java.util.List;
import java.util.Set;

/// Moves what is chosen.
final class MoveDrag implements Gesture {
  private static final double NEARLY = 5;
  private static final double LARGEST_NEIGHBOURHOOD = 400;

  private final Board board;
  private final GraphWishes wishes;
  private final Arrangement before;
  private final Set<String> keys;
  private final Point from;
  private final Box grabbed;
  private Snapping at = Snapping.free(0, 0);

  /// @param key under the pointer; it is among what is chosen
  MoveDrag(Board board, GraphWishes wishes, Pointer start, String key) {
    this.board = board;
    this.wishes = wishes;
    before = board.shown();
    keys = board.chosen().keys();
    from = start.in(board.sight());
    grabbed = before.box(key).orElse(Box.NONE);
  }

  @Override
  public void dragged(Pointer pointer) {
    var to = pointer.in(board.sight());
    var dx = to.x() - from.x();
    var dy = to.y() - from.y();
    var free = pointer.alt() || !board.snapProperty().get();
    at =
        free
            ? Snapping.free(dx, dy)
            : Snapping.of(
                grabbed, neighbours(grabbed.moved(dx, dy)), dx, dy, NEARLY / board.sight().scale());
    board.preview(before.picture().moved(keys, at.dx(), at.dy()));
    wishes.move(keys, at.dx(), at.dy(), false);
  }

  private List<Box> neighbours(Box box) {
    return before.cardsIn(box.grown(LARGEST_NEIGHBOURHOOD)).stream()
        .filter(card -> !keys.contains(card.key()))
        .map((Card card) -> Box.of(card))
        .toList();
  }

  @Override
  public void released(Pointer pointer) {
    dragged(pointer);
    wishes.move(keys, at.dx(), at.dy(), true);
    board.endPreview();
  }

  @Override
  public void cancelled() {
    wishes.move(keys, 0, 0, true);
    board.endPreview();
  }

  @Override
  public void paint(Pen pen, double scale) {
    var line = Line.of(Tint.ACCENT, 1 / scale);
    for (var guide : at.guides()) {
      pen.line(start(guide), end(guide), line);
    }
  }

  private static Point start(Guide guide) {
    return guide.upright()
        ? new Point(guide.at(), guide.from())
        : new Point(guide.from(), guide.at());
  }

  private static Point end(Guide guide) {
    return guide.upright() ? new Point(guide.at(), guide.to()) : new Point(guide.to(), guide.at());
  }
}
