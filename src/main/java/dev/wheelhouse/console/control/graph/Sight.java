package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;

/// The part of a picture that a window shows: the picture's point in its upper left corner, and how
/// many pixels of the window one of the picture takes.
///
/// @param width of the window
/// @param unit pixels of the window that one of the design takes, by the operator's wish: at 100 %,
///   the scale is that
record Sight(double x, double y, double scale, double width, double height, double unit) {
  static final double NOTCH = 1.08;
  static final double LEAST = 0.02;
  static final double MOST = 2;
  private static final double MARGIN = 40;

  /// Where zooming by keys and buttons stops.
  private static final double[] STEPS = {0.05, 0.1, 0.25, 0.4, 0.6, 0.8, 1, 1.25, 1.5, 2};

  static final Sight FIRST = new Sight(-MARGIN, -MARGIN, 1, 1, 1);

  Sight(double x, double y, double scale, double width, double height) {
    this(x, y, scale, width, height, 1);
  }

  /// 1 is 100 %.
  double zoom() {
    return scale / unit;
  }

  /// For another size of all that is in the window, at the same zoom.
  Sight withUnit(double newUnit) {
    return new Sight(x, y, zoom() * newUnit, width, height, newUnit);
  }

  /// The same, in pixels of the design.
  Sight designed() {
    return new Sight(x, y, zoom(), width / unit, height / unit);
  }

  private Sight at(double newX, double newY, double newScale) {
    return new Sight(newX, newY, newScale, width, height, unit);
  }

  Point inPicture(double screenX, double screenY) {
    return new Point(x + screenX / scale, y + screenY / scale);
  }

  Point onScreen(double px, double py) {
    return new Point((px - x) * scale, (py - y) * scale);
  }

  /// What of the picture is in sight.
  Box area() {
    return new Box(x, y, width / scale, height / scale);
  }

  Sight sized(double newWidth, double newHeight) {
    return new Sight(x, y, scale, newWidth, newHeight, unit);
  }

  /// By pixels of the window.
  Sight scrolled(double dx, double dy) {
    return at(x + dx / scale, y + dy / scale, scale);
  }

  /// With that point of the picture in the middle.
  Sight centred(double px, double py) {
    return at(px - width / scale / 2, py - height / scale / 2, scale);
  }

  /// What is under that point of the window stays there.
  Sight zoomed(double newScale, double screenX, double screenY) {
    var held = inPicture(screenX, screenY);
    var next = Math.clamp(newScale, LEAST * unit, MOST * unit);
    return at(held.x() - screenX / next, held.y() - screenY / next, next);
  }

  Sight zoomed(double newScale) {
    return zoomed(newScale, width / 2, height / 2);
  }

  /// 100 %, about the middle.
  Sight normal() {
    return zoomed(unit);
  }

  /// By notches of a wheel, away from oneself to come nearer.
  Sight turned(double notches, double screenX, double screenY) {
    return zoomed(scale * Math.pow(NOTCH, notches), screenX, screenY);
  }

  Sight nearer() {
    for (var step : STEPS) {
      if (step > zoom() * 1.001) {
        return zoomed(step * unit);
      }
    }
    return zoomed(MOST * unit);
  }

  Sight farther() {
    for (var i = STEPS.length - 1; i >= 0; i--) {
      if (STEPS[i] < zoom() * 0.999) {
        return zoomed(STEPS[i] * unit);
      }
    }
    return zoomed(LEAST * unit);
  }

  /// All of the box is in sight, at 100 % at most.
  Sight fitted(Box all) {
    var room = Math.max(1, width - 2 * MARGIN) / Math.max(1, all.width());
    var high = Math.max(1, height - 2 * MARGIN) / Math.max(1, all.height());
    var next = Math.clamp(Math.min(room, high), LEAST * unit, unit);
    return at(0, 0, next).centred(all.middleX(), all.middleY());
  }

  /// Moved as little as is needed to have the box in sight.
  Sight revealing(Box box) {
    var area = area().grown(-Math.min(MARGIN, Math.min(width, height) / 4) / scale);
    var dx = outside(box.x(), box.right(), area.x(), area.right());
    var dy = outside(box.y(), box.bottom(), area.y(), area.bottom());
    return at(x + dx, y + dy, scale);
  }

  private static double outside(double from, double to, double low, double high) {
    if (from < low || to - from > high - low) {
      return from - low;
    }
    return Math.max(0, to - high);
  }

  Sight between(Sight goal, double share) {
    // zoom by factors, and the middle along: even to the eye
    var next = scale * Math.pow(goal.scale / scale, share);
    var from = area();
    var to = goal.area();
    return at(0, 0, next)
        .centred(
            from.middleX() + (to.middleX() - from.middleX()) * share,
            from.middleY() + (to.middleY() - from.middleY()) * share);
  }
}
