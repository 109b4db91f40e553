package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.run.Output;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How a node did in its DAG's last runs.
///
/// @param key of the node
/// @param runs newest first
/// @param outputs that the last of them that ended handed on, by name
record NodeRuns(String key, List<RunView> runs, SequencedMap<String, Output> outputs) {
  NodeRuns {
    runs = List.copyOf(runs);
    outputs = Collections.unmodifiableSequencedMap(new TreeMap<>(outputs));
  }

  static NodeRuns none(String key) {
    return new NodeRuns(key, List.of(), new TreeMap<>());
  }
}
