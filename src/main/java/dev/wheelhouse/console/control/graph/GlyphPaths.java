package dev.wheelhouse.console.control.graph;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/// Icons as outlines: who reads a file doesn't have the icons' font.
final class GlyphPaths {
  /// Of the outlines, around their middle.
  static final double SIZE = 24;

  private final Glyphs glyphs = new Glyphs();
  private final Map<String, String> known = new HashMap<>();

  String of(String icon) {
    return known.computeIfAbsent(icon, this::outline);
  }

  private String outline(String icon) {
    var glyph = glyphs.of(icon);
    var text = new Text(glyph.text());
    text.setFont(glyphs.font(glyph, SIZE));
    var bounds = text.getLayoutBounds();
    text.setX(-(bounds.getMinX() + bounds.getMaxX()) / 2);
    text.setY(glyph.shift() * SIZE);
    var path = (Path) Shape.union(text, new Rectangle(0, 0));
    var data = new StringBuilder();
    path.getElements().forEach(it -> data.append(data(it)));
    return data.toString();
  }

  private static String data(PathElement element) {
    return switch (element) {
      case MoveTo it -> "M" + at(it.getX(), it.getY());
      case LineTo it -> "L" + at(it.getX(), it.getY());
      case QuadCurveTo it ->
          "Q" + at(it.getControlX(), it.getControlY()) + " " + at(it.getX(), it.getY());
      case CubicCurveTo it ->
          "C"
              + at(it.getControlX1(), it.getControlY1())
              + " "
              + at(it.getControlX2(), it.getControlY2())
              + " "
              + at(it.getX(), it.getY());
      case ClosePath _ -> "Z";
      default -> throw new IllegalStateException("an outline has no " + element);
    };
  }

  private static String at(double x, double y) {
    return SvgPen.number(x) + " " + SvgPen.number(y);
  }
}
