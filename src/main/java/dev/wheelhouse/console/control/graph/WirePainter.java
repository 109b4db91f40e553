package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.Routes.Route;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;

/// Paints wires as they are seen from near (TOKENS, edge).
final class WirePainter {
  private static final double ARROW = 8;
  private static final double PILL = 18;
  private static final double LONGEST = 160;
  private static final double LIFT = 20;

  private final Pen pen;
  private final Marks marks;

  WirePainter(Pen pen, Marks marks) {
    this.pen = pen;
    this.marks = marks;
  }

  void paint(Route route) {
    var line = line(route);
    for (var curve : route.curves()) {
      pen.curve(curve, line);
      if (route.wire().course() != Course.UNDOING) {
        arrow(pen, curve, line.tint());
      }
    }
  }

  private Line line(Route route) {
    var key = route.wire().key();
    if (marks.drawing().litWires().contains(key)) {
      return Line.of(Tint.solid(StateStyle.FAILED), 2);
    }
    if (key.equals(marks.split())) {
      return Line.of(Tint.ACCENT, 3);
    }
    if (marks.chosen().wires().contains(key)) {
      return Line.of(Tint.ACCENT, 2);
    }
    var tint = tint(route.wire().course());
    return route.wire().course() == Course.UNDOING
        ? Line.dashed(tint, 1.5, 5, 4)
        : Line.of(tint, 1.5);
  }

  static Tint tint(Course course) {
    return switch (course) {
      case IDLE, STARTING -> Tint.BORDER_STRONG;
      case PASSED -> Tint.solid(StateStyle.SUCCESS);
      case BLOCKING -> Tint.solid(StateStyle.FAILED);
      case UNDOING -> Tint.solid(StateStyle.NEEDS_CONFIRMATION);
    };
  }

  /// At the end of a curve.
  static void arrow(Pen pen, Curve curve, Tint tint) {
    var tip = curve.d();
    var angle = curve.arrival();
    pen.fill(List.of(tip, back(tip, angle, 0.42), back(tip, angle, -0.42)), tint);
  }

  private static Point back(Point tip, double angle, double turn) {
    return new Point(
        tip.x() - ARROW * Math.cos(angle + turn), tip.y() - ARROW * Math.sin(angle + turn));
  }

  /// Over all wires: another wire must not run through the words.
  void label(Route route) {
    var words = pen.lettering().fitted(Face.TAG, route.wire().label(), LONGEST);
    if (words.isEmpty()) {
      return;
    }
    var beside = route.wire().course() == Course.UNDOING;
    var width = Math.ceil(pen.lettering().width(Face.TAG, words)) + 14;
    var at = route.label();
    var curve = route.curves().getFirst();
    var narrow = !beside && Math.abs(curve.d().x() - curve.a().x()) < width + 2 * ARROW + 12;
    var lift = narrow && !route.toRows() ? LIFT : 0;
    var left = Math.round(beside ? at.x() + 12 : at.x() - width / 2);
    var box = new Box(left, Math.round(at.y() - PILL / 2 - lift), width, PILL);
    var radius = beside ? 4 : PILL / 2;
    pen.fill(box, radius, Tint.SURFACE);
    pen.outline(box.grown(-0.5), radius, Line.of(Tint.BORDER, 1));
    pen.centred(words, box, Face.TAG, Tint.TEXT_2);
  }
}
