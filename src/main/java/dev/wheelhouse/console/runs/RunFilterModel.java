package dev.wheelhouse.console.runs;

import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// What the operator wants to see of the runs.
public final class RunFilterModel {
  private final ObservableSet<RunState> states = FXCollections.observableSet();
  private final StringProperty job = new SimpleStringProperty("");
  private final ObjectProperty<TimeRange> range = new SimpleObjectProperty<>(TimeRange.ALL);
  private final BooleanBinding narrow =
      Bindings.createBooleanBinding(this::narrows, states, job, range);

  /// The states that are shown; empty for all.
  public ObservableSet<RunState> states() {
    return states;
  }

  /// Part of the job's name.
  public StringProperty jobProperty() {
    return job;
  }

  public ObjectProperty<TimeRange> rangeProperty() {
    return range;
  }

  /// Whether anything is hidden.
  public BooleanBinding narrow() {
    return narrow;
  }

  public void clear() {
    choose(Set.of(), "", TimeRange.ALL);
  }

  public void choose(Set<RunState> wanted, String jobText, TimeRange wantedRange) {
    states.retainAll(wanted);
    states.addAll(wanted);
    job.set(jobText);
    range.set(wantedRange);
  }

  RunFilter at(Instant now) {
    return with(states, now);
  }

  /// The same with other states, for counting.
  RunFilter with(Set<RunState> wanted, Instant now) {
    return new RunFilter(wanted, job.get().strip(), range.get().from(now), null);
  }

  private boolean narrows() {
    return !states.isEmpty() || !job.get().isBlank() || range.get() != TimeRange.ALL;
  }
}
