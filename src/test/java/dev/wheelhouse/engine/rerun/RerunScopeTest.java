package dev.wheelhouse.engine.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.dag.DagStand;
import dev.wheelhouse.model.dag.NodeState;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.run.RunState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which nodes a rerun does again, and what runs then: each reach on each shape of DAG run. A state
/// is given by its first letter; X is CANCELED, B a skip by branch.
@Tag("K4")
@Tag("N5")
class RerunScopeTest {
  private static final Map<String, RunState> STATES =
      Map.of(
          "S", RunState.SUCCESS,
          "F", RunState.FAILED,
          "T", RunState.TIMEOUT,
          "X", RunState.CANCELED,
          "K", RunState.SKIPPED,
          "P", RunState.PENDING,
          "Q", RunState.QUEUED,
          "R", RunState.RUNNING);

  @ParameterizedTest(name = "{3} of {2} in {0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # edges           | states          | node | reach      | again   | starts  | busy
          a>b b>c           | a=S b=F c=P     | b    | ONLY       | b       | b c     |
          a>b b>c           | a=S b=F c=P     | b    | DOWNSTREAM | b       | b c     |
          a>b b>c           | a=S b=F c=P     | b    | UPSTREAM   | a b     | a b c   |
          a>b b>c           | a=S b=F c=P     | b    | FAILED     | b       | b c     |
          a>b b>c           | a=S b=S c=S     | b    | ONLY       | b       | b       |
          a>b b>c           | a=S b=S c=S     | b    | DOWNSTREAM | b c     | b c     |
          a>b b>c           | a=S b=S c=S     | c    | UPSTREAM   | a b c   | a b c   |
          a>b b>c           | a=S b=S c=S     | a    | FAILED     |         |         |
          a>b b>c           | a=S b=S c=R     | a    | ONLY       | a       | a       |
          a>b b>c           | a=S b=S c=R     | a    | DOWNSTREAM | a b c   | a b c   | c
          a>b b>c           | a=R b=S c=F     | c    | UPSTREAM   | a b c   | a b c   | a
          a>b b>c           | a=F b=X c=X     | b    | ONLY       | b       |         |
          a>b b>c           | a=F b=X c=X     | b    | UPSTREAM   | a b     | a b     |
          a>b b>c           | a=F b=X c=X     | b    | FAILED     | a b c   | a b c   |
          a>b b>c           | a=T b=P c=P     | a    | ONLY       | a       | a b c   |
          a>b b>c           | a=K b=T c=P     | b    | FAILED     | b       | b c     |
          a>c b>c c>d       | a=F b=F c=P d=P | a    | ONLY       | a       | a       |
          a>c b>c c>d       | a=F b=F c=P d=P | a    | DOWNSTREAM | a       | a       |
          a>c b>c c>d       | a=F b=F c=P d=P | a    | FAILED     | a b     | a b c d |
          a>c b>c c>d       | a=F b=R c=P d=P | a    | ONLY       | a       | a c d   |
          a>c b>c c>d       | a=F b=Q c=P d=P | a    | FAILED     | a       | a c d   |
          a>c b>c c>d       | a=S b=F c=S d=S | a    | DOWNSTREAM | a c d   | a       |
          a>c b>c c>d       | a=S b=S c=F d=P | c    | UPSTREAM   | a b c   | a b c d |
          a>b a>c b>d c>d   | a=S b=F c=S d=P | b    | ONLY       | b       | b d     |
          a>b a>c b>d c>d   | a=S b=F c=S d=P | b    | UPSTREAM   | a b     | a b d   |
          a>b a>c b>d c>d   | a=S b=F c=X d=P | b    | DOWNSTREAM | b       | b       |
          a>b a>c b>d c>d   | a=S b=F c=X d=P | b    | FAILED     | b c     | b c d   |
          a>b a>c b>d c>d   | a=S b=S c=S d=S | a    | DOWNSTREAM | a b c d | a b c d |
          a>b c>d           | a=F b=P c=F d=P | a    | FAILED     | a c     | a b c d |
          a>b c>d           | a=F b=P c=F d=P | a    | DOWNSTREAM | a       | a b     |
          a>b b>c           | a=F b=B c=B     | a    | ONLY       | a b c   | a b c   |
          a>b b>c           | a=F b=B c=B     | a    | DOWNSTREAM | a b c   | a b c   |
          a>b b>c           | a=F b=B c=B     | a    | FAILED     | a b c   | a b c   |
          a>b b>c           | a=S b=S c=B     | a    | ONLY       | a       | a       |
          a>c b>c c>d       | a=F b=B c=B d=B | a    | ONLY       | a c d   | a       |
          """)
  void nodesByReachAndShape(
      String edges,
      String states,
      String node,
      Reach reach,
      String again,
      String starts,
      String busy) {
    var scope = RerunScope.of(stand(edges, states), node, reach, false);

    assertEquals(set(again), new TreeSet<>(scope.again()));
    assertEquals(set(starts), new TreeSet<>(scope.starts()));
    assertEquals(set(busy), new TreeSet<>(scope.busy()));
  }

  @Test
  void whatIsPendingAfterTheNodeIsMadeAnewWhenItShallRunWithSomethingElse() {
    var scope = RerunScope.of(stand("a>b b>c", "a=S b=F c=P"), "b", Reach.DOWNSTREAM, true);

    assertEquals(List.of("b", "c"), scope.again());
    assertEquals(List.of("b", "c"), scope.starts());
    assertEquals(List.of(), scope.goOn());
  }

  @Test
  void whatSomethingElseKeepsFromStartingIsNamed() {
    var scope = RerunScope.of(stand("a>c b>c", "a=S b=F c=S"), "a", Reach.DOWNSTREAM, false);

    assertEquals(List.of("c"), scope.blocked());
  }

  private static DagStand stand(String edges, String states) {
    return DagStand.of(graph(edges), states(states));
  }

  private static DagGraph graph(String edges) {
    List<Edge> ends =
        Stream.of(edges.split(" "))
            .map(edge -> edge.split(">"))
            .map(it -> new Edge(it[0], it[1]))
            .toList();
    List<Node> nodes =
        ends.stream()
            .flatMap(it -> Stream.of(it.from(), it.to()))
            .distinct()
            .map(Node::of)
            .toList();
    return DagGraph.of(DagDefinition.of("dag", nodes, ends));
  }

  private static Map<String, NodeState> states(String states) {
    return Stream.of(states.split(" "))
        .map(it -> it.split("="))
        .collect(
            Collectors.toMap(
                it -> it[0],
                it ->
                    it[1].equals("B")
                        ? NodeState.branchSkip()
                        : NodeState.of(STATES.getOrDefault(it[1], RunState.LOST))));
  }

  private static TreeSet<String> set(String words) {
    return words == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(words.split(" ")));
  }
}
