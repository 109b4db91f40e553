package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.GraphicsContext;

/// Paints a board on a canvas so that no frame takes long: what is too much for one frame is
/// painted without words first, and then part by part as it should be.
final class Frames extends AnimationTimer {
  private static final double DOTS = 0.45;

  private final Board board;
  private final Tints tints;
  private final Surface surface;
  private final Lettering lettering;
  private final Glyphs glyphs;
  private final Fades fades;
  private final DotGrid dots = new DotGrid();
  private final Pace pace = new Pace();
  private final Tiles tiles = new Tiles();
  private boolean anew = true;
  private double painted;
  private long before;

  Frames(Board board, Tints tints, Lettering lettering, Glyphs glyphs, Fades fades) {
    this.fades = fades;
    this.board = board;
    this.tints = tints;
    this.lettering = lettering;
    this.glyphs = glyphs;
    surface = new Surface(this::paint);
  }

  Surface surface() {
    return surface;
  }

  void size(double width, double height) {
    surface.size(width, height);
    tiles.size(width, height);
    changed();
  }

  /// Everything is somewhere else.
  void changed() {
    anew = true;
    surface.changed();
  }

  /// Something looks otherwise, where it was.
  void touched() {
    if (!anew) {
      tiles.allStale();
      surface.changed();
    }
  }

  private void paint() {
    if (!anew && tiles.good()) {
      return;
    }
    var atOnce = anew || cost(board.sight().area()) <= pace.allowed();
    painted = atOnce ? all() : parts();
    anew = false;
    before = 0;
    start();
  }

  /// The time to the next frame is what this one has taken.
  @Override
  public void handle(long now) {
    if (before == 0) {
      before = now;
      return;
    }
    pace.took(painted, (now - before) / 1e6);
    before = now;
    painted = 0;
    if (tiles.good()) {
      stop();
    } else {
      surface.changed();
    }
  }

  private double all() {
    var sight = board.sight();
    var cost = cost(sight.area());
    var whole = new Box(0, 0, sight.width(), sight.height());
    if (lod() != Lod.FULL || cost <= pace.allowed()) {
      tiles.allGood();
      paint(whole, lod());
      return cost;
    }
    tiles.allStale();
    paint(whole, Lod.PLAIN);
    return cost / 4;
  }

  private double parts() {
    var sum = 0.0;
    while (!tiles.good() && sum < pace.allowed() / 2) {
      var tile = tiles.next();
      sum += 1 + cost(inPicture(tile));
      paint(tile, lod());
    }
    return sum;
  }

  private Lod lod() {
    return Lod.of(board.shown().size(), board.sight().scale());
  }

  /// In cards.
  private double cost(Box area) {
    var cards = board.shown().cardTree().count(area);
    var wires = board.shown().routeTree().count(area);
    return lod() == Lod.FULL ? cards + wires * 0.5 : (cards + wires) * 0.02;
  }

  private Box inPicture(Box screen) {
    Point corner = board.sight().inPicture(screen.x(), screen.y());
    var scale = board.sight().scale();
    return new Box(corner.x(), corner.y(), screen.width() / scale, screen.height() / scale);
  }

  private void paint(Box part, Lod lod) {
    var graphics = surface.canvas().getGraphicsContext2D();
    var sight = board.sight();
    graphics.save();
    clip(graphics, part);
    graphics.setFill(tints.of(Tint.CANVAS));
    graphics.fillRect(part.x(), part.y(), part.width(), part.height());
    dots.paint(
        graphics, sight, tints.of(Tint.BORDER).interpolate(tints.of(Tint.BORDER_STRONG), DOTS));
    enter(graphics, sight);
    var pen = new CanvasPen(graphics, tints, lettering, glyphs);
    new Painting(board.shown(), board.marks(), fades, board.texts())
        .paint(pen, inPicture(part), sight.scale(), lod);
    graphics.restore();
  }

  private static void clip(GraphicsContext graphics, Box part) {
    graphics.beginPath();
    graphics.rect(part.x(), part.y(), part.width(), part.height());
    graphics.clip();
  }

  /// From here on, pixels are the picture's.
  static void enter(GraphicsContext graphics, Sight sight) {
    var scale = sight.scale();
    graphics.setTransform(
        scale, 0, 0, scale, -Math.rint(sight.x() * scale), -Math.rint(sight.y() * scale));
  }
}
