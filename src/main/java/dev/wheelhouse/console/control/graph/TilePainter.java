package dev.wheelhouse.console.control.graph;

/// Paints tiles: ground, dots, and what of an arrangement is there.
final class TilePainter {
  private static final double DOTS = 0.45;

  private final Board board;
  private final Tints tints;
  private final Lettering lettering;
  private final Glyphs glyphs;
  private final Fades fades;

  TilePainter(Board board, Tints tints, Lettering lettering, Glyphs glyphs, Fades fades) {
    this.board = board;
    this.tints = tints;
    this.lettering = lettering;
    this.glyphs = glyphs;
    this.fades = fades;
  }

  void paint(Tile tile, Arrangement arrangement, Lod lod) {
    var graphics = tile.canvas().getGraphicsContext2D();
    var sight = tile.sight();
    graphics.save();
    graphics.setFill(tints.of(Tint.CANVAS));
    graphics.fillRect(0, 0, sight.width(), sight.height());
    DotGrid.paint(
        graphics, sight, tints.of(Tint.BORDER).interpolate(tints.of(Tint.BORDER_STRONG), DOTS));
    CanvasPen.enter(graphics, sight);
    new Painting(arrangement, board.marks(), fades, board.texts())
        .paint(new CanvasPen(graphics, tints, lettering, glyphs), sight.area(), sight.scale(), lod);
    graphics.restore();
  }
}
