package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with a DAG's nodes and edges (D1), and with the rules and conditions that they go
/// by (D2).
public final class DagCheck {
  private static final int NAMED = 5;
  private static final Set<TriggerRule> NEED_UPSTREAMS =
      EnumSet.of(TriggerRule.ANY_SUCCESS, TriggerRule.ANY_FAILED);

  private final DagDefinition dag;
  private final DagGraph graph;
  private final List<Problem> problems = new ArrayList<>();

  private DagCheck(DagDefinition dag) {
    this.dag = dag;
    this.graph = DagGraph.of(dag);
  }

  /// In the order of the definition, the cycle last; empty when the DAG can run.
  public static List<Problem> problems(DagDefinition dag) {
    DagCheck check = new DagCheck(dag);
    check.nodes();
    check.edges();
    check.cycle();
    return List.copyOf(check.problems);
  }

  private void nodes() {
    if (dag.nodes().isEmpty()) {
      add("nodes", "The DAG has no nodes. Add at least one.");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < dag.nodes().size(); i++) {
      Node node = dag.nodes().get(i);
      if (!seen.add(node.key())) {
        add(
            "nodes[" + i + "].nodeKey",
            "The node " + node.key() + " stands twice. Give each node a key of its own.");
      } else if (NEED_UPSTREAMS.contains(node.rule()) && graph.upstreams(node.key()).isEmpty()) {
        add(
            "nodes[" + i + "].triggerRule",
            "The node %s has the rule %s, but nothing comes before it. Draw an edge to it, or give it the rule ALL_SUCCESS."
                .formatted(node.key(), node.rule()));
      }
    }
  }

  private void edges() {
    Set<String> known = new HashSet<>(graph.keys());
    Set<Ends> seen = new HashSet<>();
    for (int i = 0; i < dag.edges().size(); i++) {
      Edge edge = dag.edges().get(i);
      String path = "edges[" + i + "]";
      checkEnd(path + ".from", edge.from(), known);
      checkEnd(path + ".to", edge.to(), known);
      if (edge.from().equals(edge.to())) {
        add(path, "The edge leads from " + edge.from() + " to itself. Remove it.");
      } else if (!seen.add(new Ends(edge.from(), edge.to()))) {
        add(path, "The edge " + words(edge) + " stands twice. Remove one.");
      }
      EdgeCheck.problem(edge, dag.edges()).ifPresent(it -> add(path + ".when", it));
    }
  }

  /// Two edges between the same nodes are one too many, whatever their conditions.
  private record Ends(String from, String to) {}

  private void checkEnd(String path, String key, Set<String> known) {
    if (!known.contains(key)) {
      add(path, "The DAG has no node " + key + ". Add the node or remove the edge.");
    }
  }

  private void cycle() {
    List<String> cycle = graph.cycle();
    if (cycle.isEmpty()) {
      return;
    }
    add("edges", "The edges form a cycle: " + path(cycle) + ". Remove one of them.");
    List<String> behind = new ArrayList<>(graph.stuck());
    behind.removeAll(new HashSet<>(cycle));
    if (!behind.isEmpty()) {
      add("nodes", "These nodes could never start: " + some(behind) + ". They wait for a cycle.");
    }
  }

  private static String some(List<String> keys) {
    List<String> first = keys.subList(0, Math.min(NAMED, keys.size()));
    int more = keys.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }

  private static String words(Edge edge) {
    return edge.from() + " → " + edge.to();
  }

  private static String path(List<String> cycle) {
    return String.join(" → ", cycle);
  }

  private void add(String path, String message) {
    problems.add(new Problem(path, message));
  }
}
