package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Lane;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.link.EngineLink.Questions;
import dev.wheelhouse.console.overview.RecentRuns.Found;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The chart of recent runs. Its rows keep their places while the pointer is on them.
public final class RecentModel {
  private static final Duration GAP = Duration.ofSeconds(1);
  private static final Set<RunState> ACTIVE =
      Set.of(
          RunState.RUNNING,
          RunState.RETRY_WAIT,
          RunState.PAUSED,
          RunState.LOST,
          RunState.NEEDS_CONFIRMATION);

  /// So many runs are drawn at most.
  static final int MOST = 500;

  private static final int MOST_ACTIVE = 100;

  private final EngineLink link;
  private final Supplier<Set<String>> needing;
  private final Feed<Found> feed;
  private final ReadOnlyObjectWrapper<@Nullable RecentRuns> runs = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty inUse = new SimpleBooleanProperty();

  /// @param needing names of what needs a person, whose rows come first
  RecentModel(EngineLink link, ObservableBooleanValue shown, Supplier<Set<String>> needing) {
    this.link = link;
    this.needing = needing;
    feed = new Feed<>(link, shown, GAP, it -> ask(it, link.now()));
    feed.valueProperty().subscribe(_ -> show());
  }

  Feed<Found> feed() {
    return feed;
  }

  /// Null before the first answer.
  ReadOnlyObjectProperty<@Nullable RecentRuns> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /// Whether rows must keep their places.
  BooleanProperty inUseProperty() {
    return inUse;
  }

  private void show() {
    var found = feed.valueProperty().get();
    if (found == null) {
      return;
    }
    var former = runs.get();
    var keep =
        former == null || !inUse.get()
            ? List.<String>of()
            : former.lanes().stream().map(Lane::name).toList();
    runs.set(RecentRuns.of(found, link.now(), keep, needing.get()));
  }

  /// What has begun lately, and what goes on, however long ago it began.
  static Found ask(Questions engine, Instant now) {
    var from = RecentRuns.until(now).minus(RecentRuns.LENGTH);
    var page =
        engine.ask(
            new Query.ListRuns(new RunFilter(Set.of(), "", from, null), PageRequest.first(MOST)));
    var active =
        engine.ask(
            new Query.ListRuns(
                new RunFilter(ACTIVE, "", null, from), PageRequest.first(MOST_ACTIVE)));
    var all = new ArrayList<RunView>();
    var seen = new HashSet<>();
    for (var items : List.of(page.items(), active.items())) {
      items.stream().filter(it -> seen.add(it.run().id())).forEach(all::add);
    }
    var partly = !page.next().isEmpty();
    var counts = partly ? counted(engine, from) : RecentRuns.count(page.items());
    return new Found(List.copyOf(all), counts, partly);
  }

  private static Map<RunState, Long> counted(Questions engine, Instant from) {
    var counts = new EnumMap<RunState, Long>(RunState.class);
    for (var state : RunState.values()) {
      var filter = new RunFilter(Set.of(state), "", from, null);
      counts.put(state, engine.ask(new Query.ListRuns(filter, PageRequest.first(1))).total());
    }
    return counts;
  }
}
