package dev.wheelhouse.console.control;

import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.RunId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a time chart: a job or DAG with its runs, oldest first.
///
/// @param name as the row is labelled
public record Lane(String name, List<Bar> bars) {
  public Lane {
    bars = List.copyOf(bars);
  }

  /// A run on the time axis.
  ///
  /// @param waitedFrom since when it waited for its start; null when it did not
  /// @param from its beginning
  /// @param until its end; null while it has none
  public record Bar(
      RunId run,
      StateStyle state,
      @Nullable Instant waitedFrom,
      Instant from,
      @Nullable Instant until) {}
}
