package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import java.util.List;

/// Where wires run.
final class Routes {
  private static final double ARROW_ROOM = 5;
  private static final double LABEL_ROOM = 24;

  /// Of a label, at most; with what it is lifted or moved aside.
  private static final double LABEL_WIDTH = 174;

  private static final double LABEL_HEIGHT = 60;
  private static final double BELOW = 44;

  private Routes() {}

  /// A wire with its course, one curve for each row that it leads to.
  ///
  /// @param label where its words have their middle
  record Route(Wire wire, List<Curve> curves, boolean toRows, Point label, Box box) {
    double distance(double x, double y) {
      return curves.stream().mapToDouble(it -> it.distance(x, y)).min().orElse(Double.MAX_VALUE);
    }
  }

  static Route of(Wire wire, Card from, Card to) {
    var curves = curves(wire, from, to);
    var label = curves.getFirst().at(0.5);
    var middle = curves.size() == 1 ? label : new Point(label.x(), Box.of(to).middleY());
    var line = Box.around(curves, Curve::box).grown(LABEL_ROOM);
    var box = wire.label().isEmpty() ? line : Box.around(List.of(line, words(middle)), it -> it);
    return new Route(wire, curves, !to.rows().isEmpty(), middle, box);
  }

  /// Where words can be: around their middle, or beside it.
  private static Box words(Point middle) {
    return new Box(
        middle.x() - LABEL_WIDTH / 2,
        middle.y() - LABEL_HEIGHT / 2,
        LABEL_WIDTH * 3 / 2 + LABEL_ROOM,
        LABEL_HEIGHT);
  }

  private static List<Curve> curves(Wire wire, Card from, Card to) {
    if (wire.course() == Course.UNDOING) {
      return List.of(Curve.down(undoPort(from), top(to)));
    }
    if (wire.course() == Course.STARTING && from.y() + from.height() < to.y()) {
      return List.of(Curve.down(bottom(from), shifted(top(to), 0, -1)));
    }
    if (to.rows().isEmpty()) {
      return List.of(Curve.across(outPort(from), shifted(inPort(to), -ARROW_ROOM, 0)));
    }
    return CardRows.boxes(to).stream()
        .map(row -> Curve.across(outPort(from), new Point(row.x() - 1, row.middleY())))
        .toList();
  }

  /// From where a wire that is drawn leaves to where it arrives; backwards it runs round under the
  /// things between.
  ///
  /// @param bottom of what lies between
  static List<Curve> drawn(Point start, Point to, double bottom) {
    if (to.x() >= start.x()) {
      return List.of(Curve.across(start, to));
    }
    var low = Math.max(bottom, Math.max(start.y(), to.y())) + BELOW;
    var turn = Math.min(110, (start.x() - to.x()) / 2);
    var right = new Point(start.x() - turn, low);
    var left = new Point(to.x() + turn, low);
    return List.of(
        new Curve(start, shifted(start, 32, 0), new Point(start.x() + 20, low), right),
        new Curve(right, right, left, left),
        new Curve(left, new Point(to.x() - 20, low), shifted(to, -32, 0), to));
  }

  static Point inPort(Card card) {
    return new Point(card.x(), card.y() + card.height() / 2);
  }

  static Point outPort(Card card) {
    return new Point(card.x() + card.width(), card.y() + card.height() / 2);
  }

  /// The circle on its lower boundary.
  static Point undoPort(Card card) {
    return bottom(card);
  }

  private static Point bottom(Card card) {
    return new Point(card.x() + card.width() / 2, card.y() + card.height());
  }

  private static Point top(Card card) {
    return new Point(card.x() + card.width() / 2, card.y());
  }

  private static Point shifted(Point point, double dx, double dy) {
    return new Point(point.x() + dx, point.y() + dy);
  }
}
