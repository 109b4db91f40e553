package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.Hit.Side;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import org.jspecify.annotations.Nullable;

/// A wire that is being drawn, by the mouse or by keys: dashes, what its end says, and why it can't
/// lead there.
///
/// @param side of the card where it is held; from the left one, it is drawn backwards
/// @param bottom of the things that it runs under when it leads back
record WireSketch(
    Card from, Side side, Point end, double bottom, @Nullable Card target, @Nullable No refusal) {
  private static final double PORT = 5.5;

  void paint(Pen pen) {
    var tint = refusal == null ? Tint.ACCENT : Tint.solid(StateStyle.FAILED);
    var start = side.port(from);
    var to = target == null ? end : side.other().port(target);
    var line = Line.dashed(tint, 2, 7, 5);
    var curves =
        side == Side.OUT ? Routes.drawn(start, to, bottom) : Routes.drawn(to, start, bottom);
    curves.forEach(curve -> pen.curve(curve, line));
    pen.disc(start.x(), start.y(), PORT, tint);
    if (target != null) {
      mark(pen, to);
    }
  }

  /// A check, or no entry.
  private void mark(Pen pen, Point at) {
    if (refusal == null) {
      pen.disc(at.x(), at.y(), 10, Tint.SURFACE);
      pen.glyph("mdi2c-check-circle", at.x(), at.y(), 20, Tint.solid(StateStyle.SUCCESS));
    } else {
      var tint = Tint.solid(StateStyle.FAILED);
      pen.disc(at.x(), at.y(), 11, Tint.ground(StateStyle.FAILED));
      pen.ring(at.x(), at.y(), 10.4, Line.of(tint, 1.5));
      pen.glyph("mdi2c-cancel", at.x(), at.y(), 16, tint);
    }
  }

  /// Says why not, in pixels of the window: it can be read at any zoom.
  void callout(Pen pen, Sight sight, Texts texts, String hintKey) {
    if (refusal != null && target != null) {
      var corner = sight.onScreen(target.x(), target.y() + target.height());
      new Callout(refusal, texts.get(hintKey)).paint(pen, sight, corner);
    }
  }
}
