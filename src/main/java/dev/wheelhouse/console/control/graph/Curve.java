package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;

/// A cubic Bézier curve from `a` to `d`.
record Curve(Point a, Point b, Point c, Point d) {
  private static final int PIECES = 24;
  private static final double LEAST_PULL = 32;
  private static final double MOST_PULL = 260;

  /// Leaves to the right and arrives from the left; its control points stand at half the distance,
  /// and far enough out where it has to turn back.
  static Curve across(Point from, Point to) {
    var ahead = to.x() - from.x();
    var pull =
        ahead >= 0
            ? Math.max(ahead / 2, Math.min(LEAST_PULL, Math.abs(to.y() - from.y()) / 2))
            : Math.clamp(-ahead / 2 + LEAST_PULL, LEAST_PULL, MOST_PULL);
    return new Curve(
        from, new Point(from.x() + pull, from.y()), new Point(to.x() - pull, to.y()), to);
  }

  /// Leaves downwards and arrives from above.
  static Curve down(Point from, Point to) {
    var pull = Math.max(Math.abs(to.y() - from.y()) / 2, 1);
    return new Curve(
        from, new Point(from.x(), from.y() + pull), new Point(to.x(), to.y() - pull), to);
  }

  Point at(double t) {
    var s = 1 - t;
    var ka = s * s * s;
    var kb = 3 * s * s * t;
    var kc = 3 * s * t * t;
    var kd = t * t * t;
    return new Point(
        ka * a.x() + kb * b.x() + kc * c.x() + kd * d.x(),
        ka * a.y() + kb * b.y() + kc * c.y() + kd * d.y());
  }

  /// Holds the curve; it may be larger.
  Box box() {
    return Box.between(a.x(), a.y(), d.x(), d.y()).with(Box.between(b.x(), b.y(), c.x(), c.y()));
  }

  double distance(double x, double y) {
    var least = Double.MAX_VALUE;
    var from = a;
    for (var i = 1; i <= PIECES; i++) {
      var to = at((double) i / PIECES);
      least = Math.min(least, distance(from, to, x, y));
      from = to;
    }
    return least;
  }

  /// The direction in which it arrives, in radians.
  double arrival() {
    return Math.atan2(d.y() - c.y(), d.x() - c.x());
  }

  private static double distance(Point from, Point to, double x, double y) {
    var dx = to.x() - from.x();
    var dy = to.y() - from.y();
    var square = dx * dx + dy * dy;
    var along =
        square == 0 ? 0 : Math.clamp(((x - from.x()) * dx + (y - from.y()) * dy) / square, 0, 1);
    return Math.hypot(from.x() + along * dx - x, from.y() + along * dy - y);
  }
}
