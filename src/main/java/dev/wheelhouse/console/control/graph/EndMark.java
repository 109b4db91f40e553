package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.theme.StateStyle;

/// What is painted on the port that a wire is drawn to: a check, or no entry.
final class EndMark {
  private EndMark() {}

  static void paint(Pen pen, Point at, boolean refused) {
    var state = refused ? StateStyle.FAILED : StateStyle.SUCCESS;
    if (refused) {
      pen.disc(at.x(), at.y(), 11, Tint.ground(state));
      pen.ring(at.x(), at.y(), 10.4, Line.of(Tint.solid(state), 1.5));
      pen.glyph("mdi2c-cancel", at.x(), at.y(), 16, Tint.solid(state));
    } else {
      pen.disc(at.x(), at.y(), 10, Tint.SURFACE);
      pen.glyph("mdi2c-check-circle", at.x(), at.y(), 20, Tint.solid(state));
    }
  }
}
