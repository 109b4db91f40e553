package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Documents for tests.
final class Documents {
  private Documents() {}

  /// A DAG named `billing` of own shell jobs.
  ///
  /// @param edges as `a>b`; a text without `>` is a node by itself
  static DagDocument of(String... edges) {
    var keys = Arrays.stream(edges).flatMap(it -> Stream.of(it.split(">"))).distinct().toList();
    return new DagDocument(
        DagDefinition.of(
            "billing",
            keys.stream().map(Documents::shell).toList(),
            Arrays.stream(edges)
                .filter(it -> it.contains(">"))
                .map(it -> new Edge(it.split(">")[0], it.split(">")[1]))
                .toList()),
        DagLayout.NONE);
  }

  static Node shell(String key) {
    return shell("billing", key);
  }

  static Node shell(String dag, String key) {
    return Node.owning(dag, key, Insertion.usual(Task.Shell.script("echo " + key)));
  }

  /// Nodes `n0`, `n1`, … with up to two edges from earlier nodes to each.
  static DagDocument random(int nodes, long seed) {
    var random = new Random(seed);
    var edges =
        IntStream.range(1, nodes)
            .boxed()
            .flatMap(
                i ->
                    random
                        .ints(random.nextInt(3), Math.max(0, i - 40), i)
                        .distinct()
                        .mapToObj(from -> new Edge("n" + from, "n" + i)))
            .toList();
    return new DagDocument(
        DagDefinition.of(
            "billing", IntStream.range(0, nodes).mapToObj(i -> shell("n" + i)).toList(), edges),
        DagLayout.NONE);
  }

  static List<String> keys(DagDocument document) {
    return document.definition().nodes().stream().map(Node::key).toList();
  }
}
