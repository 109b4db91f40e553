package dev.wheelhouse.engine.scope;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Runs and what they handed on, as the store holds them with what is about to be written over it.
///
/// @param unwritten changes of one unit
record AboutToBe(Store store, List<? extends Change> unwritten) {

  /// The store as it stands.
  static AboutToBe now(Store store) {
    return new AboutToBe(store, List.of());
  }

  /// The runs of a DAG run's nodes, every generation.
  List<Run> nodes(RunId dagRun) {
    return moved(store.runs().ofDagRun(dagRun));
  }

  /// The current run of each item of a mapped node, in the order of the list.
  List<Run> items(Run map) {
    return moved(store.items().of(map));
  }

  private List<Run> moved(List<Run> runs) {
    Map<RunId, Run> moved = new HashMap<>();
    for (Change change : unwritten) {
      if (change instanceof Change.MoveRun(var after, _)) {
        moved.put(after.id(), after);
      }
    }
    return runs.stream().map(run -> moved.getOrDefault(run.id(), run)).toList();
  }

  SequencedMap<String, Output> outputs(RunId run) {
    return outputs(List.of(run)).getOrDefault(run, new TreeMap<>());
  }

  Map<RunId, SequencedMap<String, Output>> outputs(Collection<RunId> runs) {
    Map<RunId, SequencedMap<String, Output>> all = new HashMap<>(store.outputs().outputs(runs));
    for (Change change : unwritten) {
      if (change instanceof Change.KeepOutputs(var attempt, var kept)
          && runs.contains(attempt.run())) {
        all.put(attempt.run(), new TreeMap<>(kept));
      }
    }
    return all;
  }
}
