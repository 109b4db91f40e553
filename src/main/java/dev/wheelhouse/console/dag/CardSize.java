package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Row;
import java.util.List;

/// How much room a card takes.
final class CardSize {
  /// Of a trigger's card.
  static final double PILL_HEIGHT = 28;

  private static final double WIDE = 216;
  private static final int MOST_ROWS = 6;
  private static final double HEAD = 46;
  private static final double ROW = 46;
  private static final double FOOT = 6;
  private static final double MORE = 18;

  private CardSize() {}

  static double width(List<Row> rows) {
    return rows.isEmpty() ? Card.WIDTH : WIDE;
  }

  /// Very many rows are shown by their states.
  static double height(List<Row> rows) {
    if (rows.isEmpty()) {
      return Card.HEIGHT;
    }
    return rows.size() <= MOST_ROWS
        ? HEAD + rows.size() * ROW + FOOT
        : HEAD + rows.stream().map(Row::state).distinct().count() * ROW + FOOT + MORE;
  }
}
