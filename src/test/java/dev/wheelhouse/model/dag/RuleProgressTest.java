package dev.wheelhouse.model.dag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds for decisions over all trigger rules and conditions, tried on random DAG runs.
@Tag("D2")
class RuleProgressTest {
  private static final int ROUNDS = 3_000;
  private final Random random = new Random(6);

  @Test
  void decisionIsAFixedPoint() {
    for (int i = 0; i < ROUNDS; i++) {
      DagStand now = anyStand();
      DagProgress first = DagProgress.of(now);

      DagProgress second = DagProgress.of(done(now, first));

      assertEquals(List.of(), second.release());
      assertEquals(List.of(), second.skip());
      assertEquals(first.end(), second.end());
      assertEquals(first.blockedBy(), second.blockedBy());
    }
  }

  @Test
  void orderOfNodesAndEdgesDoesNotMatter() {
    for (int i = 0; i < ROUNDS; i++) {
      DagDefinition dag = RandomDags.ruled(random, 1 + random.nextInt(9));
      DagStand now = anyStand(dag);

      DagProgress shuffled =
          DagProgress.of(new DagStand(DagGraph.of(shuffled(dag)), now.states(), now.evidence()));

      DagProgress progress = DagProgress.of(now);
      assertEquals(new HashSet<>(progress.release()), new HashSet<>(shuffled.release()));
      assertEquals(progress.skips().keySet(), shuffled.skips().keySet());
      assertEquals(progress.end(), shuffled.end());
      assertEquals(progress.blockedBy().keySet(), shuffled.blockedBy().keySet());
    }
  }

  @Test
  void whatIsDecidedEarlyIsNotContradictedWhenTheOpenUpstreamsEnd() {
    for (int i = 0; i < ROUNDS; i++) {
      DagStand now = anyStand();
      DagProgress early = DagProgress.of(now);

      DagProgress late = DagProgress.of(ended(now));

      assertThat(late.release()).containsAll(early.release());
      assertThat(late.skip()).containsAll(early.skip());
    }
  }

  @Test
  void everySkipHasAReasonThatNamesAnUpstream() {
    for (int i = 0; i < ROUNDS; i++) {
      DagStand now = anyStand();

      DagProgress.of(now)
          .skips()
          .forEach(
              (key, why) ->
                  assertTrue(now.graph().upstreams(key).stream().anyMatch(why::contains), why));
    }
  }

  @Test
  void everyRandomDagRunComesToAnEnd() {
    for (int i = 0; i < 300; i++) {
      DagGraph graph = DagGraph.of(RandomDags.ruled(random, 1 + random.nextInt(30)));
      DagStand now = DagStand.of(graph, states(graph, RunState.PENDING));
      DagProgress progress = DagProgress.of(now);
      while (progress.end().isEmpty()) {
        now = ended(done(now, progress));
        progress = DagProgress.of(now);
      }
      DagStand last = now;
      assertTrue(graph.keys().stream().noneMatch(key -> last.state(key).active()));
    }
  }

  @Test
  void reasonsNameTheUpstreamTheConditionAndWhatWasFound() {
    EdgeCondition rows = new EdgeCondition.Output("rows", EdgeCondition.Comparison.MORE, "0");
    DagDefinition dag =
        DagDefinition.of(
            "dag",
            List.of(Node.of("check"), Node.of("load"), Node.of("mail"), Node.of("sum")),
            List.of(
                new Edge("check", "load").when(rows),
                new Edge("check", "mail").when(new EdgeCondition.ExitCode(Set.of(3, 4))),
                new Edge("load", "sum")));
    Map<String, NodeState> states = states(DagGraph.of(dag), RunState.PENDING);
    states.put("check", NodeState.of(RunState.SUCCESS));
    var evidence = Map.of("check", new NodeEvidence(0, Map.of("rows", "0")));

    DagProgress progress = DagProgress.of(new DagStand(DagGraph.of(dag), states, evidence));

    assertEquals(
        Map.of(
            "load", "the edge from check asks for rows > 0, but rows is 0",
            "mail", "the edge from check asks for exit code 3 or 4, but it was 0",
            "sum", "ALL_SUCCESS: load was skipped by a branch"),
        progress.skips());
  }

  @Test
  void otherwiseIsPickedWhenNoConditionOfItsSiblingsHolds() {
    DagDefinition dag =
        DagDefinition.of(
            "dag",
            List.of(Node.of("check"), Node.of("one"), Node.of("else")),
            List.of(
                new Edge("check", "one").when(new EdgeCondition.ExitCode(Set.of(1))),
                new Edge("check", "else").when(new EdgeCondition.Otherwise())));
    Map<String, NodeState> states = states(DagGraph.of(dag), RunState.PENDING);
    states.put("check", NodeState.of(RunState.SUCCESS));

    DagProgress zero = DagProgress.of(stand(dag, states, 0));
    DagProgress one = DagProgress.of(stand(dag, states, 1));

    assertEquals(List.of("else"), zero.release());
    assertEquals(List.of("one"), zero.skip());
    assertEquals(List.of("one"), one.release());
    assertEquals(
        Map.of(
            "else",
            "the edge from check is for when no other is picked, but one (exit code 1) was"),
        one.skips());
  }

  private static DagStand stand(DagDefinition dag, Map<String, NodeState> states, int code) {
    var evidence = Map.of("check", new NodeEvidence(code, Map.of()));
    return new DagStand(DagGraph.of(dag), states, evidence);
  }

  private DagStand anyStand() {
    return anyStand(RandomDags.ruled(random, 1 + random.nextInt(9)));
  }

  private DagStand anyStand(DagDefinition dag) {
    Map<String, NodeState> states = new HashMap<>();
    Map<String, NodeEvidence> evidence = new HashMap<>();
    for (Node node : dag.nodes()) {
      NodeState state =
          random.nextInt(2) == 0 ? NodeState.of(RunState.PENDING) : RandomDags.anyState(random);
      states.put(node.key(), state);
      evidence.put(node.key(), RandomDags.anyEvidence(random));
    }
    return new DagStand(DagGraph.of(dag), states, evidence);
  }

  private static DagDefinition shuffled(DagDefinition dag) {
    List<Node> nodes = new ArrayList<>(dag.nodes());
    List<Edge> edges = new ArrayList<>(dag.edges());
    Collections.shuffle(nodes, new Random(1));
    Collections.shuffle(edges, new Random(2));
    return DagDefinition.of(dag.name(), nodes, edges);
  }

  /// What was decided has been done.
  private static DagStand done(DagStand now, DagProgress progress) {
    Map<String, NodeState> states = new HashMap<>(now.states());
    progress.release().forEach(key -> states.put(key, NodeState.of(RunState.QUEUED)));
    progress.skip().forEach(key -> states.put(key, NodeState.branchSkip()));
    return new DagStand(now.graph(), states, now.evidence());
  }

  /// What is under way has ended somehow.
  private DagStand ended(DagStand now) {
    Map<String, NodeState> states = new HashMap<>(now.states());
    states.replaceAll((_, state) -> state.active() ? RandomDags.anyEnd(random) : state);
    return new DagStand(now.graph(), states, now.evidence());
  }

  private static Map<String, NodeState> states(DagGraph graph, RunState state) {
    Map<String, NodeState> states = new HashMap<>();
    graph.keys().forEach(key -> states.put(key, NodeState.of(state)));
    return states;
  }
}
