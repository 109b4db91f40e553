package dev.wheelhouse.console.control.graph;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The dots behind a picture. They are painted once into an image that is moved along, and again
/// only for another zoom, size or colour.
final class DotGrid {
  private static final double STEP = 16;
  private static final double NARROWEST = 12;

  private @Nullable WritableImage image;
  private Key painted = new Key(0, 0, 0, Color.TRANSPARENT);

  private record Key(double step, int width, int height, Color colour) {}

  void paint(GraphicsContext graphics, Sight sight, Color colour) {
    var step = step(sight.scale());
    var wanted =
        new Key(
            step,
            (int) Math.ceil(sight.width() + step) + 1,
            (int) Math.ceil(sight.height() + step) + 1,
            colour);
    var dots = image;
    if (dots == null || !wanted.equals(painted)) {
      dots = dots(wanted);
      image = dots;
      painted = wanted;
    }
    graphics.setImageSmoothing(false);
    graphics.drawImage(
        dots,
        -remainder(sight.x() * sight.scale(), step),
        -remainder(sight.y() * sight.scale(), step));
  }

  /// Far away, every second dot is left out, and again.
  private static double step(double scale) {
    var step = STEP * scale;
    while (step < NARROWEST) {
      step *= 2;
    }
    return step;
  }

  private static double remainder(double value, double step) {
    return Math.rint(value - Math.floor(value / step) * step);
  }

  private static WritableImage dots(Key key) {
    var pixels = new int[key.width() * key.height()];
    var argb = argb(key.colour());
    for (var y = 0.0; y < key.height(); y += key.step()) {
      for (var x = 0.0; x < key.width(); x += key.step()) {
        pixels[((int) y) * key.width() + ((int) x)] = argb;
      }
    }
    var image = new WritableImage(key.width(), key.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            key.width(),
            key.height(),
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            key.width());
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
