package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;

/// Gives a memo another size.
final class ResizeDrag implements Gesture {
  private static final double LEAST_WIDTH = 96;
  private static final double LEAST_HEIGHT = 48;

  private final Board board;
  private final GraphWishes wishes;
  private final GraphPicture before;
  private final String memo;
  private final Box box;
  private final Point from;

  ResizeDrag(Board board, GraphWishes wishes, Pointer start, String memo) {
    this.board = board;
    this.wishes = wishes;
    this.memo = memo;
    before = board.shown().picture();
    box = board.shown().box(memo).orElse(Box.NONE);
    from = start.in(board.sight());
  }

  @Override
  public void dragged(Pointer at) {
    var size = size(at);
    board.preview(before.sized(memo, size.x(), size.y()));
  }

  private Point size(Pointer at) {
    var to = at.in(board.sight());
    var free = at.alt() || !board.snapProperty().get();
    var width = box.width() + to.x() - from.x();
    var height = box.height() + to.y() - from.y();
    return new Point(
        Math.max(LEAST_WIDTH, free ? width : Snapping.onGrid(width)),
        Math.max(LEAST_HEIGHT, free ? height : Snapping.onGrid(height)));
  }

  @Override
  public void released(Pointer at) {
    var size = size(at);
    wishes.resize(memo, size.x(), size.y());
    board.endPreview();
  }

  @Override
  public void cancelled() {
    board.endPreview();
  }
}
