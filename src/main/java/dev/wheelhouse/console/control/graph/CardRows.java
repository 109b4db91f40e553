package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Row;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of a card: where they stand, and what is shown of very many.
final class CardRows {
  static final int MOST = 6;
  private static final double HEAD = 46;
  private static final double ROW = 38;
  private static final double GAP = 8;
  private static final double SIDE = 12;
  private static final double FOOT = 14;
  private static final double MORE = 18;

  private CardRows() {}

  static boolean many(List<Row> rows) {
    return rows.size() > MOST;
  }

  /// How high a card with such rows is.
  static double height(List<Row> rows) {
    if (rows.isEmpty()) {
      return Card.HEIGHT;
    }
    var lines = many(rows) ? (int) rows.stream().map(Row::state).distinct().count() : rows.size();
    return HEAD + lines * (ROW + GAP) - GAP + FOOT + (many(rows) ? MORE : 0);
  }

  /// One row for each state, in the order of the states.
  static List<Row> byState(List<Row> rows, Texts texts) {
    var counts = new EnumMap<StateStyle, Integer>(StateStyle.class);
    rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(
            it ->
                new Row(
                    it.getKey(),
                    texts.get(it.getKey().textKey()),
                    texts.count("graph.items", it.getValue())))
        .toList();
  }

  /// In the picture, one for each row.
  static List<Box> boxes(Card card) {
    return IntStream.range(0, card.rows().size())
        .mapToObj(
            i ->
                new Box(
                    card.x() + SIDE,
                    card.y() + HEAD + i * (ROW + GAP),
                    card.width() - 2 * SIDE,
                    ROW))
        .toList();
  }

  /// The row at a place of the picture; -1 for none.
  static int at(Card card, Point at) {
    var boxes = boxes(card);
    return IntStream.range(0, boxes.size())
        .filter(i -> boxes.get(i).contains(at.x(), at.y()))
        .findFirst()
        .orElse(-1);
  }

  /// The line under the rows that stand for many.
  static Box more(Card card) {
    return new Box(
        card.x() + SIDE,
        card.y() + card.height() - FOOT - MORE + 4,
        card.width() - 2 * SIDE,
        MORE + 6);
  }
}
