package dev.wheelhouse.console.control.graph;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// A canvas that is painted when something has changed, once per pulse.
///
/// It isn't managed: asking for a pulse lays out nothing around it.
final class Surface extends Region {
  private final Canvas canvas = new Canvas();
  private final Runnable paint;

  Surface(Runnable paint) {
    this.paint = paint;
    setManaged(false);
    setMouseTransparent(true);
    getChildren().add(canvas);
  }

  Canvas canvas() {
    return canvas;
  }

  void changed() {
    requestLayout();
  }

  void size(double width, double height) {
    resizeRelocate(0, 0, width, height);
    canvas.setWidth(width);
    canvas.setHeight(height);
    changed();
  }

  @Override
  protected void layoutChildren() {
    paint.run();
  }
}
