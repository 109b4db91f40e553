package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.text.Texts;

/// Writes a picture as SVG, in the colours of the light theme.
public final class GraphSvg {
  private static final double MARGIN = 24;

  private GraphSvg() {}

  /// A whole file. Call it on the window's thread: texts are measured.
  ///
  /// @param title of the file
  public static String write(GraphPicture picture, String title, Texts texts) {
    var board = new Board(texts);
    board.pictureProperty().set(picture);
    var all = board.shown().extent().grown(MARGIN);
    var pen = new SvgPen();
    pen.fill(all, 0, Tint.CANVAS);
    new Painting(board.shown(), Marks.NONE, new Fades(board), texts).paint(pen, all, 1, Lod.FULL);
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="%s %s %s %s">
    <title>%s</title>
    %s</svg>
    """
        .formatted(
            SvgPen.number(all.width()),
            SvgPen.number(all.height()),
            SvgPen.number(all.x()),
            SvgPen.number(all.y()),
            SvgPen.number(all.width()),
            SvgPen.number(all.height()),
            SvgPen.escaped(title),
            pen.elements());
  }
}
