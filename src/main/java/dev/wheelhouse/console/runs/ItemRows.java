package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.run.RunState;
import java.util.Comparator;
import java.util.List;

/// Which items of a mapped node a drawer shows: by state, what needs a look first, and in the order
/// of the list among equals. A list can have thousands; so many rows nobody reads.
final class ItemRows {
  static final int MOST = 200;

  private ItemRows() {}

  static List<RunView> shown(List<RunView> items) {
    return items.stream()
        .sorted(Comparator.comparingInt(item -> rank(item.run().state())))
        .limit(MOST)
        .toList();
  }

  private static int rank(RunState state) {
    return switch (state) {
      case NEEDS_CONFIRMATION -> 0;
      case FAILED, TIMEOUT -> 1;
      case LOST -> 2;
      case RETRY_WAIT -> 3;
      case RUNNING, PAUSED -> 4;
      case QUEUED -> 5;
      case PENDING -> 6;
      case CANCELED -> 7;
      case SKIPPED -> 8;
      case SUCCESS -> 9;
    };
  }
}
