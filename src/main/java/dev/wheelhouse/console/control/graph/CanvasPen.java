package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Paints on a canvas.
final class CanvasPen implements Pen {
  private final GraphicsContext graphics;
  private final Tints tints;
  private final Lettering lettering;
  private final Glyphs glyphs;

  CanvasPen(GraphicsContext graphics, Tints tints, Lettering lettering, Glyphs glyphs) {
    this.graphics = graphics;
    this.tints = tints;
    this.lettering = lettering;
    this.glyphs = glyphs;
    // the usual square caps would glue dots together
    graphics.setLineCap(StrokeLineCap.BUTT);
  }

  /// From here on, pixels are the picture's.
  static void enter(GraphicsContext graphics, Sight sight) {
    var scale = sight.scale();
    graphics.setTransform(
        scale, 0, 0, scale, -Math.rint(sight.x() * scale), -Math.rint(sight.y() * scale));
  }

  @Override
  public void fill(Box box, double radius, Tint tint) {
    graphics.setFill(tints.of(tint));
    if (radius == 0) {
      graphics.fillRect(box.x(), box.y(), box.width(), box.height());
    } else {
      graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
  }

  @Override
  public void outline(Box box, double radius, Line line) {
    stroke(line);
    if (radius == 0) {
      graphics.strokeRect(box.x(), box.y(), box.width(), box.height());
    } else {
      graphics.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
  }

  @Override
  public void disc(double x, double y, double radius, Tint tint) {
    graphics.setFill(tints.of(tint));
    graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void ring(double x, double y, double radius, Line line) {
    stroke(line);
    graphics.strokeArc(x - radius, y - radius, 2 * radius, 2 * radius, 0, 360, ArcType.OPEN);
  }

  @Override
  public void curve(Curve curve, Line line) {
    stroke(line);
    graphics.beginPath();
    graphics.moveTo(curve.a().x(), curve.a().y());
    graphics.bezierCurveTo(
        curve.b().x(), curve.b().y(), curve.c().x(), curve.c().y(), curve.d().x(), curve.d().y());
    graphics.stroke();
  }

  @Override
  public void line(Point from, Point to, Line line) {
    stroke(line);
    graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
  }

  @Override
  public void lines(Strokes lines, Line line) {
    stroke(line);
    graphics.beginPath();
    lines.each(
        (fromX, fromY, toX, toY) -> {
          graphics.moveTo(fromX, fromY);
          graphics.lineTo(toX, toY);
        });
    graphics.stroke();
  }

  @Override
  public void fill(List<Point> corners, Tint tint) {
    graphics.setFill(tints.of(tint));
    trace(corners);
    graphics.fill();
  }

  @Override
  public void outline(List<Point> corners, Line line) {
    stroke(line);
    trace(corners);
    graphics.stroke();
  }

  @Override
  public void text(String text, double x, double y, Face face, Tint tint) {
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setFont(lettering.font(face));
    graphics.setFill(tints.of(tint));
    graphics.fillText(text, x, y);
  }

  @Override
  public void glyph(String icon, double middleX, double middleY, double size, Tint tint) {
    var glyph = glyphs.of(icon);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setFont(glyphs.font(glyph, size));
    graphics.setFill(tints.of(tint));
    graphics.fillText(glyph.text(), middleX, middleY + glyph.shift() * size);
  }

  @Override
  public void opacity(double share) {
    graphics.setGlobalAlpha(share);
  }

  @Override
  public Lettering lettering() {
    return lettering;
  }

  private void trace(List<Point> corners) {
    graphics.beginPath();
    graphics.moveTo(corners.getFirst().x(), corners.getFirst().y());
    corners.stream().skip(1).forEach(it -> graphics.lineTo(it.x(), it.y()));
    graphics.closePath();
  }

  private void stroke(Line line) {
    graphics.setStroke(tints.of(line.tint()));
    graphics.setLineWidth(line.width());
    if (line.dash() == 0) {
      graphics.setLineDashes((double[]) null);
    } else {
      graphics.setLineDashes(line.dash(), line.gap());
    }
  }
}
