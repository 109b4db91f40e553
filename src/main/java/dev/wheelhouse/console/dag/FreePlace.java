package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.model.dag.DagLayout.Place;
import java.util.Optional;

/// Room on a picture for a new card.
record FreePlace(GraphPicture picture) {
  private static final double GAP = 48;
  private static final double DOWN = Card.HEIGHT + 24;

  /// Right of a card, below what stands there already.
  Place behind(String key) {
    return card(key)
        .map(it -> free(it.x() + it.width() + GAP, it.y() + (it.height() - Card.HEIGHT) / 2))
        .orElseGet(this::anywhere);
  }

  /// Right of everything.
  Place anywhere() {
    var right = picture.cards().stream().mapToDouble(it -> it.x() + it.width()).max();
    var top = picture.cards().stream().mapToDouble(Card::y).min();
    return right.isEmpty() ? new Place(0, 0) : free(right.getAsDouble() + GAP, top.orElse(0));
  }

  private Place free(double x, double from) {
    var y = from;
    while (taken(x, y)) {
      y += DOWN;
    }
    return new Place(x, y);
  }

  private boolean taken(double x, double y) {
    return picture.cards().stream()
        .anyMatch(
            it ->
                x < it.x() + it.width()
                    && it.x() < x + Card.WIDTH
                    && y < it.y() + it.height()
                    && it.y() < y + Card.HEIGHT);
  }

  private Optional<Card> card(String key) {
    return picture.cards().stream().filter(it -> it.key().equals(key)).findFirst();
  }
}
