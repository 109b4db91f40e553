package dev.wheelhouse.console.jobs;

import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

/// What the operator wants to see of the jobs, in which order, and whether under their groups. It
/// is remembered: the next window begins with it.
public final class JobFilterModel {
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableSet<JobKind> kinds = FXCollections.observableSet();
  private final ObservableSet<DefinitionStatus> statuses = FXCollections.observableSet();
  private final ObservableSet<JobFilter.Mark> marks = FXCollections.observableSet();
  private final ObservableSet<String> groups = FXCollections.observableSet();
  private final ObjectProperty<JobOrder> order = new SimpleObjectProperty<>(JobOrder.NAME);
  private final BooleanProperty grouped = new SimpleBooleanProperty();
  private final ObservableSet<String> closed = FXCollections.observableSet();
  private final BooleanBinding narrow =
      Bindings.createBooleanBinding(this::narrows, text, kinds, statuses, marks, groups);

  /// @param remembered what former windows left here; changes go there
  JobFilterModel(ObservableMap<String, String> remembered) {
    new RememberedChoices(remembered).keep(this);
    grouped.subscribe((_, now) -> follow(now));
    order.subscribe((_, now) -> grouped.set(grouped.get() && now.by() == JobOrder.By.GROUP));
  }

  /// Part of the name, group, owner or description.
  public StringProperty textProperty() {
    return text;
  }

  /// Empty for both.
  public ObservableSet<JobKind> kinds() {
    return kinds;
  }

  /// Empty for all.
  public ObservableSet<DefinitionStatus> statuses() {
    return statuses;
  }

  /// Empty for any.
  public ObservableSet<JobFilter.Mark> marks() {
    return marks;
  }

  /// Empty for all; the empty name is "no group".
  public ObservableSet<String> groups() {
    return groups;
  }

  public ObjectProperty<JobOrder> orderProperty() {
    return order;
  }

  /// Whether rows stand under their groups. Another order than by group ends it.
  public BooleanProperty groupedProperty() {
    return grouped;
  }

  /// Names of the groups whose jobs hide.
  public ObservableSet<String> closed() {
    return closed;
  }

  /// Whether anything is hidden.
  public BooleanBinding narrow() {
    return narrow;
  }

  public void clear() {
    text.set("");
    kinds.clear();
    statuses.clear();
    marks.clear();
    groups.clear();
  }

  /// Everything on which the question to the engine depends, but the text.
  Observable[] choices() {
    return new Observable[] {kinds, statuses, marks, groups, order};
  }

  JobFilter filter() {
    return new JobFilter(text.get().strip(), kinds, statuses, groups, marks);
  }

  private void follow(boolean nowGrouped) {
    var byGroup = order.get().by() == JobOrder.By.GROUP;
    if (nowGrouped && !byGroup) {
      order.set(new JobOrder(JobOrder.By.GROUP, false));
    } else if (!nowGrouped && byGroup) {
      order.set(JobOrder.NAME);
    }
  }

  private boolean narrows() {
    return !text.get().isBlank()
        || !kinds.isEmpty()
        || !statuses.isEmpty()
        || !marks.isEmpty()
        || !groups.isEmpty();
  }
}
