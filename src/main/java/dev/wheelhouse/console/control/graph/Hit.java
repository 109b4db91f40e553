package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.control.graph.Routes.Route;
import java.util.Comparator;
import java.util.Optional;

/// What is under the pointer.
sealed interface Hit {
  /// Half of the least that can be hit (WCAG 2.5.8).
  double REACH = 12;

  /// Where a wire begins, or ends when it is drawn backwards.
  record Port(String card, Side side) implements Hit {}

  /// Of a card.
  enum Side {
    IN,
    OUT;

    Point port(GraphPicture.Card card) {
      return this == IN ? Routes.inPort(card) : Routes.outPort(card);
    }

    Side other() {
      return this == IN ? OUT : IN;
    }
  }

  /// The corner of a memo, by which it is sized.
  record Corner(String memo) implements Hit {}

  /// The line under a card's rows that opens all of them.
  record More(String card) implements Hit {}

  /// A card or memo.
  record Thing(String key) implements Hit {}

  /// A wire.
  record OnWire(WireKey wire) implements Hit {}

  /// Empty ground.
  record Ground() implements Hit {}

  static Hit at(Arrangement arrangement, Point at, double scale) {
    var reach = REACH / scale;
    return port(arrangement, at, reach)
        .or(() -> card(arrangement, at))
        .or(() -> memo(arrangement, at, reach))
        .or(() -> wire(arrangement, at, 6 / scale).map(Hit.class::cast))
        .orElseGet(Ground::new);
  }

  /// What leads out is more often wanted than what leads in.
  private static Optional<Hit> port(Arrangement arrangement, Point at, double reach) {
    return port(arrangement, at, reach, Side.OUT).or(() -> port(arrangement, at, reach, Side.IN));
  }

  private static Optional<Hit> port(Arrangement arrangement, Point at, double reach, Side side) {
    return arrangement.cardsIn(around(at, reach)).reversed().stream()
        .filter(card -> card.look() != Look.ASIDE)
        .filter(card -> near(side.port(card), at, Math.min(reach, card.height() / 2)))
        .findFirst()
        .map(card -> new Port(card.key(), side));
  }

  private static boolean near(Point port, Point at, double reach) {
    return Math.abs(port.x() - at.x()) <= reach && Math.abs(port.y() - at.y()) <= reach;
  }

  private static Optional<Hit> card(Arrangement arrangement, Point at) {
    return arrangement.cardsIn(around(at, 0)).reversed().stream()
        .findFirst()
        .map(
            card ->
                arrangement.items(card.key()) > 0 && CardRows.more(card).contains(at.x(), at.y())
                    ? new More(card.key())
                    : new Thing(card.key()));
  }

  private static Optional<Hit> memo(Arrangement arrangement, Point at, double reach) {
    return arrangement.memosIn(around(at, 0)).stream()
        .findFirst()
        .map(
            memo ->
                near(
                        new Point(memo.x() + memo.width(), memo.y() + memo.height()),
                        at,
                        Math.min(2 * reach, 24))
                    ? new Corner(memo.key())
                    : new Thing(memo.key()));
  }

  /// The nearest wire within reach.
  static Optional<OnWire> wire(Arrangement arrangement, Point at, double reach) {
    return arrangement.routeTree().in(around(at, reach)).stream()
        .filter(route -> route.distance(at.x(), at.y()) <= reach)
        .min(Comparator.comparingDouble((Route route) -> route.distance(at.x(), at.y())))
        .map(route -> new OnWire(route.wire().key()));
  }

  private static Box around(Point at, double reach) {
    return new Box(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
  }
}
