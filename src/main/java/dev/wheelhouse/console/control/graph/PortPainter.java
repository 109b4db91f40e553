package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.theme.StateStyle;

/// Paints the ports of cards.
final class PortPainter {
  private static final double RADIUS = 4.5;
  private static final double NEAR = 5.5;

  private final Pen pen;
  private final Marks marks;
  private final Arrangement arrangement;

  PortPainter(Pen pen, Marks marks, Arrangement arrangement) {
    this.pen = pen;
    this.marks = marks;
    this.arrangement = arrangement;
  }

  void paint(Card card) {
    if (card.look() != Look.ASIDE) {
      port(card, Routes.inPort(card));
      port(card, Routes.outPort(card));
    }
    var undone =
        arrangement.outOf(card.key()).stream().anyMatch(it -> it.course() == Course.UNDOING);
    if (undone) {
      undo(Routes.undoPort(card));
    }
  }

  private void port(Card card, Point at) {
    var radius = card.key().equals(marks.ports()) ? NEAR : RADIUS;
    var tint = marks.chosen(card.key()) ? Tint.ACCENT : Tint.BORDER_STRONG;
    pen.disc(at.x(), at.y(), radius, Tint.SURFACE);
    pen.ring(at.x(), at.y(), radius - 0.6, Line.of(tint, 1.3));
  }

  private void undo(Point at) {
    pen.disc(at.x(), at.y(), 11, Tint.SURFACE);
    pen.ring(at.x(), at.y(), 10.4, Line.of(Tint.solid(StateStyle.NEEDS_CONFIRMATION), 1.5));
    pen.glyph("mdi2u-undo-variant", at.x(), at.y(), 13, Tint.word(StateStyle.NEEDS_CONFIRMATION));
  }
}
