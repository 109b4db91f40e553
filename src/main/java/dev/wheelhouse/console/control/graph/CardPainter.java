package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.Fades.Fade;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.theme.StateStyle;
import org.jspecify.annotations.Nullable;

/// Paints cards as they are seen from near (TOKENS, DAG node).
final class CardPainter {
  private static final double RADIUS = 8;
  private static final double ICON = 32;
  private static final double SIDE = 10;
  private static final double WORDS = SIDE + ICON + 8;
  private static final double DIMMED = 0.35;

  private final Pen pen;
  private final Marks marks;
  private final Fades fades;
  private final RowPainter rows;

  CardPainter(Pen pen, Marks marks, Fades fades, RowPainter rows) {
    this.pen = pen;
    this.marks = marks;
    this.fades = fades;
    this.rows = rows;
  }

  void paint(Card card) {
    if (marks.drawing().dimmed().contains(card.key())) {
      pen.opacity(DIMMED);
    }
    rings(card);
    if (card.pill()) {
      pill(card);
    } else {
      body(card);
    }
    pen.opacity(1);
  }

  private void rings(Card card) {
    var box = Box.of(card);
    if (card.key().equals(marks.cursor())) {
      pen.outline(box.grown(3), RADIUS + 3, Line.of(Tint.FOCUS, 2));
    } else if (marks.chosen(card.key())) {
      pen.opacity(0.55);
      pen.outline(box.grown(3), RADIUS + 3, Line.of(Tint.FOCUS, 2));
      pen.opacity(1);
    }
  }

  private void pill(Card card) {
    var box = Box.of(card);
    pen.fill(box, card.height() / 2, marks.chosen(card.key()) ? Tint.ACCENT_BG : Tint.SURFACE);
    pen.outline(
        box.grown(-0.5),
        card.height() / 2,
        Line.of(marks.chosen(card.key()) ? Tint.ACCENT : Tint.BORDER_STRONG, 1));
    pen.glyph(card.icon(), box.x() + 18, box.middleY(), 14, Tint.TEXT_2);
    var words = pen.lettering().fitted(Face.BODY, card.title(), card.width() - 42);
    pen.text(words, box.x() + 31, box.middleY() + 4.5, Face.BODY, Tint.TEXT);
  }

  private void body(Card card) {
    var box = Box.of(card);
    pen.fill(box, RADIUS, marks.chosen(card.key()) ? Tint.ACCENT_BG : Tint.SURFACE);
    pen.outline(box.grown(-0.5), RADIUS, border(card));
    if (card.rows().isEmpty()) {
      icon(card);
    } else {
      pen.glyph(card.icon(), card.x() + 24, card.y() + 24, 18, Tint.ACCENT);
    }
    words(card);
    rows.paint(card);
    badges(card);
  }

  private Line border(Card card) {
    if (marks.denied(card.key()) || card.look() == Look.WRONG) {
      return Line.of(Tint.solid(StateStyle.FAILED), 1.5);
    }
    if (marks.chosen(card.key())) {
      return Line.of(Tint.ACCENT, 1.5);
    }
    if (failed(card.state())) {
      return Line.of(Tint.solid(StateStyle.FAILED), 1.5);
    }
    return card.look() == Look.USUAL
        ? Line.of(Tint.BORDER_STRONG, 1)
        : Line.dashed(Tint.BORDER_STRONG, 1, 4, 3);
  }

  static boolean failed(@Nullable StateStyle state) {
    return state == StateStyle.FAILED
        || state == StateStyle.TIMEOUT
        || state == StateStyle.DEAD_LETTER;
  }

  private void icon(Card card) {
    var square = new Box(card.x() + SIDE, card.y() + (card.height() - ICON) / 2, ICON, ICON);
    pen.fill(square, 6, Tint.SURFACE_3);
    pen.glyph(card.icon(), square.middleX(), square.middleY(), 18, Tint.TEXT_2);
  }

  private void words(Card card) {
    var left = card.rows().isEmpty() ? WORDS : 42;
    var top = card.rows().isEmpty() ? card.y() + (card.height() - Card.HEIGHT) / 2 : card.y() - 7;
    var room = card.width() - left - SIDE;
    var title = pen.lettering().fitted(Face.TITLE, card.title(), room);
    pen.text(title, card.x() + left, top + 27, Face.TITLE, Tint.TEXT);
    var detail = pen.lettering().fitted(Face.DETAIL, card.detail(), room);
    pen.text(detail, card.x() + left, top + 43, Face.DETAIL, Tint.TEXT_2);
  }

  private void badges(Card card) {
    var state = card.state();
    var fade = fades.of(card.key());
    if (state != null) {
      badge(card.x() + card.width() - 4, card.y() + 4, state.icon(), Tint.solid(state));
    }
    if (fade != null) {
      fade(card, fade);
    }
    if (card.look() == Look.WRONG) {
      badge(card.x() + 4, card.y() + 4, "mdi2a-alert", Tint.solid(StateStyle.FAILED));
    }
  }

  /// What the state was goes away over what it is, and a ring widens once.
  private void fade(Card card, Fade fade) {
    var x = card.x() + card.width() - 4;
    var y = card.y() + 4;
    var state = card.state();
    pen.opacity(1 - fade.share());
    if (fade.before() != null) {
      badge(x, y, fade.before().icon(), Tint.solid(fade.before()));
    }
    var tint = state == null || fade.before() == null ? Tint.FOCUS : Tint.solid(state);
    pen.outline(
        Box.of(card).grown(2 + 6 * fade.share()),
        RADIUS + 2 + 6 * fade.share(),
        Line.of(tint, 1.5));
    pen.opacity(1);
  }

  private void badge(double x, double y, String icon, Tint tint) {
    pen.disc(x, y, 10.5, Tint.CANVAS);
    pen.disc(x, y, 7, Tint.SURFACE);
    pen.glyph(icon, x, y, 17, tint);
  }
}
