package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// What is dragged from a palette: a ghost follows, and a wire under it lights up.
final class Drops {
  private static final double REACH = 14;

  private final GraphCanvas canvas;
  private final Board board;
  private final GraphWishes wishes;
  private final Ghost ghost = new Ghost();

  Drops(GraphCanvas canvas, Board board, GraphWishes wishes) {
    this.canvas = canvas;
    this.board = board;
    this.wishes = wishes;
    canvas.addEventHandler(DragEvent.DRAG_OVER, this::over);
    canvas.addEventHandler(DragEvent.DRAG_EXITED, _ -> gone());
    canvas.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  Optional<Gesture> ghost() {
    return ghost.at == null ? Optional.empty() : Optional.of(ghost);
  }

  private boolean welcome(DragEvent event) {
    return event.getDragboard().hasContent(GraphCanvas.DRAGGED) && !board.readOnlyProperty().get();
  }

  private void over(DragEvent event) {
    if (welcome(event)) {
      event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
      over(event.getX(), event.getY());
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (welcome(event)) {
      var what = String.valueOf(event.getDragboard().getContent(GraphCanvas.DRAGGED));
      dropped(what, event.getX(), event.getY());
      event.setDropCompleted(true);
      canvas.requestFocus();
      event.consume();
    }
  }

  void over(double x, double y) {
    ghost.at = place(x, y);
    board.mark(board.marks().splitting(wire(x, y).orElse(null)));
    canvas.gestureChanged();
  }

  void dropped(String what, double x, double y) {
    gone();
    wishes.drop(what, place(x, y), wire(x, y));
  }

  private void gone() {
    ghost.at = null;
    board.mark(board.marks().splitting(null));
    canvas.gestureChanged();
  }

  /// The upper left corner of what will stand there, with the pointer in its middle.
  private Point place(double x, double y) {
    var at = board.sight().inPicture(x, y);
    var left = at.x() - Card.WIDTH / 2;
    var top = at.y() - Card.HEIGHT / 2;
    return board.snapProperty().get()
        ? new Point(Snapping.onGrid(left), Snapping.onGrid(top))
        : new Point(left, top);
  }

  private Optional<WireKey> wire(double x, double y) {
    var at = board.sight().inPicture(x, y);
    return Hit.wire(board.shown(), at, REACH / board.sight().scale()).map(Hit.OnWire::wire);
  }

  /// What is dropped, as it will stand.
  private static final class Ghost implements Gesture {
    private @Nullable Point at;

    @Override
    public void dragged(Pointer pointer) {}

    @Override
    public void released(Pointer pointer) {}

    @Override
    public void cancelled() {}

    @Override
    public void paint(Pen pen, double scale) {
      var corner = at;
      if (corner != null) {
        var box = new Box(corner.x(), corner.y(), Card.WIDTH, Card.HEIGHT);
        pen.opacity(0.5);
        pen.fill(box, 8, Tint.ACCENT_BG);
        pen.opacity(1);
        pen.outline(box.grown(-0.5), 8, Line.dashed(Tint.ACCENT, 1.5, 4, 3));
      }
    }
  }
}
