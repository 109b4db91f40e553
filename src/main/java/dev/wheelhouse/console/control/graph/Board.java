package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a canvas shows at this moment: the picture, where one looks, what is chosen and marked.
final class Board {
  private final Texts texts;
  private final ObjectProperty<GraphPicture> picture =
      new SimpleObjectProperty<>(GraphPicture.EMPTY);
  private final ReadOnlyObjectWrapper<Arrangement> shown;
  private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(Sight.FIRST);
  private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(Chosen.NOTHING);
  private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
  private final BooleanProperty snap = new SimpleBooleanProperty(true);
  private final BooleanProperty readOnly = new SimpleBooleanProperty();
  private boolean held;

  Board(Texts texts) {
    this.texts = texts;
    shown = new ReadOnlyObjectWrapper<>(new Arrangement(GraphPicture.EMPTY, texts));
    picture.subscribe(this::arrange);
    chosen.subscribe(it -> mark(marks.get().with(it)));
  }

  Texts texts() {
    return texts;
  }

  ObjectProperty<GraphPicture> pictureProperty() {
    return picture;
  }

  ReadOnlyObjectWrapper<Arrangement> shownProperty() {
    return shown;
  }

  Arrangement shown() {
    return shown.get();
  }

  ReadOnlyObjectWrapper<Sight> sightProperty() {
    return sight;
  }

  Sight sight() {
    return sight.get();
  }

  void look(Sight next) {
    sight.set(next);
  }

  ReadOnlyObjectWrapper<Chosen> chosenProperty() {
    return chosen;
  }

  Chosen chosen() {
    return chosen.get();
  }

  void choose(Chosen wanted) {
    chosen.set(wanted);
  }

  ReadOnlyObjectWrapper<Marks> marksProperty() {
    return marks;
  }

  Marks marks() {
    return marks.get();
  }

  void mark(Marks next) {
    marks.set(next);
  }

  BooleanProperty snapProperty() {
    return snap;
  }

  BooleanProperty readOnlyProperty() {
    return readOnly;
  }

  /// Shows another picture than the one that was given, while something is dragged.
  void preview(GraphPicture dragged) {
    held = true;
    shown.set(new Arrangement(dragged, texts));
  }

  /// Shows the picture that was given.
  void endPreview() {
    if (held) {
      held = false;
      arrange(picture.get());
    }
  }

  private void arrange(@Nullable GraphPicture next) {
    if (!held && next != null) {
      shown.set(new Arrangement(next, texts));
      forgetWhatIsGone();
    }
  }

  private void forgetWhatIsGone() {
    var there = shown.get();
    var keys = left(chosen.get().keys(), there);
    Set<WireKey> wires =
        chosen.get().wires().stream().filter(there::knows).collect(Collectors.toSet());
    chosen.set(new Chosen(keys, wires));
    var cursor = marks.get().cursor();
    if (cursor != null && !there.knows(cursor)) {
      mark(marks.get().at(null));
    }
  }

  private static Set<String> left(Set<String> keys, Arrangement there) {
    return keys.stream().filter(there::knows).collect(Collectors.toSet());
  }

  void toggle(String key) {
    var keys = new HashSet<>(chosen.get().keys());
    if (!keys.remove(key)) {
      keys.add(key);
    }
    choose(new Chosen(keys, chosen.get().wires()));
  }

  void toggle(WireKey wire) {
    var wires = new HashSet<>(chosen.get().wires());
    if (!wires.remove(wire)) {
      wires.add(wire);
    }
    choose(new Chosen(chosen.get().keys(), wires));
  }

  void add(List<String> keys) {
    var all = new HashSet<>(chosen.get().keys());
    all.addAll(keys);
    choose(new Chosen(all, chosen.get().wires()));
  }
}
