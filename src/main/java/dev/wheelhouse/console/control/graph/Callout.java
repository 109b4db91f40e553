package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.theme.StateStyle;

/// A box with the reason why something can't be, near where it can't.
record Callout(No no, String hint) {
  private static final double WIDTH = 236;
  private static final double SIDE = 12;
  private static final double LINE = 17;
  private static final double GAP = 12;
  private static final double EDGE = 8;
  private static final int MOST_LINES = 8;

  /// @param corner under which it stands when there is room
  void paint(Pen pen, Sight sight, Point corner) {
    var words = pen.lettering().wrapped(Face.BODY, no.words(), WIDTH - 2 * SIDE, MOST_LINES);
    var height = 2 * SIDE + LINE * (words.size() + 2) + 4;
    var x = Math.clamp(corner.x() + GAP, EDGE, Math.max(EDGE, sight.width() - WIDTH - EDGE));
    var y = Math.clamp(corner.y() + GAP, EDGE, Math.max(EDGE, sight.height() - height - EDGE));
    var box = new Box(Math.round(x), Math.round(y), WIDTH, height);
    ground(pen, box);
    var line = box.y() + SIDE + 12;
    var tint = Tint.word(StateStyle.FAILED);
    pen.glyph("mdi2a-alert-circle", box.x() + SIDE + 7, line - 4.5, 15, tint);
    var title = pen.lettering().fitted(Face.TITLE, no.title(), WIDTH - 2 * SIDE - 20);
    pen.text(title, box.x() + SIDE + 21, line, Face.TITLE, tint);
    line += 3;
    for (var each : words) {
      line += LINE;
      pen.text(each, box.x() + SIDE, line, Face.BODY, Tint.TEXT);
    }
    pen.text(hint, box.x() + SIDE, line + LINE + 2, Face.BODY, Tint.TEXT_3);
  }

  private static void ground(Pen pen, Box box) {
    pen.opacity(0.03);
    for (var reach = 2; reach <= 14; reach += 3) {
      pen.fill(box.moved(0, 5).grown(reach), 10 + reach, Tint.SCRIM);
    }
    pen.opacity(1);
    pen.fill(box, 8, Tint.SURFACE);
    pen.outline(box.grown(-0.5), 8, Line.of(Tint.solid(StateStyle.FAILED), 1));
  }
}
