package dev.wheelhouse.console.control.graph;

import javafx.scene.canvas.Canvas;

/// A square of a picture at some zoom, on a canvas of its own.
final class Tile {
  /// In pixels of the window. A quarter of it is whole, and a half: it ends on a whole pixel of
  /// screens that are scaled by quarters.
  static final double SIDE = 256;

  static final Box WHOLE = new Box(0, 0, SIDE, SIDE);
  private static final int QUARTERS = 4;

  private final Canvas canvas = new Canvas(SIDE, SIDE);
  private Sight sight = Sight.FIRST;
  private Worth worth = Worth.EMPTY;
  private int quarters;

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
    quarters = 0;
  }

  /// What it shows.
  Sight sight() {
    return sight;
  }

  /// What a part of it shows, in the picture.
  Box areaOf(Box part) {
    var scale = sight.scale();
    return new Box(
        sight.x() + part.x() / scale,
        sight.y() + part.y() / scale,
        part.width() / scale,
        part.height() / scale);
  }

  Worth worth() {
    return worth;
  }

  /// What of it is to be refined next, in its pixels: what was begun in quarters is ended so.
  Box next(boolean whole) {
    var side = SIDE / 2;
    return whole && quarters == 0
        ? WHOLE
        : new Box(quarters % 2 * side, Math.floorDiv(quarters, 2) * side, side, side);
  }

  /// @return whether all of it is good now
  boolean refined(Box part) {
    quarters = part.equals(WHOLE) ? QUARTERS : quarters + 1;
    if (quarters == QUARTERS) {
      painted(Worth.GOOD);
    }
    return worth == Worth.GOOD;
  }

  /// All of it is seen from now on.
  void painted(Worth now) {
    worth = now;
    quarters = 0;
    canvas.setVisible(true);
  }

  /// What it shows isn't how it looks any more.
  void spoil() {
    quarters = 0;
    if (worth == Worth.GOOD) {
      worth = Worth.ROUGH;
    }
  }

  /// It is out of sight.
  void leave() {
    canvas.setVisible(false);
  }
}
