package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What follows in a DAG run from where its nodes stand (D2, D8). For a pending node under
/// ALL_SUCCESS:
///
/// | upstreams                                    | the node         |
/// | -------------------------------------------- | ---------------- |
/// | all passed, or none at all                   | is released      |
/// | one skipped by branch, whatever the others   | is skipped, too  |
/// | one failed, timed out or canceled            | stays, blocked   |
/// | else                                         | stays, waiting   |
///
/// A skip fires early, and spreads to the end within one decision.
///
/// @param release nodes to move from PENDING to QUEUED, in topological order
/// @param skip nodes to skip by branch, in topological order
/// @param end how the DAG run ends; empty while anything is active or released
/// @param blockedBy for each node that stays pending: its upstreams that have not passed
public record DagProgress(
    List<String> release,
    List<String> skip,
    Optional<RunState> end,
    SequencedMap<String, List<String>> blockedBy) {
  public DagProgress {
    release = List.copyOf(release);
    skip = List.copyOf(skip);
    blockedBy = Collections.unmodifiableSequencedMap(blockedBy);
  }

  /// @param states of every node of the graph
  public static DagProgress of(DagGraph graph, Map<String, NodeState> states) {
    Map<String, NodeState> after = new HashMap<>(states);
    List<String> release = new ArrayList<>();
    List<String> skip = new ArrayList<>();
    SequencedMap<String, List<String>> blockedBy = new LinkedHashMap<>();
    for (String key : graph.topologicalOrder()) {
      if (state(after, key).pending()) {
        List<String> blockers = blockers(graph, after, key);
        if (blockers.isEmpty()) {
          release.add(key);
        } else if (blockers.stream().anyMatch(other -> state(after, other).skippedByBranch())) {
          skip.add(key);
          after.put(key, NodeState.branchSkip());
        } else {
          blockedBy.put(key, blockers);
        }
      }
    }
    boolean goesOn = !release.isEmpty() || after.values().stream().anyMatch(NodeState::active);
    return new DagProgress(
        release, skip, goesOn ? Optional.empty() : Optional.of(end(graph, after)), blockedBy);
  }

  private static List<String> blockers(DagGraph graph, Map<String, NodeState> states, String key) {
    return graph.upstreams(key).stream().filter(other -> !state(states, other).passed()).toList();
  }

  private static RunState end(DagGraph graph, Map<String, NodeState> states) {
    boolean canceled = false;
    for (String key : graph.keys()) {
      RunState state = state(states, key).state();
      if (state.failure() && !graph.node(key).mayFail()) {
        return RunState.FAILED;
      }
      canceled |= state == RunState.CANCELED;
    }
    return canceled ? RunState.CANCELED : RunState.SUCCESS;
  }

  private static NodeState state(Map<String, NodeState> states, String key) {
    NodeState state = states.get(key);
    if (state == null) {
      throw new IllegalArgumentException("node " + key + " has no run");
    }
    return state;
  }
}
