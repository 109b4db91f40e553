package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.Tile.Spot;
import dev.wheelhouse.console.control.graph.Tile.Worth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The tiles that are in sight. What is painted on them moves along with the sight: only what comes
/// into sight has to be painted.
final class Mosaic extends Region {
  private final Map<Spot, Tile> tiles = new LinkedHashMap<>();
  private final Deque<Tile> spare = new ArrayDeque<>();
  private final Rectangle clip = new Rectangle();
  private final Runnable paint;
  private double scale;

  /// @param paint called once per pulse when something has changed
  Mosaic(Runnable paint) {
    this.paint = paint;
    setManaged(false);
    setMouseTransparent(true);
    setClip(clip);
  }

  void size(double width, double height) {
    resizeRelocate(0, 0, width, height);
    clip.setWidth(width);
    clip.setHeight(height);
    requestLayout();
  }

  /// All that is shown has to be painted again.
  void spoil() {
    tiles(Worth.GOOD).forEach(tile -> tile.worth(Worth.ROUGH));
    requestLayout();
  }

  List<Tile> tiles(Worth worth) {
    return tiles.values().stream().filter(it -> it.worth() == worth).toList();
  }

  /// Has a tile for each part that is in sight, and none beside.
  ///
  /// @return whether the zoom is another
  boolean follow(Sight sight) {
    var zoomed = sight.scale() != scale;
    scale = sight.scale();
    var left = snapPositionX(sight.x() * sight.scale());
    var top = snapPositionY(sight.y() * sight.scale());
    var columns = Range.of(left, getWidth());
    var rows = Range.of(top, getHeight());
    // while it moves, anything is better than a hole; at first, there is time to paint well
    var fresh = tiles.isEmpty() ? Worth.ROUGH : Worth.EMPTY;
    drop(zoomed, columns, rows);
    for (var row = rows.first(); row <= rows.last(); row++) {
      for (var column = columns.first(); column <= columns.last(); column++) {
        var canvas = at(new Spot(column, row), fresh).canvas();
        canvas.relocate(column * Tile.SIDE - left, row * Tile.SIDE - top);
      }
    }
    return zoomed;
  }

  private record Range(int first, int last) {
    static Range of(double from, double size) {
      return new Range(
          (int) Math.floor(from / Tile.SIDE), (int) Math.ceil((from + size) / Tile.SIDE) - 1);
    }

    boolean holds(int at) {
      return at >= first && at <= last;
    }
  }

  private void drop(boolean all, Range columns, Range rows) {
    var entries = tiles.entrySet().iterator();
    while (entries.hasNext()) {
      var each = entries.next();
      var spot = each.getKey();
      if (all || !columns.holds(spot.column()) || !rows.holds(spot.row())) {
        each.getValue().canvas().setVisible(false);
        spare.push(each.getValue());
        entries.remove();
      }
    }
  }

  private Tile at(Spot spot, Worth fresh) {
    return tiles.computeIfAbsent(
        spot,
        it -> {
          var tile = spare.isEmpty() ? made() : spare.pop();
          tile.take(it, scale, fresh);
          return tile;
        });
  }

  private Tile made() {
    var tile = new Tile();
    tile.canvas().setManaged(false);
    getChildren().add(tile.canvas());
    return tile;
  }

  @Override
  protected void layoutChildren() {
    paint.run();
  }
}
