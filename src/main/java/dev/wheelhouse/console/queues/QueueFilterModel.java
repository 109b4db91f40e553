package dev.wheelhouse.console.queues;

import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableMap;

/// What the operator wants to see of which queue.
public final class QueueFilterModel {
  private static final String QUEUE = "queues:queue";
  private static final String OWNER = "queues:owner";
  private static final String FLAT = "queues:flat";

  private final ObjectProperty<Queue> queue = new SimpleObjectProperty<>(Queue.DEAD_LETTERS);
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty owner = new SimpleStringProperty("");
  private final BooleanProperty grouped = new SimpleBooleanProperty(true);
  private final BooleanBinding narrow =
      Bindings.createBooleanBinding(
          () -> !text.get().isBlank() || !owner.get().isEmpty(), text, owner);

  public ObjectProperty<Queue> queueProperty() {
    return queue;
  }

  /// Part of a job's name or of an error.
  public StringProperty textProperty() {
    return text;
  }

  /// Whose jobs; empty for anybody's.
  public StringProperty ownerProperty() {
    return owner;
  }

  /// Whether dead letters stand under the headings of their errors.
  public BooleanProperty groupedProperty() {
    return grouped;
  }

  /// Whether anything of the queue is hidden.
  public BooleanBinding narrow() {
    return narrow;
  }

  public void clear() {
    text.set("");
    owner.set("");
  }

  /// Whether groups are shown now.
  boolean groups() {
    return grouped.get() && queue.get() == Queue.DEAD_LETTERS;
  }

  QueueFilter filter() {
    return new QueueFilter(queue.get(), text.get().strip(), "", owner.get());
  }

  /// Begins as the last window left it, all but the text, and writes each change down.
  void keep(ObservableMap<String, String> remembered) {
    for (var known : Queue.values()) {
      if (known.name().equals(remembered.get(QUEUE))) {
        queue.set(known);
      }
    }
    owner.set(remembered.getOrDefault(OWNER, ""));
    grouped.set(!remembered.containsKey(FLAT));
    queue.subscribe((_, now) -> remembered.put(QUEUE, now.name()));
    owner.subscribe((_, now) -> remembered.put(OWNER, now));
    grouped.subscribe(
        (_, now) -> {
          if (now) {
            remembered.remove(FLAT);
          } else {
            remembered.put(FLAT, "yes");
          }
        });
  }
}
