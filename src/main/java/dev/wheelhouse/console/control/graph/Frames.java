package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.Tile.Worth;
import java.util.List;
import javafx.animation.AnimationTimer;

/// Paints a board on tiles so that no frame takes long: what is too much for one frame is painted
/// without words first, and then tile by tile as it should be.
final class Frames extends AnimationTimer {
  private final Board board;
  private final TilePainter painter;
  private final Mosaic mosaic = new Mosaic(this::paint);
  private final Pace pace = new Pace();

  Frames(Board board, TilePainter painter) {
    this.board = board;
    this.painter = painter;
  }

  Mosaic mosaic() {
    return mosaic;
  }

  /// Something else is in sight.
  void moved() {
    mosaic.requestLayout();
  }

  /// Something looks otherwise.
  void changed() {
    mosaic.spoil();
  }

  private void paint() {
    if (mosaic.follow(board.sight())) {
      pace.zoomed();
    }
    var empty = mosaic.tiles(Worth.EMPTY);
    if (empty.isEmpty()) {
      refine(mosaic.tiles(Worth.ROUGH));
    } else {
      fill(empty);
    }
  }

  /// The time to the next frame is what this one has taken.
  @Override
  public void handle(long now) {
    pace.frame(now);
    if (!mosaic.tiles(Worth.EMPTY).isEmpty() || !mosaic.tiles(Worth.ROUGH).isEmpty()) {
      mosaic.requestLayout();
    } else if (pace.idle()) {
      stop();
    }
  }

  @Override
  public void stop() {
    super.stop();
    pace.rests();
  }

  /// As well as all of it can be painted at once.
  private void fill(List<Tile> empty) {
    var usual = Lod.of(board.shown().size(), board.sight().scale());
    var lod = usual;
    while (lod != Lod.BARE && cost(empty, lod) > pace.allowed(lod)) {
      lod = lod.farther();
    }
    paint(empty, lod, lod == usual ? Worth.GOOD : Worth.ROUGH);
  }

  private void refine(List<Tile> rough) {
    paint(rough, Lod.of(board.shown().size(), board.sight().scale()), Worth.GOOD);
  }

  /// As many as the frame has time for, at least one.
  private void paint(List<Tile> tiles, Lod lod, Worth worth) {
    var spent = 0.0;
    for (var tile : tiles) {
      var cost = cost(tile, lod);
      if (spent > 0 && spent + cost > pace.allowed(lod)) {
        break;
      }
      spent += cost;
      painter.paint(tile, board.shown(), lod);
      tile.painted(worth);
    }
    if (spent > 0) {
      pace.paints(lod, spent);
      start();
    }
  }

  private double cost(List<Tile> tiles, Lod lod) {
    return tiles.stream().mapToDouble(it -> cost(it, lod)).sum();
  }

  /// In cards as they are seen from near.
  private double cost(Tile tile, Lod lod) {
    var area = tile.sight().area();
    var cards = board.shown().cardTree().count(area);
    var wires = board.shown().routeTree().count(area);
    return lod.cost(cards, wires);
  }
}
