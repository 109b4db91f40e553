package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.EnumMap;
import java.util.Map;

/// Paints very many cards, or cards from afar: boxes without words, and wires as thin lines.
final class FarPainter {
  private final Pen pen;
  private final Marks marks;
  private final double hair;

  FarPainter(Pen pen, Marks marks, double scale) {
    this.pen = pen;
    this.marks = marks;
    hair = 1 / scale;
  }

  void paint(Arrangement arrangement, Box area, Lod lod) {
    for (var memo : arrangement.memosIn(area)) {
      pen.fill(Box.of(memo), 0, Tint.ground(StateStyle.NEEDS_CONFIRMATION));
    }
    if (lod != Lod.BARE) {
      wires(arrangement, area);
    }
    arrangement.cardTree().each(area, card -> card(card, lod));
  }

  /// All of a colour in one stroke: the renderer is asked once for thousands of lines.
  private void wires(Arrangement arrangement, Box area) {
    Map<Course, Strokes> strokes = new EnumMap<>(Course.class);
    arrangement
        .routeTree()
        .each(
            area,
            route -> {
              var all = strokes.computeIfAbsent(route.wire().course(), _ -> new Strokes());
              route.curves().forEach(curve -> all.add(curve.a(), curve.d()));
            });
    strokes.forEach((course, all) -> pen.lines(all, Line.of(WirePainter.tint(course), hair)));
    for (var wire : marks.chosen().wires()) {
      arrangement
          .route(wire)
          .ifPresent(it -> it.curves().forEach(c -> pen.line(c.a(), c.d(), accent())));
    }
  }

  private void card(Card card, Lod lod) {
    var box = Box.of(card);
    if (lod != Lod.PLAIN) {
      pen.fill(box, 0, tint(card));
    } else {
      pen.fill(box, 0, marks.chosen(card.key()) ? Tint.ACCENT_BG : Tint.SURFACE);
      pen.outline(box, 0, Line.of(Tint.BORDER_STRONG, hair));
      var side = Math.min(24, card.height() / 2);
      pen.fill(new Box(card.x() + 12, box.middleY() - side / 2, side, side), 0, tint(card));
    }
    if (marks.chosen(card.key()) || card.key().equals(marks.cursor())) {
      pen.outline(box.grown(hair), 0, accent());
    }
  }

  private Line accent() {
    return Line.of(Tint.ACCENT, 2 * hair);
  }

  static Tint tint(Card card) {
    var state = card.state();
    return state == null ? Tint.BORDER_STRONG : Tint.solid(state);
  }
}
