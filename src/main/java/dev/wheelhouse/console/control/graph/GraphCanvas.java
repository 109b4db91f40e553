package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;

/// Shows a [GraphPicture] and tells of what is wanted with it.
public final class GraphCanvas extends Region implements Tints.Painted {
  /// What a palette puts on its dragboard, as a text that [GraphWishes#drop] is given.
  public static final DataFormat DRAGGED = new DataFormat("application/x-wheelhouse-graph-part");

  private final GraphWishes wishes;
  private final Board board;
  private final Surface surface = new Surface(this::paint);
  private final Tints tints = new Tints(this, this::repaint);
  private final Lettering lettering = new Lettering();
  private final Glyphs glyphs = new Glyphs();
  private final DotGrid dots = new DotGrid();
  private final Mouse mouse;
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);

  public GraphCanvas(GraphWishes wishes, Texts texts) {
    this.wishes = wishes;
    board = new Board(texts);
    getStyleClass().add("graph-canvas");
    setFocusTraversable(true);
    getChildren().add(surface);
    mouse = new Mouse(this, board, wishes);
    zoom.bind(board.sightProperty().map(Sight::scale));
    board.shownProperty().subscribe(_ -> repaint());
    board.sightProperty().subscribe(_ -> repaint());
    board.marksProperty().subscribe(_ -> repaint());
  }

  /// What is selected.
  public record Chosen(Set<String> keys, Set<WireKey> wires) {
    public static final Chosen NOTHING = new Chosen(Set.of(), Set.of());

    public Chosen {
      keys = Set.copyOf(keys);
      wires = Set.copyOf(wires);
    }

    public static Chosen of(String key) {
      return new Chosen(Set.of(key), Set.of());
    }
  }

  public ObjectProperty<GraphPicture> pictureProperty() {
    return board.pictureProperty();
  }

  public ReadOnlyObjectProperty<Chosen> chosenProperty() {
    return board.chosenProperty().getReadOnlyProperty();
  }

  public void choose(Chosen wanted) {
    board.choose(wanted);
  }

  /// 1 is 100 %.
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// Things that are moved stand on a grid.
  public BooleanProperty snapProperty() {
    return board.snapProperty();
  }

  /// Nothing can be moved, connected or deleted.
  public BooleanProperty readOnlyProperty() {
    return board.readOnlyProperty();
  }

  /// By one step, about the middle.
  public void zoomIn() {
    board.look(board.sight().nearer());
  }

  public void zoomOut() {
    board.look(board.sight().farther());
  }

  /// All of it is in sight, at 100 % at most.
  public void fit() {
    board.look(board.sight().fitted(board.shown().extent()));
  }

  /// Moves the sight so that this is seen, and lights it for a moment.
  public void reveal(String key) {
    board.shown().box(key).ifPresent(box -> board.look(board.sight().revealing(box)));
  }

  /// The whole picture at 100 %, whatever is in sight; scaled down where it would be too large.
  public WritableImage image() {
    return new WritableImage(1, 1);
  }

  GraphWishes wishes() {
    return wishes;
  }

  Board board() {
    return board;
  }

  void repaint() {
    surface.changed();
  }

  private void paint() {
    var graphics = surface.canvas().getGraphicsContext2D();
    var sight = board.sight();
    graphics.setTransform(1, 0, 0, 1, 0, 0);
    graphics.setGlobalAlpha(1);
    graphics.setFill(tints.of(Tint.CANVAS));
    graphics.fillRect(0, 0, sight.width(), sight.height());
    dots.paint(graphics, sight, tints.of(Tint.BORDER));
    var scale = sight.scale();
    graphics.setTransform(
        scale, 0, 0, scale, -Math.round(sight.x() * scale), -Math.round(sight.y() * scale));
    var pen = new CanvasPen(graphics, tints, lettering, glyphs);
    new Painting(board.shown(), board.marks(), board.texts()).paint(pen, sight.area(), scale);
    mouse.gesture().ifPresent(it -> it.paint(pen, scale));
  }

  @Override
  protected void layoutChildren() {
    surface.size(getWidth(), getHeight());
    board.look(board.sight().sized(getWidth(), getHeight()));
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
