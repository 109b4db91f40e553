package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Memo;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;

/// Paints notes: yellow, with a folded corner.
final class MemoPainter {
  private static final double FOLD = 14;
  private static final double SIDE = 10;
  private static final double LINE = 16;

  private final Pen pen;
  private final Marks marks;

  MemoPainter(Pen pen, Marks marks) {
    this.pen = pen;
    this.marks = marks;
  }

  void paint(Memo memo) {
    var box = Box.of(memo);
    var chosen = marks.chosen(memo.key());
    var edge = chosen ? Tint.ACCENT : Tint.solid(StateStyle.NEEDS_CONFIRMATION);
    if (memo.key().equals(marks.cursor())) {
      pen.outline(box.grown(3), 3, Line.of(Tint.FOCUS, 2));
    }
    var corners = corners(box.grown(-0.5));
    pen.fill(corners, Tint.ground(StateStyle.NEEDS_CONFIRMATION));
    pen.outline(corners, Line.of(edge, chosen ? 1.5 : 1));
    fold(box.grown(-0.5), edge);
    words(memo);
  }

  private static List<Point> corners(Box box) {
    return List.of(
        new Point(box.x(), box.y()),
        new Point(box.right(), box.y()),
        new Point(box.right(), box.bottom() - FOLD),
        new Point(box.right() - FOLD, box.bottom()),
        new Point(box.x(), box.bottom()));
  }

  private void fold(Box box, Tint edge) {
    var flap =
        List.of(
            new Point(box.right(), box.bottom() - FOLD),
            new Point(box.right() - FOLD, box.bottom() - FOLD),
            new Point(box.right() - FOLD, box.bottom()));
    pen.outline(flap, Line.of(edge, 1));
  }

  private void words(Memo memo) {
    var room = memo.width() - 2 * SIDE;
    var lettering = pen.lettering();
    var y = memo.y() + 22;
    if (!memo.title().isEmpty()) {
      pen.glyph(
          "mdi2n-note-text-outline",
          memo.x() + SIDE + 7,
          y - 4.5,
          15,
          Tint.word(StateStyle.NEEDS_CONFIRMATION));
      pen.text(
          lettering.fitted(Face.TITLE, memo.title(), room - 20),
          memo.x() + SIDE + 20,
          y,
          Face.TITLE,
          Tint.word(StateStyle.NEEDS_CONFIRMATION));
      y += LINE + 2;
    }
    var by = memo.by().isEmpty() ? 0 : 1;
    var most = (int) Math.max(1, (memo.y() + memo.height() - y - 2) / LINE + 1 - by);
    for (var line : lettering.wrapped(Face.BODY, memo.text(), room, most)) {
      pen.text(line, memo.x() + SIDE, y, Face.BODY, Tint.TEXT);
      y += LINE;
    }
    pen.text(
        lettering.fitted(Face.DETAIL, memo.by(), room - FOLD),
        memo.x() + SIDE,
        y,
        Face.DETAIL,
        Tint.TEXT_2);
  }
}
