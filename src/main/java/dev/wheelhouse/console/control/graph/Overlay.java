package dev.wheelhouse.console.control.graph;

import java.util.Optional;
import java.util.function.Supplier;

/// What goes on shows, over the picture: the picture itself needs not be painted for it.
final class Overlay {
  private final Board board;
  private final Tints tints;
  private final Lettering lettering;
  private final Glyphs glyphs;
  private final Supplier<Optional<Gesture>> gesture;
  private final Surface surface = new Surface(this::paint);

  Overlay(
      Board board,
      Tints tints,
      Lettering lettering,
      Glyphs glyphs,
      Supplier<Optional<Gesture>> gesture) {
    this.board = board;
    this.tints = tints;
    this.lettering = lettering;
    this.glyphs = glyphs;
    this.gesture = gesture;
    surface.setVisible(false);
  }

  Surface surface() {
    return surface;
  }

  void changed() {
    surface.setVisible(gesture.get().isPresent());
    surface.changed();
  }

  private void paint() {
    var graphics = surface.canvas().getGraphicsContext2D();
    var sight = board.sight();
    graphics.setTransform(1, 0, 0, 1, 0, 0);
    graphics.setGlobalAlpha(1);
    graphics.clearRect(0, 0, sight.width(), sight.height());
    CanvasPen.enter(graphics, sight);
    var pen = new CanvasPen(graphics, tints, lettering, glyphs);
    gesture.get().ifPresent(it -> it.paint(pen, sight.scale()));
    graphics.setTransform(sight.unit(), 0, 0, sight.unit(), 0, 0);
    gesture.get().ifPresent(it -> it.paintOnScreen(pen, sight.designed()));
  }
}
