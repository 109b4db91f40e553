package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Whether nodes hand on what others ask them for (D6). Only what is certain is refused: a task
/// that says by itself what it hands on can hand on anything.
public final class OutputCheck {
  private final Map<String, Task> tasks = new HashMap<>();
  private final Problems problems = new Problems();

  private OutputCheck(DagDefinition dag, Function<Node, Optional<JobDefinition>> jobs) {
    dag.nodes().forEach(node -> jobs.apply(node).ifPresent(it -> tasks.put(node.key(), it.task())));
  }

  /// What the DAG says by itself.
  static List<Problem> problems(DagDefinition dag) {
    return problems(dag, node -> Optional.ofNullable(node.own()));
  }

  /// @param jobs of the nodes; empty for what is not known
  public static List<Problem> problems(
      DagDefinition dag, Function<Node, Optional<JobDefinition>> jobs) {
    OutputCheck check = new OutputCheck(dag, jobs);
    for (int i = 0; i < dag.nodes().size(); i++) {
      check.node(dag.nodes().get(i), "nodes[" + i + "]");
    }
    for (int i = 0; i < dag.edges().size(); i++) {
      check.edge(dag.edges().get(i), "edges[" + i + "].when");
    }
    return check.problems.found();
  }

  private void node(Node node, String path) {
    List<AskedOutput> asked = new ArrayList<>(AskedOutput.atNode(node, path));
    Task task = tasks.get(node.key());
    if (task != null) {
      asked.addAll(AskedOutput.inTask(task, path + (node.own() == null ? ".job." : ".define.")));
    }
    for (AskedOutput each : asked) {
      missing(each.place().node(), each.place().name())
          .ifPresent(names -> problems.add(each.path(), neverComes(each, names)));
    }
  }

  private void edge(Edge edge, String path) {
    if (edge.when() instanceof EdgeCondition.Output(var name, _, _) && !name.isBlank()) {
      missing(edge.from(), name)
          .ifPresent(names -> problems.add(path, neverPicked(edge, name, names)));
    }
  }

  /// What the node hands on instead; empty when it may hand on the output.
  private Optional<List<String>> missing(String node, String output) {
    return Optional.ofNullable(tasks.get(node))
        .flatMap(KnownOutputs::of)
        .filter(names -> !names.contains(output));
  }

  private static String neverComes(AskedOutput asked, List<String> names) {
    String node = asked.place().node();
    return names.isEmpty()
        ? "%s names an output that never comes: %s hands on nothing. Name another node, or remove it."
            .formatted(asked.place(), node)
        : "%s names an output that never comes: %s hands on %s. Name one of these."
            .formatted(asked.place(), node, String.join(", ", names));
  }

  private static String neverPicked(Edge edge, String output, List<String> names) {
    String start = "The edge %s → %s ".formatted(edge.from(), edge.to());
    return names.isEmpty()
        ? start
            + "asks about the output %s, but %s hands on nothing. It would never be picked; choose another condition."
                .formatted(output, edge.from())
        : start
            + "asks about the output %s, but %s hands on %s. It would never be picked; name one of these."
                .formatted(output, edge.from(), String.join(", ", names));
  }
}
