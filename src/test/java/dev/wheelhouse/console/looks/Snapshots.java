package dev.wheelhouse.console.looks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/// Writes what a scene shows as a PNG file, without a display.
public final class Snapshots {
  private Snapshots() {}

  /// Call on the JavaFX thread, with the scene on a shown stage.
  public static void write(Scene scene, Path file) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    write(scene.snapshot(null), file);
  }

  /// One node, on a transparent ground.
  public static void write(Node node, Path file) {
    node.applyCss();
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    write(node.snapshot(parameters, null), file);
  }

  private static void write(Image image, Path file) {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var pixels = new int[width * height];
    var format = PixelFormat.getIntArgbInstance();
    image.getPixelReader().getPixels(0, 0, width, height, format, pixels, 0, width);
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(copy, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("writing picture " + file, e);
    }
  }
}
