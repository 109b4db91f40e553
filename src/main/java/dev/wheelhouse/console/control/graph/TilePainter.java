package dev.wheelhouse.console.control.graph;

import javafx.scene.canvas.GraphicsContext;

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

  /// @param part of the tile, in its pixels; the rest stays as it is
  void paint(Tile tile, Box part, Arrangement arrangement, Lod lod) {
    var graphics = tile.canvas().getGraphicsContext2D();
    var sight = tile.sight();
    graphics.save();
    if (!part.equals(Tile.WHOLE)) {
      clip(graphics, part);
    }
    graphics.setFill(tints.of(Tint.CANVAS));
    graphics.fillRect(part.x(), part.y(), part.width(), part.height());
    DotGrid.paint(
        graphics, sight, tints.of(Tint.BORDER).interpolate(tints.of(Tint.BORDER_STRONG), DOTS));
    CanvasPen.enter(graphics, sight);
    new Painting(arrangement, board.marks(), fades, board.texts())
        .paint(
            new CanvasPen(graphics, tints, lettering, glyphs),
            tile.areaOf(part),
            sight.scale(),
            lod);
    graphics.restore();
  }

  private static void clip(GraphicsContext graphics, Box part) {
    graphics.beginPath();
    graphics.rect(part.x(), part.y(), part.width(), part.height());
    graphics.clip();
  }
}
