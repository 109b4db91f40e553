package dev.wheelhouse.store;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.util.List;
import java.util.Map;

/// Reading the items of mapped nodes (D4). An item's current run is its highest generation among
/// those that one run of its node made.
public interface ItemReads {

  /// The current run of each item, in the order of the list.
  ///
  /// @param map run of kind MAP
  List<Run> of(Run map);

  /// How many items there are in each state, by their current runs.
  Map<RunState, Integer> states(Run map);

  /// Current runs of items in one of these states, the first made first.
  List<Run> in(Run map, RunState state, int limit);

  /// One more than the highest generation of any run of an item that the node has had, under
  /// whatever run of its own; 0 when it has had none.
  int nextGeneration(Run map);

  /// Runs of kind MAP that are RUNNING, by ascending id, after an id (0: from the start).
  List<Run> mapsUnderWay(long afterId, int limit);
}
