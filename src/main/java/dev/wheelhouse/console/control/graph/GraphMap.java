package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The whole picture of a [GraphCanvas], small, with its sight as a frame: a click looks there, a
/// drag moves the sight.
public final class GraphMap extends Region implements Tints.Painted {
  private static final double MARGIN = 8;
  private static final double LEAST = 2;

  private final Board board;
  private final GraphCanvas canvas;
  private final Tints tints = new Tints(this);
  private final Surface surface = new Surface(this::paint);
  private final Region frame = new Region();
  private boolean grabbed;
  private double holdX;
  private double holdY;

  public GraphMap(GraphCanvas canvas) {
    this.canvas = canvas;
    board = canvas.board();
    getStyleClass().add("graph-map");
    frame.getStyleClass().add("sight");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    getChildren().addAll(frame, surface);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(board.texts().get("graph.map"));
    tints.onChange(surface::changed);
    board.shownProperty().subscribe(this::changed);
    board.sightProperty().subscribe(this::placeFrame);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
  }

  private void changed() {
    surface.changed();
    placeFrame();
  }

  private void pressed(MouseEvent event) {
    var at = view().inPicture(event.getX(), event.getY());
    var area = board.sight().area();
    grabbed = area.contains(at.x(), at.y());
    holdX = grabbed ? area.middleX() - at.x() : 0;
    holdY = grabbed ? area.middleY() - at.y() : 0;
    if (!grabbed) {
      canvas.look(board.sight().centred(at.x(), at.y()));
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    Point at = view().inPicture(event.getX(), event.getY());
    board.look(board.sight().centred(at.x() + holdX, at.y() + holdY));
    event.consume();
  }

  /// The map is a sight of its own, of everything.
  private Sight view() {
    var all = board.shown().extent();
    var room = Math.max(1, getWidth() - 2 * MARGIN) / Math.max(1, all.width());
    var high = Math.max(1, getHeight() - 2 * MARGIN) / Math.max(1, all.height());
    var scale = Math.min(0.25, Math.min(room, high));
    return new Sight(0, 0, scale, getWidth(), getHeight()).centred(all.middleX(), all.middleY());
  }

  private void placeFrame() {
    var view = view();
    var area = board.sight().area();
    var from = view.onScreen(area.x(), area.y());
    var to = view.onScreen(area.right(), area.bottom());
    var left = Math.clamp(from.x(), 2, Math.max(2, getWidth() - 6));
    var top = Math.clamp(from.y(), 2, Math.max(2, getHeight() - 6));
    frame.resizeRelocate(
        left,
        top,
        Math.max(4, Math.min(to.x(), getWidth() - 2) - left),
        Math.max(4, Math.min(to.y(), getHeight() - 2) - top));
  }

  private void paint() {
    var graphics = surface.canvas().getGraphicsContext2D();
    graphics.clearRect(0, 0, getWidth(), getHeight());
    var view = view();
    var pen = new CanvasPen(graphics, tints, new Lettering(), new Glyphs());
    board.shown().cards().forEach(card -> paint(pen, view, card));
  }

  private static void paint(Pen pen, Sight view, Card card) {
    var corner = view.onScreen(card.x(), card.y());
    var box =
        new Box(
            corner.x(),
            corner.y(),
            Math.max(LEAST, card.width() * view.scale()),
            Math.max(LEAST, card.height() * view.scale()));
    if (card.rows().isEmpty() || box.height() < 16) {
      whole(pen, card, box);
    } else {
      pen.outline(box, 1, Line.of(Tint.ACCENT, 0.75));
      rows(card).forEach(row -> row.paint(pen, view));
    }
  }

  private static void whole(Pen pen, Card card, Box box) {
    if (card.look() == Look.ASIDE && box.height() > 4) {
      pen.outline(box, 1, Line.dashed(Tint.BORDER_STRONG, 0.75, 2, 2));
    } else {
      pen.fill(box, 0, FarPainter.tint(card));
    }
  }

  private record RowBox(Box box, Tint tint) {
    void paint(Pen pen, Sight view) {
      var corner = view.onScreen(box.x(), box.y());
      var height = Math.max(1, box.height() * view.scale() - 1);
      pen.fill(new Box(corner.x(), corner.y(), box.width() * view.scale(), height), 0, tint);
    }
  }

  private static List<RowBox> rows(Card card) {
    var boxes = CardRows.boxes(card);
    return IntStream.range(0, boxes.size())
        .mapToObj(i -> new RowBox(boxes.get(i), Tint.solid(card.rows().get(i).state())))
        .toList();
  }

  @Override
  protected void layoutChildren() {
    surface.size(getWidth(), getHeight());
    placeFrame();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return Tints.meta();
  }

  @Override
  public Tints tints() {
    return tints;
  }
}
