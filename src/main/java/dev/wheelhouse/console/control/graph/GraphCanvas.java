package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;

/// Shows a [GraphPicture] and tells of what is wanted with it.
public final class GraphCanvas extends Region {
  /// What a palette puts on its dragboard, as a text that [GraphWishes#drop] is given.
  public static final DataFormat DRAGGED = new DataFormat("application/x-wheelhouse-graph-part");

  private final GraphWishes wishes;
  private final ObjectProperty<GraphPicture> picture =
      new SimpleObjectProperty<>(GraphPicture.EMPTY);
  private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(Chosen.NOTHING);
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final BooleanProperty snap = new SimpleBooleanProperty(true);
  private final BooleanProperty readOnly = new SimpleBooleanProperty();

  public GraphCanvas(GraphWishes wishes) {
    this.wishes = wishes;
    getStyleClass().add("graph-canvas");
    setFocusTraversable(true);
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
    return picture;
  }

  public ReadOnlyObjectProperty<Chosen> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public void choose(Chosen wanted) {
    chosen.set(wanted);
  }

  /// 1 is 100 %.
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// Things that are moved stand on a grid.
  public BooleanProperty snapProperty() {
    return snap;
  }

  /// Nothing can be moved, connected or deleted.
  public BooleanProperty readOnlyProperty() {
    return readOnly;
  }

  /// By one step, about the middle.
  public void zoomIn() {}

  public void zoomOut() {}

  /// All of it is in sight, at 100 % at most.
  public void fit() {}

  /// Moves the sight so that this is seen, and lights it for a moment.
  public void reveal(String key) {}

  /// The whole picture at 100 %, whatever is in sight; scaled down where it would be too large.
  public WritableImage image() {
    return new WritableImage(1, 1);
  }

  GraphWishes wishes() {
    return wishes;
  }
}
