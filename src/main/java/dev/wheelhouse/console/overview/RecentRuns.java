package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Lane;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The runs of the last hour and three quarters, a row per job or DAG.
///
/// @param from the axis begins at a full quarter of an hour, and so moves only four times an hour
/// @param counts of top-level runs by state
/// @param partly there are more runs than were looked at
public record RecentRuns(
    Instant from, Instant until, List<Lane> lanes, Map<RunState, Long> counts, boolean partly) {
  static final Duration STEP = Duration.ofMinutes(15);
  static final Duration LENGTH = STEP.multipliedBy(7);

  /// So many rows at most.
  static final int MOST = 6;

  public RecentRuns {
    lanes = List.copyOf(lanes);
    counts = Map.copyOf(counts);
  }

  /// What was found.
  ///
  /// @param runs begun since the axis's start, or still going on; in any order, none twice
  record Found(List<RunView> runs, Map<RunState, Long> counts, boolean partly) {}

  /// The end of the axis: the next full quarter of an hour.
  static Instant until(Instant now) {
    var seconds = STEP.toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
  }

  /// @param keep names of rows that keep their places; empty to choose anew
  /// @param needing names of what needs a person
  static RecentRuns of(Found found, Instant now, List<String> keep, Set<String> needing) {
    var until = until(now);
    var from = until.minus(LENGTH);
    var byName = new LinkedHashMap<String, List<RunView>>();
    found.runs().stream()
        .filter(it -> end(it, now).isAfter(from))
        .sorted(Comparator.comparing(RecentRuns::begin))
        .forEach(it -> byName.computeIfAbsent(it.name(), _ -> new ArrayList<>()).add(it));
    var lanes =
        names(byName, keep, needing).stream()
            .map(
                name ->
                    new Lane(
                        name,
                        byName.getOrDefault(name, List.of()).stream()
                            .map(RecentRuns::bar)
                            .toList()))
            .toList();
    return new RecentRuns(from, until, lanes, found.counts(), found.partly());
  }

  /// Those that need a person come first, then those that began last.
  private static List<String> names(
      Map<String, List<RunView>> runs, List<String> keep, Set<String> needing) {
    var names = new ArrayList<>(keep);
    runs.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<RunView>> it) -> !needing.contains(it.getKey()))
                .thenComparing(it -> begin(it.getValue().getLast()), Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .filter(name -> !keep.contains(name))
        .forEach(names::add);
    return names.subList(0, Math.min(MOST, names.size()));
  }

  private static Lane.Bar bar(RunView view) {
    var run = view.run();
    var status = run.status();
    var begun = status.startedAt();
    var from = begun == null ? status.createdAt() : begun;
    var waited = from.isAfter(status.createdAt()) ? status.createdAt() : null;
    return new Lane.Bar(run.id(), StateStyle.of(run.state()), waited, from, status.endedAt());
  }

  private static Instant begin(RunView view) {
    var begun = view.run().status().startedAt();
    return begun == null ? view.run().status().createdAt() : begun;
  }

  private static Instant end(RunView view, Instant now) {
    var ended = view.run().status().endedAt();
    return ended == null ? now : ended;
  }

  /// How many of each state there are among these.
  static Map<RunState, Long> count(List<RunView> runs) {
    var counts = new EnumMap<RunState, Long>(RunState.class);
    runs.forEach(it -> counts.merge(it.run().state(), 1L, Long::sum));
    return counts;
  }
}
