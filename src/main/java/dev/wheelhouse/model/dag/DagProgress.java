package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What follows in a DAG run from where its nodes stand (D2, D8).
///
/// To a node that waits, an upstream is one of five things: *passed* (SUCCESS, or skipped by a
/// person or an exit code), *failed* (FAILED, TIMEOUT), *canceled*, *skipped by branch* (it was, or
/// it has ended and the edge's condition does not hold), or *open*. What a pending node's trigger
/// rule makes of them, the first line that fits:
///
/// | rule        | upstreams                                  | the node         |
/// | ----------- | ------------------------------------------ | ---------------- |
/// | any         | there are none                             | is released      |
/// | any         | every edge was left by its own condition   | is skipped, too  |
/// | ALL_SUCCESS | one skipped by branch, whatever the others | is skipped early |
/// | ALL_SUCCESS | all passed                                 | is released      |
/// | ALL_SUCCESS | one failed or canceled                     | stays, blocked   |
/// | ALL_DONE    | all ended                                  | is released      |
/// | ANY_SUCCESS | one passed, whatever the others            | is released early|
/// | ANY_SUCCESS | all ended, one failed or canceled          | stays, blocked   |
/// | ANY_SUCCESS | all ended, else                            | is skipped, too  |
/// | ANY_FAILED  | one failed, whatever the others            | is released early|
/// | ANY_FAILED  | all ended, one canceled                    | stays, blocked   |
/// | ANY_FAILED  | all ended, else                            | is skipped, too  |
/// | NONE_FAILED | one failed or canceled                     | stays, blocked   |
/// | NONE_FAILED | all passed or skipped by branch            | is released      |
/// | any         | else                                       | stays, waiting   |
///
/// What is done early is never contradicted by how the open upstreams end. A skip spreads to the
/// end within one decision. The DAG run ends when nothing is active and nothing is released: FAILED
/// if a node failed that may not, else CANCELED if one was, else SUCCESS.
///
/// @param release nodes to move from PENDING to QUEUED, in topological order
/// @param skips nodes to skip by branch, in topological order, with the reason in words
/// @param end how the DAG run ends; empty while anything is active or released
/// @param blockedBy for each node that stays pending: its upstreams that keep it
public record DagProgress(
    List<String> release,
    SequencedMap<String, String> skips,
    Optional<RunState> end,
    SequencedMap<String, List<String>> blockedBy) {
  public DagProgress {
    release = List.copyOf(release);
    skips = Collections.unmodifiableSequencedMap(skips);
    blockedBy = Collections.unmodifiableSequencedMap(blockedBy);
  }

  public static DagProgress of(DagStand now) {
    return new Decision(now).made();
  }

  /// Where nothing is known but the states.
  ///
  /// @param states of every node of the graph
  public static DagProgress of(DagGraph graph, Map<String, NodeState> states) {
    return of(DagStand.of(graph, states));
  }

  public List<String> skip() {
    return List.copyOf(skips.keySet());
  }

  /// One decision while it is made.
  private static final class Decision {
    private final DagGraph graph;
    private final Picking picking;
    private final DagStand now;
    private final List<String> release = new ArrayList<>();
    private final SequencedMap<String, String> skips = new LinkedHashMap<>();
    private final SequencedMap<String, List<String>> blockedBy = new LinkedHashMap<>();

    Decision(DagStand now) {
      this.now = now;
      this.graph = now.graph();
      this.picking = new Picking(graph, now.evidence());
    }

    DagProgress made() {
      for (String key : graph.topologicalOrder()) {
        if (state(key).pending()) {
          decide(key);
        }
      }
      boolean goesOn =
          !release.isEmpty() || now.states().values().stream().anyMatch(NodeState::active);
      return new DagProgress(
          release, skips, goesOn ? Optional.empty() : Optional.of(end()), blockedBy);
    }

    private void decide(String key) {
      switch (RuleTable.fate(rule(key), arrivals(key))) {
        case Fate.Start _ -> release.add(key);
        case Fate.Skip(var why) -> skips.put(key, why);
        case Fate.Wait(var on) -> blockedBy.put(key, on);
      }
    }

    private TriggerRule rule(String key) {
      return graph.node(key).rule();
    }

    private List<Arrival> arrivals(String key) {
      return graph.incoming(key).stream()
          .map(edge -> picking.arrival(edge, state(edge.from())))
          .toList();
    }

    private RunState end() {
      boolean canceled = false;
      for (String key : graph.keys()) {
        RunState state = state(key).state();
        if (state.failure() && !graph.node(key).mayFail()) {
          return RunState.FAILED;
        }
        canceled |= state == RunState.CANCELED;
      }
      return canceled ? RunState.CANCELED : RunState.SUCCESS;
    }

    private NodeState state(String key) {
      return skips.containsKey(key) ? NodeState.branchSkip() : now.state(key);
    }
  }
}
