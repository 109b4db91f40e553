package dev.wheelhouse.model.dag;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D1")
class DagGraphTest {
  @Test
  void neighboursStandInTheOrderOfTheDefinition() {
    DagGraph graph = DagGraph.of(RandomDags.of("a→d", "a→c", "a→b", "b→e", "c→e", "d→e"));

    assertEquals(List.of("a"), graph.roots());
    assertEquals(List.of("d", "c", "b"), graph.downstreams("a"));
    assertEquals(List.of("b", "c", "d"), graph.upstreams("e"));
    assertEquals(List.of("a", "d", "c", "b", "e"), graph.topologicalOrder());
  }

  @Test
  void everyNodeStandsAfterItsUpstreams() {
    Random random = new Random(3);

    for (int i = 0; i < 300; i++) {
      DagDefinition dag = RandomDags.acyclic(random, 1 + random.nextInt(20));
      List<String> order = DagGraph.of(dag).topologicalOrder();
      assertEquals(dag.nodes().size(), new HashSet<>(order).size());
      for (Edge edge : dag.edges()) {
        assertTrue(order.indexOf(edge.from()) < order.indexOf(edge.to()));
      }
    }
  }

  @Test
  void reachableNodesAgreeWithASlowSearch() {
    Random random = new Random(4);

    for (int i = 0; i < 200; i++) {
      DagDefinition dag = RandomDags.acyclic(random, 1 + random.nextInt(12));
      DagGraph graph = DagGraph.of(dag);
      for (Node node : dag.nodes()) {
        List<String> found = graph.allDownstreams(node.key());
        assertEquals(slowlyReachable(dag, node.key()), new TreeSet<>(found));
        found.forEach(key -> assertTrue(graph.allUpstreams(key).contains(node.key())));
      }
    }
  }

  private static Set<String> slowlyReachable(DagDefinition dag, String start) {
    Set<String> found = new TreeSet<>();
    dag.edges().stream()
        .filter(edge -> edge.from().equals(start))
        .forEach(
            edge -> {
              found.add(edge.to());
              found.addAll(slowlyReachable(dag, edge.to()));
            });
    return found;
  }

  @Test
  void cycleIsAnsweredWithItsPath() {
    DagDefinition dag = RandomDags.of("in→b", "a→b", "b→c", "c→a", "c→out");

    assertEquals(List.of("b", "c", "a", "b"), DagGraph.of(dag).cycle());
    assertThrows(IllegalStateException.class, () -> DagGraph.of(dag).topologicalOrder());
    assertEquals(
        List.of(
            new Problem("edges", "The edges form a cycle: b → c → a → b. Remove one of them."),
            new Problem("nodes", "These nodes could never start: out. They wait for a cycle.")),
        DagCheck.problems(dag));
  }

  @Test
  void everyPlantedCycleIsFoundAsAPathOfEdges() {
    Random random = new Random(5);

    for (int i = 0; i < 300; i++) {
      DagDefinition dag = RandomDags.acyclic(random, 2 + random.nextInt(12));
      List<Edge> edges = new ArrayList<>(dag.edges());
      edges.add(new Edge("n1", "n0"));
      edges.add(new Edge("n0", "n1"));
      List<String> cycle = DagGraph.of(DagDefinition.of("c", dag.nodes(), edges)).cycle();
      assertEquals(cycle.getFirst(), cycle.getLast());
      for (int at = 1; at < cycle.size(); at++) {
        assertTrue(edges.contains(new Edge(cycle.get(at - 1), cycle.get(at))));
      }
    }
  }

  @Test
  void faultsOfNodesAndEdgesAreNamed() {
    DagDefinition dag =
        DagDefinition.of(
            "dag",
            List.of(Node.of("a"), Node.of("b"), Node.of("a")),
            List.of(
                new Edge("a", "b"), new Edge("a", "b"), new Edge("b", "b"), new Edge("b", "x")));

    assertEquals(
        List.of(
            new Problem(
                "nodes[2].nodeKey", "The node a stands twice. Give each node a key of its own."),
            new Problem("edges[1]", "The edge a → b stands twice. Remove one."),
            new Problem("edges[2]", "The edge leads from b to itself. Remove it."),
            new Problem("edges[3].to", "The DAG has no node x. Add the node or remove the edge.")),
        DagCheck.problems(dag));
  }

  @Test
  void dagWithoutNodesIsRefused() {
    assertEquals(
        List.of(new Problem("nodes", "The DAG has no nodes. Add at least one.")),
        DagCheck.problems(DagDefinition.of("dag", List.of(), List.of())));
  }

  @Test
  void billingChainHasNoProblem() {
    DagDefinition dag = RandomDags.of("pull_payments→settle", "settle→issue_bill");

    assertEquals(List.of(), DagCheck.problems(dag));
    assertEquals(List.of("issue_bill"), DagGraph.of(dag).allDownstreams("settle"));
  }

  @Test
  void fiveThousandNodesInAChainAreFastAndShallow() {
    DagDefinition chain = RandomDags.chain(5_000);
    List<Edge> closed = new ArrayList<>(chain.edges());
    closed.add(new Edge("n4999", "n0"));

    assertTimeout(ofSeconds(20), () -> DagGraph.of(chain).allDownstreams("n0"));
    List<String> cycle =
        assertTimeout(
            ofSeconds(20), () -> DagGraph.of(DagDefinition.of("c", chain.nodes(), closed)).cycle());
    assertEquals(5_001, cycle.size());
  }
}
