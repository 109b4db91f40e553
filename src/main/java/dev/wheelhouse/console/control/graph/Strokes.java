package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import java.util.Arrays;

/// Many straight lines.
final class Strokes {
  private double[] ends = new double[64];
  private int used;

  void add(Point from, Point to) {
    if (used == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[used] = from.x();
    ends[used + 1] = from.y();
    ends[used + 2] = to.x();
    ends[used + 3] = to.y();
    used += 4;
  }

  /// What takes one of them.
  interface Taker {
    void take(double fromX, double fromY, double toX, double toY);
  }

  void each(Taker taker) {
    for (var i = 0; i < used; i += 4) {
      taker.take(ends[i], ends[i + 1], ends[i + 2], ends[i + 3]);
    }
  }
}
