package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows a [GraphPicture] and tells of what is wanted with it.
public final class GraphCanvas extends Region implements Tints.Painted {
  /// What a palette puts on its dragboard, as a text that [GraphWishes#drop] is given.
  public static final DataFormat DRAGGED = new DataFormat("application/x-wheelhouse-graph-part");

  private final GraphWishes wishes;
  private final Board board;
  private final Tints tints = new Tints(this);
  private final Hundred hundred = new Hundred(this);
  private final TilePainter painter;
  private final Frames frames;
  private final Overlay overlay;
  private final Mouse mouse;
  private final Keys keys;
  private final Fades fades;
  private final Glide glide;
  private BooleanSupplier still = () -> false;
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);

  public GraphCanvas(GraphWishes wishes, Texts texts) {
    this.wishes = wishes;
    board = new Board(texts);
    var lettering = new Lettering();
    var glyphs = new Glyphs();
    getStyleClass().add("graph-canvas");
    setFocusTraversable(true);
    fades = new Fades(board);
    glide = new Glide(board);
    painter = new TilePainter(board, tints, lettering, glyphs, fades);
    frames = new Frames(board, painter);
    var hand = new Hand(this);
    mouse = new Mouse(this, board, wishes, hand);
    new Clicks(this, board, wishes, hand);
    new Hover(this, board, hand);
    new Wheel(this, board);
    var drops = new Drops(this, board, wishes);
    keys = new Keys(this, board, wishes, mouse, hand);
    overlay =
        new Overlay(
            board,
            tints,
            lettering,
            glyphs,
            () -> mouse.gesture().or(keys::connecting).or(drops::ghost));
    new Voice(this, board);
    getChildren().addAll(frames.mosaic(), overlay.surface());
    zoom.bind(board.sightProperty().map(Sight::zoom));
    follow();
  }

  private void follow() {
    tints.onChange(frames::changed);
    hundred.subscribe(it -> board.look(board.sight().withUnit(it.doubleValue() / 100)));
    board.shownProperty().subscribe(frames::changed);
    board.sightProperty().subscribe(frames::moved);
    board.sightProperty().subscribe(this::gestureChanged);
    board.marksProperty().subscribe(frames::changed);
    board.shownProperty().subscribe((was, is) -> fades.changed(was, is, still.getAsBoolean()));
    fades.onFrame(frames::changed);
    sceneProperty().subscribe(this::restWithoutScene);
  }

  /// Timers would keep what they move.
  private void restWithoutScene(@Nullable Scene scene) {
    if (scene == null) {
      mouse.cancel();
      glide.stop();
      fades.stop();
      frames.stop();
    }
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

  /// Whether things jump to where they would glide, asked at each move.
  public void setStill(BooleanSupplier still) {
    this.still = still;
  }

  /// A card under the pointer.
  ///
  /// @param row of the card, from 0; -1 beside its rows
  public record Under(String card, int row) {}

  /// What stands at a place of the canvas, in its own pixels.
  public Optional<Under> under(double x, double y) {
    var at = board.sight().inPicture(x, y);
    return board.shown().cardsIn(new Box(at.x(), at.y(), 0, 0)).reversed().stream()
        .findFirst()
        .map(card -> new Under(card.key(), CardRows.at(card, at)));
  }

  /// By one step, about the middle.
  public void zoomIn() {
    look(glide.goal().nearer());
  }

  public void zoomOut() {
    look(glide.goal().farther());
  }

  /// 100 %, about the middle.
  public void zoomToNormal() {
    look(glide.goal().normal());
  }

  /// All of it is in sight, at 100 % at most.
  public void fit() {
    look(board.sight().fitted(board.shown().extent()));
  }

  /// Moves the sight so that this is seen, and lights it for a moment.
  public void reveal(String key) {
    board
        .shown()
        .box(key)
        .ifPresent(
            box -> {
              look(glide.goal().revealing(box));
              board.mark(board.marks().at(key));
              fades.light(key, still.getAsBoolean());
            });
  }

  void look(Sight goal) {
    glide.to(goal, still.getAsBoolean() || getScene() == null);
  }

  /// The whole picture at 100 %, whatever is in sight; scaled down where it would be too large.
  public WritableImage image() {
    applyCss();
    return new ImageWriter(board, tints).image();
  }

  Frames frames() {
    return frames;
  }

  GraphWishes wishes() {
    return wishes;
  }

  Board board() {
    return board;
  }

  void gestureChanged() {
    overlay.changed();
  }

  @Override
  protected void layoutChildren() {
    frames.mosaic().size(getWidth(), getHeight());
    overlay.surface().size(getWidth(), getHeight());
    board.look(board.sight().sized(getWidth(), getHeight()));
    WarmUp.begin(board, painter);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return Hundred.withTints();
  }

  Hundred hundred() {
    return hundred;
  }

  @Override
  public Tints tints() {
    return tints;
  }
}
