package dev.wheelhouse.console.control.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Where something that is dragged comes to stand: in line with others when it is nearly so, else
/// on the grid.
///
/// @param guides lines that show with what it is in line
record Snapping(double dx, double dy, List<Guide> guides) {
  static final double GRID = 8;

  private static final List<ToDoubleFunction<Box>> ACROSS =
      List.of(Box::x, Box::middleX, Box::right);
  private static final List<ToDoubleFunction<Box>> DOWN =
      List.of(Box::y, Box::middleY, Box::bottom);

  Snapping {
    guides = List.copyOf(guides);
  }

  /// @param upright at x = `at`, from y = `from` to `to`; else the other way round
  record Guide(boolean upright, double at, double from, double to) {}

  private record Match(double shift, Box other, double at) {}

  static Snapping free(double dx, double dy) {
    return new Snapping(dx, dy, List.of());
  }

  /// @param moving where it was
  /// @param others that it may be in line with
  /// @param reach how near is nearly
  static Snapping of(Box moving, List<Box> others, double dx, double dy, double reach) {
    var box = moving.moved(dx, dy);
    var across = best(box, others, ACROSS, reach);
    var down = best(box, others, DOWN, reach);
    var x = across == null ? onGrid(box.x()) - moving.x() : dx + across.shift();
    var y = down == null ? onGrid(box.y()) - moving.y() : dy + down.shift();
    var end = moving.moved(x, y);
    var guides = new ArrayList<Guide>();
    if (across != null) {
      var both = end.with(across.other());
      guides.add(new Guide(true, across.at(), both.y(), both.bottom()));
    }
    if (down != null) {
      var both = end.with(down.other());
      guides.add(new Guide(false, down.at(), both.x(), both.right()));
    }
    return new Snapping(x, y, guides);
  }

  static double onGrid(double value) {
    return Math.round(value / GRID) * GRID;
  }

  private static @Nullable Match best(
      Box box, List<Box> others, List<ToDoubleFunction<Box>> lines, double reach) {
    Match best = null;
    for (var other : others) {
      for (var line : lines) {
        var at = line.applyAsDouble(other);
        var shift = at - line.applyAsDouble(box);
        if (Math.abs(shift) <= reach
            && (best == null || Math.abs(shift) < Math.abs(best.shift()))) {
          best = new Match(shift, other, at);
        }
      }
    }
    return best;
  }
}
