package dev.wheelhouse.console.control.graph;

import java.util.List;
import java.util.function.Function;

/// A rectangle, in pixels to the right and down.
record Box(double x, double y, double width, double height) {
  static final Box NONE = new Box(0, 0, 0, 0);

  static Box of(GraphPicture.Card card) {
    return new Box(card.x(), card.y(), card.width(), card.height());
  }

  static Box of(GraphPicture.Memo memo) {
    return new Box(memo.x(), memo.y(), memo.width(), memo.height());
  }

  /// With the corners given, in any order.
  static Box between(double x, double y, double otherX, double otherY) {
    return new Box(
        Math.min(x, otherX), Math.min(y, otherY), Math.abs(x - otherX), Math.abs(y - otherY));
  }

  /// Around all; [#NONE] around nothing.
  static <T> Box around(List<T> all, Function<? super T, Box> box) {
    if (all.isEmpty()) {
      return NONE;
    }
    var around = box.apply(all.getFirst());
    for (var each : all.subList(1, all.size())) {
      around = around.with(box.apply(each));
    }
    return around;
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return y + height / 2;
  }

  boolean contains(double px, double py) {
    return px >= x && px <= right() && py >= y && py <= bottom();
  }

  boolean meets(Box other) {
    return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
  }

  Box with(Box other) {
    var left = Math.min(x, other.x);
    var top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  Box grown(double by) {
    return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
  }

  Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }
}
