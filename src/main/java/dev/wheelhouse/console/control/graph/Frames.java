package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.Tile.Worth;
import java.util.ArrayDeque;
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
    var usual = usual();
    var lod = usual;
    while (lod != Lod.BARE && cost(empty, lod) > pace.allowed(lod)) {
      lod = lod.farther();
    }
    var spent = 0.0;
    for (var tile : empty) {
      var cost = cost(tile.sight().area(), lod);
      if (spent > 0 && spent + cost > pace.allowed(lod)) {
        break;
      }
      spent += cost;
      painter.paint(tile, Tile.WHOLE, board.shown(), lod);
      tile.painted(lod == usual ? Worth.GOOD : Worth.ROUGH);
    }
    painted(lod, spent);
  }

  /// As many tiles as the frame has time for; of one that would take too long, a quarter at least.
  private void refine(List<Tile> rough) {
    var lod = usual();
    var allowed = pace.allowed(lod);
    var left = new ArrayDeque<>(rough);
    var spent = 0.0;
    while (!left.isEmpty()) {
      var tile = left.getFirst();
      var part = tile.next(cost(tile.sight().area(), lod) <= allowed);
      var cost = cost(tile.areaOf(part), lod);
      if (spent > 0 && spent + cost > allowed) {
        break;
      }
      spent += cost;
      painter.paint(tile, part, board.shown(), lod);
      if (tile.refined(part)) {
        left.removeFirst();
      }
    }
    painted(lod, spent);
  }

  private void painted(Lod lod, double spent) {
    if (spent > 0) {
      pace.paints(lod, spent);
      start();
    }
  }

  private Lod usual() {
    return Lod.of(board.shown().size(), board.sight().scale());
  }

  private double cost(List<Tile> tiles, Lod lod) {
    return tiles.stream().mapToDouble(it -> cost(it.sight().area(), lod)).sum();
  }

  /// In cards as they are seen from near.
  private double cost(Box area, Lod lod) {
    var cards = board.shown().cardTree().count(area);
    var wires = board.shown().routeTree().count(area);
    return lod.cost(cards, wires);
  }
}
