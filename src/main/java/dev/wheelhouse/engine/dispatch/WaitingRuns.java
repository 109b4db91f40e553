package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The queued runs of one pool, in the order in which they get slots.
final class WaitingRuns {
  private static final Comparator<Run> ORDER =
      Comparator.<Run>comparingInt(run -> -run.placement().priority())
          .thenComparing(WaitingRuns::since)
          .thenComparingLong(run -> run.id().value());

  private final TreeSet<Run> order = new TreeSet<>(ORDER);
  private final Map<RunId, Run> byId = new HashMap<>();

  /// Takes the run in when it is queued, out when it is not.
  void update(Run run) {
    remove(run.id());
    if (run.state() == RunState.QUEUED) {
      byId.put(run.id(), run);
      order.add(run);
    }
  }

  void remove(RunId id) {
    Run former = byId.remove(id);
    if (former != null) {
      order.remove(former);
    }
  }

  Optional<Run> poll() {
    Run first = order.pollFirst();
    if (first == null) {
      return Optional.empty();
    }
    byId.remove(first.id());
    return Optional.of(first);
  }

  int size() {
    return order.size();
  }

  private static Instant since(Run run) {
    Instant queuedAt = run.status().queuedAt();
    return queuedAt == null ? run.status().createdAt() : queuedAt;
  }
}
