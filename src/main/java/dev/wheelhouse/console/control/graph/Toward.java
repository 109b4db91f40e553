package dev.wheelhouse.console.control.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A direction in which the keyboard's cursor goes.
enum Toward {
  LEFT(-1, 0),
  RIGHT(1, 0),
  UP(0, -1),
  DOWN(0, 1);

  /// Something beside the way counts as that much farther away.
  private static final double ASIDE = 2.5;

  private final int dx;
  private final int dy;

  Toward(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  int dx() {
    return dx;
  }

  int dy() {
    return dy;
  }

  /// A thing with its place.
  record Placed(String key, Box box) {}

  /// The nearest in this direction, by the middles of the boxes; what lies straight ahead before
  /// what lies beside.
  Optional<Placed> next(Box from, List<Placed> others) {
    return others.stream()
        .filter(it -> ahead(from, it.box()) > 0)
        .min(
            Comparator.comparingDouble((Placed it) -> distance(from, it.box()))
                .thenComparing(Placed::key));
  }

  private double ahead(Box from, Box to) {
    return (to.middleX() - from.middleX()) * dx + (to.middleY() - from.middleY()) * dy;
  }

  private double distance(Box from, Box to) {
    var aside =
        Math.abs((to.middleX() - from.middleX()) * dy)
            + Math.abs((to.middleY() - from.middleY()) * dx);
    var ahead = ahead(from, to);
    // what is more beside than ahead lies in another direction
    return ahead + ASIDE * aside + (aside > ahead ? 100_000 + aside : 0);
  }
}
