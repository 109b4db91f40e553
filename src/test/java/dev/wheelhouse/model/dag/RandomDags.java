package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// DAGs without cycles, nodes and edges in no particular order, and chains.
final class RandomDags {
  private static final List<EdgeCondition> CONDITIONS =
      List.of(
          EdgeCondition.ALWAYS,
          EdgeCondition.ALWAYS,
          new EdgeCondition.ExitCode(Set.of(0)),
          new EdgeCondition.ExitCode(Set.of(1, 2)),
          new EdgeCondition.Output("rows", EdgeCondition.Comparison.MORE, "0"),
          new EdgeCondition.Otherwise());

  private RandomDags() {}

  static DagDefinition acyclic(Random random, int size) {
    List<Node> nodes =
        new ArrayList<>(
            IntStream.range(0, size)
                .mapToObj(
                    i -> new Node("n" + i, "job", TriggerRule.ALL_SUCCESS, random.nextInt(4) == 0))
                .toList());
    List<Edge> edges = new ArrayList<>();
    double density = random.nextDouble();
    for (int to = 1; to < size; to++) {
      for (int from = 0; from < to; from++) {
        if (random.nextDouble() < density) {
          edges.add(new Edge("n" + from, "n" + to));
        }
      }
    }
    Collections.shuffle(nodes, random);
    Collections.shuffle(edges, random);
    return DagDefinition.of("random", nodes, edges);
  }

  /// With any rules and conditions.
  static DagDefinition ruled(Random random, int size) {
    DagDefinition dag = acyclic(random, size);
    List<TriggerRule> rules = List.of(TriggerRule.values());
    return DagDefinition.of(
        dag.name(),
        dag.nodes().stream().map(it -> it.with(any(random, rules))).toList(),
        dag.edges().stream().map(it -> it.when(any(random, CONDITIONS))).toList());
  }

  static NodeState anyState(Random random) {
    RunState state = any(random, List.of(RunState.values()));
    return state == RunState.SKIPPED && random.nextBoolean()
        ? NodeState.branchSkip()
        : NodeState.of(state);
  }

  static NodeState anyEnd(Random random) {
    NodeState state = anyState(random);
    return state.state().terminal() ? state : anyEnd(random);
  }

  static NodeEvidence anyEvidence(Random random) {
    Map<String, String> outputs =
        random.nextBoolean() ? Map.of() : Map.of("rows", String.valueOf(random.nextInt(3)));
    return new NodeEvidence(random.nextInt(3), outputs);
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  static DagDefinition chain(int size) {
    List<Node> nodes = IntStream.range(0, size).mapToObj(i -> Node.of("n" + i)).toList();
    List<Edge> edges =
        IntStream.range(1, size).mapToObj(i -> new Edge("n" + (i - 1), "n" + i)).toList();
    return DagDefinition.of("chain", nodes, edges);
  }

  /// `a→b` as nodes and edges; a word without an arrow is a node alone.
  static DagDefinition of(String... words) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (String word : words) {
      String[] ends = word.split("→");
      for (String end : ends) {
        if (nodes.stream().noneMatch(node -> node.key().equals(end))) {
          nodes.add(Node.of(end));
        }
      }
      if (ends.length == 2) {
        edges.add(new Edge(ends[0], ends[1]));
      }
    }
    return DagDefinition.of("dag", nodes, edges);
  }
}
