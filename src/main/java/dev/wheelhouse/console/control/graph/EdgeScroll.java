package dev.wheelhouse.console.control.graph;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Moves the sight while something is dragged to its edge, faster the farther out.
final class EdgeScroll {
  private static final double EDGE = 24;
  private static final double SHARE = 0.35;
  private static final double FASTEST = 40;

  private final Board board;
  private final Consumer<Pointer> moved;
  private @Nullable Pointer at;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          scroll();
        }
      };

  /// @param moved called after each step: the pointer stands still, the picture under it doesn't
  EdgeScroll(Board board, Consumer<Pointer> moved) {
    this.board = board;
    this.moved = moved;
  }

  void at(Pointer pointer) {
    at = pointer;
    var sight = board.sight();
    if (speed(pointer.x(), sight.width()) != 0 || speed(pointer.y(), sight.height()) != 0) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  void stop() {
    timer.stop();
  }

  private void scroll() {
    var pointer = at;
    if (pointer != null) {
      var sight = board.sight();
      board.look(
          sight.scrolled(speed(pointer.x(), sight.width()), speed(pointer.y(), sight.height())));
      moved.accept(pointer);
    }
  }

  /// Pixels in a frame.
  static double speed(double at, double size) {
    if (at < EDGE) {
      return -Math.min(FASTEST, (EDGE - at) * SHARE);
    }
    return at > size - EDGE ? Math.min(FASTEST, (at - size + EDGE) * SHARE) : 0;
  }
}
