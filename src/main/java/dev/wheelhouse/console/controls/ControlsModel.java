package dev.wheelhouse.console.controls;

import dev.wheelhouse.api.ControlStatistics;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What was done to the engine's work in a span of time (O7).
final class ControlsModel {
  private final EngineLink link;
  private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.DAY);
  private final ReadOnlyObjectWrapper<@Nullable ControlStatistics> statistics =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();

  /// How far back one looks.
  enum Span {
    DAY(24),
    WEEK(7 * 24);

    private final int hours;

    Span(int hours) {
      this.hours = hours;
    }
  }

  ControlsModel(EngineLink link) {
    this.link = link;
    span.subscribe((_, _) -> load());
  }

  ObjectProperty<Span> spanProperty() {
    return span;
  }

  /// Null until it is told.
  ReadOnlyObjectProperty<@Nullable ControlStatistics> statisticsProperty() {
    return statistics.getReadOnlyProperty();
  }

  /// Why it could not be told; null when it could.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void load() {
    var wanted = span.get();
    link.fetch(
        it -> it.ask(new Query.ControlsOf(wanted.hours)),
        told -> {
          if (wanted == span.get()) {
            problem.set(null);
            statistics.set(told);
          }
        },
        problem::set);
  }
}
