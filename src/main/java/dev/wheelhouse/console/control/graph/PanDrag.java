package dev.wheelhouse.console.control.graph;

/// Moves the sight.
final class PanDrag implements Gesture {
  private final Board board;
  private final Pointer start;
  private final Sight before;

  PanDrag(Board board, Pointer start) {
    this.board = board;
    this.start = start;
    before = board.sight();
  }

  @Override
  public void dragged(Pointer at) {
    board.look(before.scrolled(start.x() - at.x(), start.y() - at.y()));
  }

  @Override
  public void released(Pointer at) {
    dragged(at);
  }

  @Override
  public void cancelled() {
    board.look(before);
  }

  @Override
  public boolean scrolls() {
    return false;
  }
}
