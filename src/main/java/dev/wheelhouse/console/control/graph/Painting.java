package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.Routes.Route;
import dev.wheelhouse.console.text.Texts;

/// Paints the part of a picture that is in sight, by as much as can be seen of it.
final class Painting {
  /// How far things reach out of their boxes: rings, badges, ports.
  static final double REACH = 14;

  private final Arrangement arrangement;
  private final Marks marks;
  private final Fades fades;
  private final Texts texts;

  Painting(Arrangement arrangement, Marks marks, Fades fades, Texts texts) {
    this.arrangement = arrangement;
    this.marks = marks;
    this.fades = fades;
    this.texts = texts;
  }

  void paint(Pen pen, Box sight, double scale, Lod lod) {
    var area = sight.grown(REACH);
    if (lod == Lod.FULL) {
      near(pen, area);
    } else {
      new FarPainter(pen, marks, scale).paint(arrangement, area, lod);
    }
  }

  private void near(Pen pen, Box area) {
    var memos = new MemoPainter(pen, marks);
    arrangement.memosIn(area).forEach(memos::paint);
    var routes = arrangement.routeTree().in(area);
    var wires = new WirePainter(pen, marks);
    routes.stream().filter(it -> !it.toRows()).forEach(wires::paint);
    var cards = new CardPainter(pen, marks, fades, new RowPainter(pen, this::more));
    var shown = arrangement.cardsIn(area);
    shown.forEach(cards::paint);
    // to rows they run over the card that has them
    routes.stream().filter(Route::toRows).forEach(wires::paint);
    var ports = new PortPainter(pen, marks, arrangement);
    shown.forEach(ports::paint);
    routes.forEach(wires::label);
  }

  private String more(Card card) {
    var items = arrangement.items(card.key());
    return items == 0 ? "" : texts.count("graph.more", items);
  }
}
