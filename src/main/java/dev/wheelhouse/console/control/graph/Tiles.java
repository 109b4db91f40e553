package dev.wheelhouse.console.control.graph;

import java.util.BitSet;

/// The window in parts, and which of them are not as they should be.
final class Tiles {
  private static final double SIDE = 240;

  private final BitSet stale = new BitSet();
  private int columns = 1;
  private int rows = 1;
  private double width = 1;
  private double height = 1;

  void size(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
    columns = (int) Math.max(1, Math.ceil(width / SIDE));
    rows = (int) Math.max(1, Math.ceil(height / SIDE));
    stale.clear();
  }

  void allStale() {
    stale.set(0, columns * rows);
  }

  void allGood() {
    stale.clear();
  }

  boolean good() {
    return stale.isEmpty();
  }

  /// The next one that has to be painted, in pixels of the window; it counts as painted then.
  Box next() {
    var index = Math.max(0, stale.nextSetBit(0));
    stale.clear(index);
    var row = index / columns;
    var x = (index - row * columns) * SIDE;
    var y = row * SIDE;
    return new Box(x, y, Math.min(SIDE, width - x), Math.min(SIDE, height - y));
  }
}
