package dev.wheelhouse.console.control.graph;

import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// The dots behind a picture. Each lies on a whole pixel that is counted from the picture's origin,
/// so that tiles beside each other agree about those on their seam.
final class DotGrid {
  private static final double STEP = 16;
  private static final double NARROWEST = 12;

  private DotGrid() {}

  static void paint(GraphicsContext graphics, Sight sight, Color colour) {
    var step = step(sight.scale());
    var row = row(marks(sight.x() * sight.scale(), sight.width(), step), sight.width(), colour);
    graphics.setImageSmoothing(false);
    marks(sight.y() * sight.scale(), sight.height(), step)
        .forEach(y -> graphics.drawImage(row, 0, y));
  }

  /// Far away, every second dot is left out, and again.
  private static double step(double scale) {
    var step = STEP * scale;
    while (step < NARROWEST) {
      step *= 2;
    }
    return step;
  }

  /// Where dots are, from the edge.
  ///
  /// @param edge in pixels from the picture's origin
  static IntStream marks(double edge, double size, double step) {
    var from = Math.rint(edge);
    return IntStream.iterate((int) Math.ceil(from / step), it -> it + 1)
        .map(it -> (int) (Math.floor(it * step) - from))
        .takeWhile(it -> it < size);
  }

  /// One line of dots.
  private static Image row(IntStream marks, double width, Color colour) {
    var pixels = new int[(int) Math.ceil(width)];
    var argb = argb(colour);
    marks.forEach(x -> pixels[x] = argb);
    var image = new WritableImage(pixels.length, 1);
    image
        .getPixelWriter()
        .setPixels(
            0, 0, pixels.length, 1, PixelFormat.getIntArgbInstance(), pixels, 0, pixels.length);
    return image;
  }

  private static int argb(Color colour) {
    return channel(colour.getOpacity()) << 24
        | channel(colour.getRed()) << 16
        | channel(colour.getGreen()) << 8
        | channel(colour.getBlue());
  }

  private static int channel(double share) {
    return (int) Math.round(share * 255);
  }
}
