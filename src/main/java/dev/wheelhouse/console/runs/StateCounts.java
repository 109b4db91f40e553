package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How many runs each state would show, in the range and with the job text of the filter. Counted
/// when somebody wants to know.
public final class StateCounts {
  private final EngineLink link;
  private final RunFilterModel filter;
  private final ReadOnlyObjectWrapper<Map<RunState, Long>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());

  StateCounts(EngineLink link, RunFilterModel filter) {
    this.link = link;
    this.filter = filter;
  }

  public void count() {
    var now = link.now();
    var filters = new EnumMap<RunState, RunFilter>(RunState.class);
    for (var state : RunState.values()) {
      filters.put(state, filter.with(Set.of(state), now));
    }
    link.fetch(it -> counted(it, filters), counts::set, _ -> {});
  }

  /// As of the last [#count]; empty before it.
  public ReadOnlyObjectProperty<Map<RunState, Long>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  private static Map<RunState, Long> counted(
      EngineLink.Questions engine, Map<RunState, RunFilter> filters) {
    var counted = new EnumMap<RunState, Long>(RunState.class);
    filters.forEach((state, wanted) -> counted.put(state, FirstPage.count(engine, wanted)));
    return counted;
  }
}
