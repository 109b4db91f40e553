package dev.wheelhouse.console.runs;

import dev.wheelhouse.model.run.RunState;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableMap;
import javafx.collections.SetChangeListener;

/// The filter of the runs as it was when the window was last open.
final class RememberedFilter {
  static final String STATES = "runs:states";
  static final String RANGE = "runs:range";
  static final String JOB = "runs:job";

  private RememberedFilter() {}

  /// Sets the filter to what is remembered, and remembers each change. What another version of the
  /// program wrote and this one does not know is left out.
  static void keep(RunFilterModel filter, ObservableMap<String, String> remembered) {
    filter.jobProperty().set(remembered.getOrDefault(JOB, ""));
    Arrays.stream(TimeRange.values())
        .filter(range -> range.name().equals(remembered.get(RANGE)))
        .forEach(filter.rangeProperty()::set);
    var states = Stream.of(remembered.getOrDefault(STATES, "").split(",")).toList();
    Arrays.stream(RunState.values())
        .filter(state -> states.contains(state.name()))
        .forEach(filter.states()::add);
    filter.jobProperty().subscribe((_, job) -> remembered.put(JOB, job));
    filter.rangeProperty().subscribe((_, range) -> remembered.put(RANGE, range.name()));
    filter
        .states()
        .addListener((SetChangeListener<RunState>) _ -> remembered.put(STATES, names(filter)));
  }

  private static String names(RunFilterModel filter) {
    return filter.states().stream().map(RunState::name).sorted().collect(Collectors.joining(","));
  }
}
