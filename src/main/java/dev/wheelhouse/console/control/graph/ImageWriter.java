package dev.wheelhouse.console.control.graph;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/// Paints the whole picture into an image, in parts: a canvas can't be larger than a texture.
final class ImageWriter {
  private static final double MARGIN = 24;
  private static final double LONGEST = 16_000;
  private static final double MOST_PIXELS = 48e6;
  private static final int PART = 2048;

  private final Board board;
  private final Tints tints;
  private final Lettering lettering = new Lettering();
  private final Glyphs glyphs = new Glyphs();

  ImageWriter(Board board, Tints tints) {
    this.board = board;
    this.tints = tints;
  }

  WritableImage image() {
    var all = board.shown().extent().grown(MARGIN);
    var scale = scale(all);
    var width = (int) Math.ceil(all.width() * scale);
    var height = (int) Math.ceil(all.height() * scale);
    var image = new WritableImage(width, height);
    for (var y = 0; y < height; y += PART) {
      for (var x = 0; x < width; x += PART) {
        var part = new Box(x, y, Math.min(PART, width - x), Math.min(PART, height - y));
        copy(painted(all, part, scale), image, part);
      }
    }
    return image;
  }

  /// 1 where that is not too large.
  static double scale(Box all) {
    var side = LONGEST / Math.max(all.width(), all.height());
    var area = Math.sqrt(MOST_PIXELS / (all.width() * all.height()));
    return Math.min(1, Math.min(side, area));
  }

  private WritableImage painted(Box all, Box part, double scale) {
    var canvas = new Canvas(part.width(), part.height());
    var graphics = canvas.getGraphicsContext2D();
    graphics.setFill(tints.of(Tint.CANVAS));
    graphics.fillRect(0, 0, part.width(), part.height());
    graphics.setTransform(
        scale, 0, 0, scale, -all.x() * scale - part.x(), -all.y() * scale - part.y());
    var area =
        new Box(
            all.x() + part.x() / scale,
            all.y() + part.y() / scale,
            part.width() / scale,
            part.height() / scale);
    new Painting(board.shown(), Marks.NONE, new Fades(board), board.texts())
        .paint(new CanvasPen(graphics, tints, lettering, glyphs), area, scale, Lod.of(1, scale));
    return canvas.snapshot(new SnapshotParameters(), null);
  }

  private static void copy(WritableImage from, WritableImage into, Box part) {
    into.getPixelWriter()
        .setPixels(
            (int) part.x(),
            (int) part.y(),
            (int) part.width(),
            (int) part.height(),
            from.getPixelReader(),
            0,
            0);
  }
}
