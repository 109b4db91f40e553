package dev.wheelhouse.console.control.graph;

import javafx.scene.canvas.Canvas;

/// A square of a picture at some zoom, on a canvas of its own.
final class Tile {
  /// In pixels of the window. A quarter of it is whole, and a half: it ends on a whole pixel of
  /// screens that are scaled by quarters.
  static final double SIDE = 256;

  private final Canvas canvas = new Canvas(SIDE, SIDE);
  private Sight sight = Sight.FIRST;
  private Worth worth = Worth.EMPTY;

  /// How good what it shows is.
  enum Worth {
    /// Nothing, or what was there before.
    EMPTY,
    /// Without words, or as it looked a moment ago.
    ROUGH,
    GOOD
  }

  /// Where a tile lies: at one zoom they cover the picture without gaps.
  record Spot(int column, int row) {}

  Canvas canvas() {
    return canvas;
  }

  void take(Spot spot, double scale, Worth fresh) {
    sight = new Sight(spot.column() * SIDE / scale, spot.row() * SIDE / scale, scale, SIDE, SIDE);
    worth = fresh;
  }

  /// What it shows.
  Sight sight() {
    return sight;
  }

  Worth worth() {
    return worth;
  }

  void worth(Worth now) {
    worth = now;
  }
}
