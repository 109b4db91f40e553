package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.dag.PngFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

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
    try {
      Files.createDirectories(file.getParent());
      PngFile.write(image, file);
    } catch (IOException e) {
      throw new UncheckedIOException("writing picture " + file, e);
    }
  }
}
