package dev.wheelhouse.model.dag;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("D2")
@Tag("D8")
class DagProgressTest {
  private static final List<NodeState> ALL_STATES = allStates();

  /// Two upstreams `a` and `b` of `c`; BRANCH is a skip by branch, SKIPPED one by a person or exit
  /// code.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SUCCESS,  SUCCESS,            release
          SUCCESS,  SKIPPED,            release
          SKIPPED,  SKIPPED,            release
          SUCCESS,  BRANCH,             skip
          SKIPPED,  BRANCH,             skip
          BRANCH,   BRANCH,             skip
          FAILED,   BRANCH,             skip
          TIMEOUT,  BRANCH,             skip
          CANCELED, BRANCH,             skip
          RUNNING,  BRANCH,             skip
          SUCCESS,  FAILED,             blocked by b
          SUCCESS,  TIMEOUT,            blocked by b
          SUCCESS,  CANCELED,           blocked by b
          SKIPPED,  FAILED,             blocked by b
          SKIPPED,  TIMEOUT,            blocked by b
          SKIPPED,  CANCELED,           blocked by b
          FAILED,   FAILED,             blocked by ab
          FAILED,   TIMEOUT,            blocked by ab
          TIMEOUT,  CANCELED,           blocked by ab
          CANCELED, CANCELED,           blocked by ab
          SUCCESS,  QUEUED,             blocked by b
          SUCCESS,  RUNNING,            blocked by b
          SUCCESS,  RETRY_WAIT,         blocked by b
          SUCCESS,  PAUSED,             blocked by b
          SUCCESS,  LOST,               blocked by b
          SUCCESS,  NEEDS_CONFIRMATION, blocked by b
          """)
  void allSuccessFollowsItsTruthTable(String a, String b, String expected) {
    Map<String, NodeState> upstreams = Map.of("a", state(a), "b", state(b));

    String fate = fateOfC(RandomDags.of("a→c", "b→c"), upstreams);
    String fateWithEdgesSwapped = fateOfC(RandomDags.of("b→c", "a→c"), upstreams);

    assertEquals(expected, fate);
    assertEquals(expected, fateWithEdgesSwapped);
  }

  private static String fateOfC(DagDefinition dag, Map<String, NodeState> upstreams) {
    Map<String, NodeState> states = new HashMap<>(upstreams);
    states.put("c", NodeState.of(RunState.PENDING));
    DagProgress progress = DagProgress.of(DagGraph.of(dag), states);
    if (progress.release().contains("c")) {
      return "release";
    }
    return progress.skip().contains("c")
        ? "skip"
        : "blocked by " + String.join("", new TreeSet<>(progress.blockedBy().get("c")));
  }

  @Test
  void rootsAreReleasedFirst() {
    DagGraph graph = DagGraph.of(RandomDags.of("b→d", "a→c", "c→d"));

    DagProgress progress = DagProgress.of(graph, everyNode(graph, RunState.PENDING));

    assertEquals(List.of("b", "a"), progress.release());
    assertEquals(Map.of("d", List.of("b", "c"), "c", List.of("a")), progress.blockedBy());
    assertEquals(Optional.empty(), progress.end());
  }

  @Test
  void branchSkipSpreadsToTheEndInOneDecision() {
    DagGraph graph = DagGraph.of(RandomDags.of("a→b", "b→c", "c→d"));
    Map<String, NodeState> states = everyNode(graph, RunState.PENDING);
    states.put("a", NodeState.branchSkip());

    DagProgress progress = DagProgress.of(graph, states);

    assertEquals(List.of("b", "c", "d"), progress.skip());
    assertEquals(Optional.of(RunState.SUCCESS), progress.end());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SUCCESS,  SUCCESS,  SUCCESS
          SUCCESS,  SKIPPED,  SUCCESS
          BRANCH,   SKIPPED,  SUCCESS
          SUCCESS,  FAILED,   FAILED
          SUCCESS,  TIMEOUT,  FAILED
          CANCELED, FAILED,   FAILED
          SUCCESS,  CANCELED, CANCELED
          SUCCESS,  RUNNING,
          FAILED,   QUEUED,
          FAILED,   RETRY_WAIT,
          FAILED,   PAUSED,
          FAILED,   LOST,
          FAILED,   NEEDS_CONFIRMATION,
          """)
  void dagRunEndsWhenNothingIsActive(String a, String b, RunState end) {
    DagGraph graph = DagGraph.of(RandomDags.of("a", "b"));

    assertEquals(
        Optional.ofNullable(end),
        DagProgress.of(graph, Map.of("a", state(a), "b", state(b))).end());
  }

  @Test
  void settleFailsAndTheDagRunEndsFailedNamingWhatIsBlocked() {
    DagGraph graph =
        DagGraph.of(RandomDags.of("pull_payments→settle", "settle→issue_bill", "issue_bill→mail"));
    Map<String, NodeState> states = everyNode(graph, RunState.PENDING);
    states.put("pull_payments", NodeState.of(RunState.SUCCESS));
    states.put("settle", NodeState.of(RunState.FAILED));

    DagProgress progress = DagProgress.of(graph, states);

    assertEquals(Optional.of(RunState.FAILED), progress.end());
    assertEquals(
        Map.of("issue_bill", List.of("settle"), "mail", List.of("issue_bill")),
        progress.blockedBy());
  }

  @Test
  void failureOfANodeThatMayFailBlocksItsDownstreamsButNotTheSuccess() {
    Node mayFail = new Node("a", "a", TriggerRule.ALL_SUCCESS, true);
    DagDefinition dag =
        DagDefinition.of("dag", List.of(mayFail, Node.of("b")), RandomDags.of("a→b").edges());
    Map<String, NodeState> states =
        Map.of("a", NodeState.of(RunState.FAILED), "b", NodeState.of(RunState.PENDING));

    DagProgress progress = DagProgress.of(DagGraph.of(dag), states);

    assertEquals(Optional.of(RunState.SUCCESS), progress.end());
    assertEquals(Map.of("b", List.of("a")), progress.blockedBy());
  }

  @Test
  void nodeWithoutARunIsAnError() {
    DagGraph graph = DagGraph.of(RandomDags.of("a→b"));
    Map<String, NodeState> states = Map.of("a", NodeState.of(RunState.SUCCESS));

    assertThrows(IllegalArgumentException.class, () -> DagProgress.of(graph, states));
  }

  @Test
  void decisionsAgreeWithASlowOracleOnRandomDags() {
    Random random = new Random(6);

    for (int i = 0; i < 5_000; i++) {
      DagDefinition dag = RandomDags.acyclic(random, 1 + random.nextInt(9));
      Map<String, NodeState> states = new HashMap<>();
      dag.nodes().forEach(node -> states.put(node.key(), anyState(random)));
      assertAgrees(dag, states);
    }
  }

  private static void assertAgrees(DagDefinition dag, Map<String, NodeState> states) {
    DagProgress progress = DagProgress.of(DagGraph.of(dag), states);
    SlowProgress slow = new SlowProgress(dag, states);

    assertEquals(slow.release(), new TreeSet<>(progress.release()));
    assertEquals(slow.skip(), new TreeSet<>(progress.skip()));
    assertEquals(slow.end(), progress.end());
    assertEquals(slow.stay(), new TreeSet<>(progress.blockedBy().keySet()));
  }

  @Test
  void decidingAgainAfterDoingWhatWasDecidedChangesNothing() {
    Random random = new Random(7);

    for (int i = 0; i < 1_000; i++) {
      DagGraph graph = DagGraph.of(RandomDags.acyclic(random, 1 + random.nextInt(12)));
      Map<String, NodeState> states = new HashMap<>();
      graph.keys().forEach(key -> states.put(key, anyState(random)));
      DagProgress first = DagProgress.of(graph, states);
      first.release().forEach(key -> states.put(key, NodeState.of(RunState.QUEUED)));
      first.skip().forEach(key -> states.put(key, NodeState.branchSkip()));
      DagProgress second = DagProgress.of(graph, states);
      assertTrue(second.release().isEmpty() && second.skip().isEmpty());
      assertEquals(first.end(), second.end());
      assertEquals(first.blockedBy(), second.blockedBy());
    }
  }

  @Test
  void everyRandomDagRunComesToAnEndThatMatchesItsNodes() {
    Random random = new Random(8);
    List<RunState> ends =
        List.of(RunState.SUCCESS, RunState.SUCCESS, RunState.FAILED, RunState.SKIPPED);

    for (int i = 0; i < 300; i++) {
      DagGraph graph = DagGraph.of(RandomDags.acyclic(random, 1 + random.nextInt(30)));
      Map<String, NodeState> states = everyNode(graph, RunState.PENDING);
      DagProgress progress = DagProgress.of(graph, states);
      while (progress.end().isEmpty()) {
        progress
            .release()
            .forEach(key -> states.put(key, NodeState.of(ends.get(random.nextInt(ends.size())))));
        progress = DagProgress.of(graph, states);
      }
      boolean failed =
          graph.keys().stream()
              .anyMatch(k -> states.get(k).state() == RunState.FAILED && !graph.node(k).mayFail());
      assertEquals(Optional.of(failed ? RunState.FAILED : RunState.SUCCESS), progress.end());
    }
  }

  @Test
  void fiveThousandNodesAreDecidedQuickly() {
    DagGraph graph = DagGraph.of(RandomDags.chain(5_000));
    Map<String, NodeState> states = everyNode(graph, RunState.PENDING);

    assertTimeout(
        ofSeconds(30),
        () -> {
          for (int i = 0; i < 100; i++) {
            DagProgress.of(graph, states);
          }
        });
  }

  private static Map<String, NodeState> everyNode(DagGraph graph, RunState state) {
    Map<String, NodeState> states = new HashMap<>();
    graph.keys().forEach(key -> states.put(key, NodeState.of(state)));
    return states;
  }

  private static NodeState anyState(Random random) {
    return random.nextInt(3) == 0
        ? NodeState.of(RunState.PENDING)
        : ALL_STATES.get(random.nextInt(ALL_STATES.size()));
  }

  private static List<NodeState> allStates() {
    List<NodeState> all = new ArrayList<>(List.of(NodeState.branchSkip()));
    for (RunState state : RunState.values()) {
      all.add(NodeState.of(state));
    }
    return List.copyOf(all);
  }

  private static NodeState state(String word) {
    return word.equals("BRANCH") ? NodeState.branchSkip() : NodeState.of(RunState.valueOf(word));
  }

  /// Repeats single obvious steps until nothing changes any more.
  private static final class SlowProgress {
    private static final Set<RunState> ACTIVE =
        Set.of(
            RunState.QUEUED,
            RunState.RUNNING,
            RunState.RETRY_WAIT,
            RunState.PAUSED,
            RunState.LOST,
            RunState.NEEDS_CONFIRMATION);

    private final DagDefinition dag;
    private final Map<String, NodeState> states;
    private final Set<String> skip = new TreeSet<>();

    SlowProgress(DagDefinition dag, Map<String, NodeState> before) {
      this.dag = dag;
      this.states = new HashMap<>(before);
      while (skipOne()) {
        continue;
      }
    }

    private boolean skipOne() {
      for (String key : pending()) {
        if (upstreams(key).stream().anyMatch(NodeState::skippedByBranch)) {
          states.put(key, NodeState.branchSkip());
          return skip.add(key);
        }
      }
      return false;
    }

    Set<String> release() {
      Set<String> found = new TreeSet<>();
      for (String key : pending()) {
        if (upstreams(key).stream().allMatch(SlowProgress::good)) {
          found.add(key);
        }
      }
      return found;
    }

    Set<String> skip() {
      return skip;
    }

    Set<String> stay() {
      Set<String> stay = new TreeSet<>(pending());
      stay.removeAll(release());
      return stay;
    }

    Optional<RunState> end() {
      if (!release().isEmpty()
          || states.values().stream().anyMatch(s -> ACTIVE.contains(s.state()))) {
        return Optional.empty();
      }
      for (Node node : dag.nodes()) {
        if (Set.of(RunState.FAILED, RunState.TIMEOUT).contains(states.get(node.key()).state())
            && !node.mayFail()) {
          return Optional.of(RunState.FAILED);
        }
      }
      boolean canceled = states.values().stream().anyMatch(s -> s.state() == RunState.CANCELED);
      return Optional.of(canceled ? RunState.CANCELED : RunState.SUCCESS);
    }

    private List<String> pending() {
      return dag.nodes().stream()
          .map(Node::key)
          .filter(key -> states.get(key).state() == RunState.PENDING)
          .toList();
    }

    private List<NodeState> upstreams(String key) {
      return dag.edges().stream()
          .filter(edge -> edge.to().equals(key))
          .map(edge -> states.get(edge.from()))
          .toList();
    }

    private static boolean good(NodeState state) {
      return !state.skippedByBranch()
          && Set.of(RunState.SUCCESS, RunState.SKIPPED).contains(state.state());
    }
  }
}
