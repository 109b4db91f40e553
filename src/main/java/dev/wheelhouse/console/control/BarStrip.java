package dev.wheelhouse.console.control;

import dev.wheelhouse.console.theme.StateStyle;
import java.util.ArrayList;
import java.util.List;

/// Bars of one lane as they lie in pixels. Bars too narrow to be told apart merge into one strip;
/// its worst state keeps its colour.
///
/// @param waitX where its wait begins; equal to `x` without one
/// @param bars the runs in it, at least one
/// @param worst the run that gives it its colour, and that a click opens
public record BarStrip(double waitX, double x, double width, List<Lane.Bar> bars, Lane.Bar worst) {
  /// The least width of a bar.
  static final double NARROWEST = 4;

  /// Narrower bars merge with their neighbours.
  static final double MERGED = 3;

  public BarStrip {
    bars = List.copyOf(bars);
  }

  /// The strips of a lane, from left to right.
  public static List<BarStrip> of(Lane lane, TimeScale scale) {
    var strips = new ArrayList<BarStrip>();
    for (var bar : lane.bars()) {
      var next = of(bar, scale);
      var last = strips.isEmpty() ? null : strips.getLast();
      if (last != null && last.touches(next)) {
        strips.set(strips.size() - 1, last.with(next));
      } else {
        strips.add(next);
      }
    }
    return strips;
  }

  private static BarStrip of(Lane.Bar bar, TimeScale scale) {
    var until = bar.until() == null ? scale.span().now() : bar.until();
    var x = scale.x(bar.from());
    var waitX = bar.waitedFrom() == null ? x : Math.min(x, scale.x(bar.waitedFrom()));
    var width = Math.max(NARROWEST, scale.x(until) - x);
    return new BarStrip(waitX, x, width, List.of(bar), bar);
  }

  private boolean touches(BarStrip next) {
    var tiny = next.width <= NARROWEST || bars.size() > 1 || width <= NARROWEST;
    return tiny && next.x < x + width + MERGED - NARROWEST + 1;
  }

  private BarStrip with(BarStrip next) {
    var all = new ArrayList<>(bars);
    all.addAll(next.bars);
    var end = Math.max(x + width, next.x + next.width);
    return new BarStrip(waitX, x, end - x, all, worse(worst, next.worst));
  }

  private static Lane.Bar worse(Lane.Bar one, Lane.Bar other) {
    return severity(other.state()) >= severity(one.state()) ? other : one;
  }

  /// How much a state wants to be seen.
  static int severity(StateStyle state) {
    return switch (state) {
      case FAILED, DEAD_LETTER -> 6;
      case TIMEOUT -> 5;
      case LOST, NEEDS_CONFIRMATION -> 4;
      case RETRY_WAIT -> 3;
      case RUNNING, PAUSED -> 2;
      case CANCELED, QUEUED, PENDING -> 1;
      case SUCCESS, SKIPPED -> 0;
    };
  }
}
