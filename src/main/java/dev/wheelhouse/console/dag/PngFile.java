package dev.wheelhouse.console.dag;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// Writes a picture as a PNG file.
public final class PngFile {
  private PngFile() {}

  public static void write(Image image, Path file) throws IOException {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var pixels = new int[width * height];
    var format = PixelFormat.getIntArgbInstance();
    image.getPixelReader().getPixels(0, 0, width, height, format, pixels, 0, width);
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    if (!ImageIO.write(copy, "png", file.toFile())) {
      throw new IOException("this Java writes no PNG");
    }
  }
}
