package dev.wheelhouse.console.control.graph;

import javafx.animation.AnimationTimer;
import javafx.animation.Interpolator;

/// Moves the sight evenly to where it shall be.
final class Glide extends AnimationTimer {
  private static final double NANOS = 200e6;
  private static final int MOST_CARDS = 300;

  private final Board board;
  private Sight from = Sight.FIRST;
  private Sight goal = Sight.FIRST;
  private Sight last = Sight.FIRST;
  private boolean going;
  private long began;

  Glide(Board board) {
    this.board = board;
  }

  /// Where the sight will be when it has come to rest.
  Sight goal() {
    return going ? goal : board.sight();
  }

  void to(Sight wanted, boolean still) {
    if (still || board.shown().size() > MOST_CARDS) {
      stop();
      board.look(wanted);
      return;
    }
    from = board.sight();
    last = from;
    goal = wanted;
    began = 0;
    going = true;
    start();
  }

  @Override
  public void handle(long now) {
    if (!board.sight().equals(last)) {
      // somebody else moves the sight
      stop();
      return;
    }
    began = began == 0 ? now : began;
    var share = Math.min(1, (now - began) / NANOS);
    last =
        share == 1 ? goal : from.between(goal, Interpolator.EASE_BOTH.interpolate(0.0, 1.0, share));
    board.look(last);
    if (share == 1) {
      stop();
    }
  }

  @Override
  public void stop() {
    going = false;
    super.stop();
  }
}
