package dev.wheelhouse.model.control;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunFilter;
import java.util.List;

/// The runs that a bulk operation is about: a filter, not a page (K6). It is taken down run by run
/// when the operation is made; what comes later is not touched.
public sealed interface Selection {
  /// As many runs as one may name one by one.
  int MOST_LISTED = 1_000;

  /// What stands in a queue.
  record Queued(QueueFilter filter) implements Selection {}

  /// Top-level runs, as the Runs screen filters them.
  record Runs(RunFilter filter) implements Selection {}

  /// All runs under a place that have not ended: of a job, group, DAG, pool, tenant, the engine.
  record Under(HoldPlace place) implements Selection {}

  /// These, in this order.
  record Listed(List<RunId> runs) implements Selection {
    public Listed {
      runs = List.copyOf(runs);
      if (runs.isEmpty() || runs.size() > MOST_LISTED) {
        throw new IllegalArgumentException(
            "%d runs are named; name 1 to %d, or select by a filter"
                .formatted(runs.size(), MOST_LISTED));
      }
    }
  }
}
