package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import java.util.List;

/// What pictures are painted with: the painters know neither a screen nor a file.
interface Pen {

  void fill(Box box, double radius, Tint tint);

  void outline(Box box, double radius, Line line);

  void disc(double x, double y, double radius, Tint tint);

  void ring(double x, double y, double radius, Line line);

  void curve(Curve curve, Line line);

  void line(Point from, Point to, Line line);

  void lines(Strokes lines, Line line);

  void fill(List<Point> corners, Tint tint);

  void outline(List<Point> corners, Line line);

  /// @param x its left end
  /// @param y its base line
  void text(String text, double x, double y, Face face, Tint tint);

  /// An icon of Ikonli.
  void glyph(String icon, double middleX, double middleY, double size, Tint tint);

  /// What is painted from now on is so much visible.
  void opacity(double share);

  Lettering lettering();

  /// In the middle of the box.
  default void centred(String text, Box box, Face face, Tint tint) {
    var width = lettering().width(face, text);
    text(text, box.middleX() - width / 2, box.middleY() + face.size() * 0.36, face, tint);
  }
}
