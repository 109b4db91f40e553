package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The queued runs of one pool, in the order in which they get slots: by priority, then by age.
final class WaitingRuns {
  static final Comparator<Run> BY_AGE =
      Comparator.comparing(WaitingRuns::since).thenComparingLong(run -> run.id().value());

  private final NavigableMap<Integer, TreeSet<Run>> byPriority =
      new TreeMap<>(Comparator.reverseOrder());
  private final Map<RunId, Run> byId = new HashMap<>();

  /// Takes the run in when it is queued, out when it is not.
  void update(Run run) {
    remove(run.id());
    if (run.state() == RunState.QUEUED) {
      byId.put(run.id(), run);
      byPriority.computeIfAbsent(priority(run), _ -> new TreeSet<>(BY_AGE)).add(run);
    }
  }

  void remove(RunId id) {
    Run former = byId.remove(id);
    if (former != null) {
      byPriority.computeIfPresent(
          priority(former), (_, runs) -> runs.remove(former) && runs.isEmpty() ? null : runs);
    }
  }

  /// Takes out the first one that is free to start.
  Optional<Run> poll(Predicate<Run> free) {
    Optional<Run> first =
        byPriority.values().stream().flatMap(TreeSet::stream).filter(free).findFirst();
    first.ifPresent(run -> remove(run.id()));
    return first;
  }

  /// The one that waits longest, whatever its priority.
  Optional<Run> oldest() {
    return byPriority.values().stream().map(TreeSet::getFirst).min(BY_AGE);
  }

  /// The run's place, from 1.
  int position(Run run) {
    int before = 0;
    for (var entry : byPriority.entrySet()) {
      if (entry.getKey() <= priority(run)) {
        return before + entry.getValue().headSet(run).size() + 1;
      }
      before += entry.getValue().size();
    }
    return before + 1;
  }

  int size() {
    return byId.size();
  }

  private static int priority(Run run) {
    return run.placement().priority();
  }

  private static Instant since(Run run) {
    Instant queuedAt = run.status().queuedAt();
    return queuedAt == null ? run.status().createdAt() : queuedAt;
  }
}
