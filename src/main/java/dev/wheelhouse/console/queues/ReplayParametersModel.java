package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Values;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.ParameterValue;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The parameters of one replay: the values that the run had, changed if wanted, and the definition
/// that it runs with.
final class ReplayParametersModel {
  private final EngineLink link;
  private final ObservableList<Field> fields = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable QueueEntry> entry = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SavedDefinition> definition =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty latest = new SimpleBooleanProperty();

  ReplayParametersModel(EngineLink link) {
    this.link = link;
  }

  /// A parameter with the value that the run had, and the one it will get.
  record Field(Parameter parameter, String before, StringProperty value) {

    boolean changed() {
      return !value.get().equals(before);
    }

    /// What is wrong with it; empty when nothing is.
    String fault() {
      return changed() ? ParameterValue.fault(parameter, value.get()).orElse("") : "";
    }
  }

  ReadOnlyObjectProperty<@Nullable QueueEntry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /// The latest definition of its job; null until it is read.
  ReadOnlyObjectProperty<@Nullable SavedDefinition> definitionProperty() {
    return definition.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ObservableList<Field> fields() {
    return fields;
  }

  /// Whether it runs with the latest definition instead of its own.
  BooleanProperty latestProperty() {
    return latest;
  }

  void open(QueueEntry wanted) {
    entry.set(wanted);
    definition.set(null);
    problem.set(null);
    latest.set(false);
    fields.clear();
    link.fetch(
        it -> it.ask(new Query.GetDefinition(wanted.run().run().target().job())),
        saved -> read(wanted, saved),
        problem::set);
  }

  private void read(QueueEntry wanted, SavedDefinition saved) {
    if (wanted.equals(entry.get())) {
      var given = wanted.run().run().parameters();
      fields.setAll(
          saved.definition().parameters().stream()
              .map(it -> field(it, given.getOrDefault(it.name(), it.fallback())))
              .toList());
      definition.set(saved);
    }
  }

  private static Field field(Parameter parameter, String value) {
    return new Field(parameter, value, new SimpleStringProperty(value));
  }

  /// Whether there is a newer definition than the one it ran with.
  boolean newer() {
    var saved = definition.get();
    var run = entry.get();
    return saved != null && run != null && saved.version() > run.run().run().target().version();
  }

  /// What is wrong with the values, the first of it; empty when they can be taken.
  String fault() {
    return fields.stream().map(Field::fault).filter(it -> !it.isEmpty()).findFirst().orElse("");
  }

  RerunPlan plan() {
    var changed =
        fields.stream()
            .filter(Field::changed)
            .collect(Collectors.toMap(it -> it.parameter().name(), it -> it.value().get()));
    var plan = RerunPlan.SAME.with(changed.isEmpty() ? Values.SAME : Values.changed(changed));
    return latest.get() ? plan.withLatest() : plan;
  }
}
