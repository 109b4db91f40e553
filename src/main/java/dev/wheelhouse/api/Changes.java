package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.util.Set;

/// What has changed in a quarter of a second: a reason to look again, not the data itself.
///
/// @param runs runs and DAG runs with at least one new event
/// @param operations a bulk operation, or an item of one
/// @param resync true when too much happened to name it all: look at everything again
public record Changes(Set<RunId> runs, boolean definitions, boolean operations, boolean resync) {
  public Changes {
    runs = Set.copyOf(runs);
  }

  /// Without a bulk operation.
  public Changes(Set<RunId> runs, boolean definitions, boolean resync) {
    this(runs, definitions, false, resync);
  }
}
