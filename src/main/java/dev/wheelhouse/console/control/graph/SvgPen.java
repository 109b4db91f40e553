package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Paints into elements of SVG.
final class SvgPen implements Pen {
  private final StringBuilder out = new StringBuilder();
  private final Lettering lettering = new Lettering();
  private final GlyphPaths glyphs = new GlyphPaths();
  private final LightColours colours = LightColours.read();
  private double opacity = 1;

  String elements() {
    return out.toString();
  }

  @Override
  public void fill(Box box, double radius, Tint tint) {
    element("rect", rect(box, radius) + filled(tint));
  }

  @Override
  public void outline(Box box, double radius, Line line) {
    element("rect", rect(box, radius) + stroked(line));
  }

  @Override
  public void disc(double x, double y, double radius, Tint tint) {
    element("circle", circle(x, y, radius) + filled(tint));
  }

  @Override
  public void ring(double x, double y, double radius, Line line) {
    element("circle", circle(x, y, radius) + stroked(line));
  }

  @Override
  public void curve(Curve curve, Line line) {
    var path = "M%sC%s %s %s".formatted(at(curve.a()), at(curve.b()), at(curve.c()), at(curve.d()));
    element("path", attribute("d", path) + stroked(line));
  }

  @Override
  public void line(Point from, Point to, Line line) {
    element("path", attribute("d", "M" + at(from) + "L" + at(to)) + stroked(line));
  }

  @Override
  public void lines(Strokes lines, Line line) {
    lines.each(
        (fromX, fromY, toX, toY) -> line(new Point(fromX, fromY), new Point(toX, toY), line));
  }

  @Override
  public void fill(List<Point> corners, Tint tint) {
    element("path", polygon(corners) + filled(tint));
  }

  @Override
  public void outline(List<Point> corners, Line line) {
    element("path", polygon(corners) + stroked(line));
  }

  @Override
  public void text(String text, double x, double y, Face face, Tint tint) {
    var attributes =
        attribute("x", number(x))
            + attribute("y", number(y))
            + attribute("font-family", face.families())
            + attribute("font-weight", face.weight())
            + attribute("font-size", number(face.size()))
            + filled(tint);
    out.append("<text%s>%s</text>\n".formatted(attributes, escaped(text)));
  }

  @Override
  public void glyph(String icon, double middleX, double middleY, double size, Tint tint) {
    var place =
        "translate(%s %s) scale(%s)"
            .formatted(number(middleX), number(middleY), number(size / GlyphPaths.SIZE));
    element("path", attribute("d", glyphs.of(icon)) + attribute("transform", place) + filled(tint));
  }

  @Override
  public void opacity(double share) {
    opacity = share;
  }

  @Override
  public Lettering lettering() {
    return lettering;
  }

  private void element(String name, String attributes) {
    out.append('<').append(name).append(attributes).append("/>\n");
  }

  private static String rect(Box box, double radius) {
    return attribute("x", number(box.x()))
        + attribute("y", number(box.y()))
        + attribute("width", number(box.width()))
        + attribute("height", number(box.height()))
        + (radius == 0 ? "" : attribute("rx", number(radius)));
  }

  private static String circle(double x, double y, double radius) {
    return attribute("cx", number(x)) + attribute("cy", number(y)) + attribute("r", number(radius));
  }

  private static String polygon(List<Point> corners) {
    return attribute(
        "d", corners.stream().map(SvgPen::at).collect(Collectors.joining("L", "M", "Z")));
  }

  private String filled(Tint tint) {
    return attribute("fill", colours.of(tint)) + faded();
  }

  private String stroked(Line line) {
    var dash =
        line.dash() == 0
            ? ""
            : attribute("stroke-dasharray", number(line.dash()) + " " + number(line.gap()));
    return attribute("fill", "none")
        + attribute("stroke", colours.of(line.tint()))
        + attribute("stroke-width", number(line.width()))
        + dash
        + faded();
  }

  private String faded() {
    return opacity == 1 ? "" : attribute("opacity", number(opacity));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  private static String at(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  /// To thousandths, without what says nothing.
  static String number(double value) {
    var text = String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }

  /// What XML 1.0 can't hold becomes a mark, the rest is escaped.
  static String escaped(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(it -> out.append(escaped(it)));
    return out.toString();
  }

  private static String escaped(int codePoint) {
    return switch (codePoint) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> allowed(codePoint) ? Character.toString(codePoint) : "\uFFFD";
    };
  }

  private static boolean allowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20
            && (codePoint < 0xD800 || codePoint > 0xDFFF)
            && codePoint != 0xFFFE
            && codePoint != 0xFFFF);
  }
}
