package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Row;
import java.util.function.Function;

/// Paints the rows of cards.
final class RowPainter {
  private static final double WORDS = 32;

  private final Pen pen;
  private final Function<Card, String> more;

  /// @param more what stands under the rows of a card; empty for nothing
  RowPainter(Pen pen, Function<Card, String> more) {
    this.pen = pen;
    this.more = more;
  }

  void paint(Card card) {
    var boxes = CardRows.boxes(card);
    for (var i = 0; i < boxes.size(); i++) {
      row(card.rows().get(i), boxes.get(i));
    }
    var words = more.apply(card);
    if (!words.isEmpty()) {
      pen.centred(words, CardRows.more(card), Face.TAG, Tint.ACCENT_TEXT);
    }
  }

  private void row(Row row, Box box) {
    var bad = CardPainter.failed(row.state());
    var tint = Tint.solid(row.state());
    pen.fill(box, 6, Tint.SURFACE);
    pen.outline(box.grown(-0.5), 6, bad ? Line.of(tint, 1.5) : Line.of(Tint.BORDER_SUBTLE, 1));
    pen.glyph(row.state().icon(), box.x() + 16, box.middleY(), 15, tint);
    var room = box.width() - WORDS - 8;
    pen.text(
        pen.lettering().fitted(Face.STRONG, row.title(), room),
        box.x() + WORDS,
        box.y() + 16,
        Face.STRONG,
        Tint.TEXT);
    pen.text(
        pen.lettering().fitted(Face.DETAIL, row.detail(), room),
        box.x() + WORDS,
        box.y() + 30,
        Face.DETAIL,
        bad ? Tint.word(row.state()) : Tint.TEXT_2);
  }
}
