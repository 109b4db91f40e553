package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// The nodes of a DAG with their neighbours, in the definition's order. It can be made of any
/// definition: edges to unknown nodes, self edges and repetitions are left out here and named by
/// [DagCheck]. Everything is linear in nodes and edges.
public final class DagGraph {
  private final SequencedMap<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, SequencedMap<String, Edge>> upstreams = new HashMap<>();
  private final Map<String, SequencedMap<String, Edge>> downstreams = new HashMap<>();
  private final List<String> order;

  private DagGraph(DagDefinition dag) {
    for (Node node : dag.nodes()) {
      nodes.putIfAbsent(node.key(), node);
      upstreams.put(node.key(), new LinkedHashMap<>());
      downstreams.put(node.key(), new LinkedHashMap<>());
    }
    dag.edges().forEach(this::connect);
    order = List.copyOf(sorted());
  }

  public static DagGraph of(DagDefinition dag) {
    return new DagGraph(dag);
  }

  private void connect(Edge edge) {
    boolean known = nodes.containsKey(edge.from()) && nodes.containsKey(edge.to());
    if (known && !edge.from().equals(edge.to())) {
      edges(downstreams, edge.from()).putIfAbsent(edge.to(), edge);
      edges(upstreams, edge.to()).putIfAbsent(edge.from(), edge);
    }
  }

  public Node node(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      throw unknown(key);
    }
    return node;
  }

  /// All keys, in the definition's order.
  public List<String> keys() {
    return List.copyOf(nodes.keySet());
  }

  /// Nodes without upstreams.
  public List<String> roots() {
    return nodes.keySet().stream().filter(key -> upstreams(key).isEmpty()).toList();
  }

  public List<String> upstreams(String key) {
    return List.copyOf(neighbours(upstreams, key));
  }

  public List<String> downstreams(String key) {
    return List.copyOf(neighbours(downstreams, key));
  }

  /// The edges that lead into a node.
  public List<Edge> incoming(String key) {
    return List.copyOf(edges(upstreams, key).values());
  }

  /// The edges that lead out of a node.
  public List<Edge> outgoing(String key) {
    return List.copyOf(edges(downstreams, key).values());
  }

  /// Whether every node needs all its upstreams, and no edge has a condition.
  public boolean plain() {
    return nodes.values().stream().allMatch(node -> node.rule() == TriggerRule.ALL_SUCCESS)
        && upstreams.values().stream()
            .flatMap(edges -> edges.values().stream())
            .allMatch(edge -> edge.when() instanceof EdgeCondition.Always);
  }

  /// Every node that must come before this one, in topological order.
  public List<String> allUpstreams(String key) {
    return reachable(key, upstreams);
  }

  /// Every node that waits for this one, in topological order: what its failure blocks.
  public List<String> allDownstreams(String key) {
    return reachable(key, downstreams);
  }

  /// Each node after its upstreams; the same definition always gives the same order.
  public List<String> topologicalOrder() {
    if (order.size() < nodes.size()) {
      throw new IllegalStateException("the DAG has the cycle " + String.join(" → ", cycle()));
    }
    return order;
  }

  /// A cycle as a path that ends where it begins (`a, b, a`); empty when there is none.
  public List<String> cycle() {
    return stuck().isEmpty() ? List.of() : Cycle.among(stuck(), key -> neighbours(upstreams, key));
  }

  /// The nodes that could never start: those on a cycle and those that wait for one.
  SequencedSet<String> stuck() {
    SequencedSet<String> stuck = new LinkedHashSet<>(nodes.keySet());
    order.forEach(stuck::remove);
    return stuck;
  }

  private List<String> sorted() {
    Map<String, Integer> waitsFor = new HashMap<>();
    nodes.keySet().forEach(key -> waitsFor.put(key, neighbours(upstreams, key).size()));
    Deque<String> ready = new ArrayDeque<>(roots());
    List<String> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      String key = ready.remove();
      sorted.add(key);
      for (String next : neighbours(downstreams, key)) {
        if (waitsFor.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    return sorted;
  }

  private List<String> reachable(String start, Map<String, SequencedMap<String, Edge>> direction) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(neighbours(direction, start));
    while (!open.isEmpty()) {
      String key = open.remove();
      if (found.add(key)) {
        open.addAll(neighbours(direction, key));
      }
    }
    return topologicalOrder().stream().filter(found::contains).toList();
  }

  private static SequencedSet<String> neighbours(
      Map<String, SequencedMap<String, Edge>> direction, String key) {
    return edges(direction, key).sequencedKeySet();
  }

  private static SequencedMap<String, Edge> edges(
      Map<String, SequencedMap<String, Edge>> direction, String key) {
    SequencedMap<String, Edge> found = direction.get(key);
    if (found == null) {
      throw unknown(key);
    }
    return found;
  }

  private static IllegalArgumentException unknown(String key) {
    return new IllegalArgumentException("the DAG has no node " + key);
  }

  /// Walks against the edges among nodes that all have an upstream there, until one comes again.
  private static final class Cycle {
    interface Upstreams {
      Collection<String> of(String key);
    }

    static List<String> among(SequencedSet<String> stuck, Upstreams upstreams) {
      SequencedSet<String> walked = new LinkedHashSet<>();
      String key = stuck.getFirst();
      while (walked.add(key)) {
        key = upstreams.of(key).stream().filter(stuck::contains).findFirst().orElseThrow();
      }
      List<String> path = new ArrayList<>(walked);
      List<String> cycle = new ArrayList<>(path.subList(path.indexOf(key), path.size()));
      cycle.add(key);
      return List.copyOf(cycle.reversed());
    }
  }
}
