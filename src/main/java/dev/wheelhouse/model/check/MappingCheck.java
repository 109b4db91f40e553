package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with nodes that run once per item of a list (D4).
public final class MappingCheck {
  private MappingCheck() {}

  /// What can be said of a DAG by itself.
  static List<Problem> problems(DagDefinition dag) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < dag.nodes().size(); i++) {
      Node node = dag.nodes().get(i);
      Mapping mapping = node.mapping();
      if (mapping != null) {
        String path = "nodes[" + i + "]";
        list(mapping, dag, node, path + ".forEach.", problems);
        JobDefinition own = node.own();
        if (own != null) {
          problems.addAll(ofParameter(node, own, path));
        }
      }
    }
    return problems;
  }

  private static void list(
      Mapping mapping, DagDefinition dag, Node node, String path, List<Problem> problems) {
    if (mapping.over().isBlank()) {
      problems.add(
          new Problem(
              path + "over",
              "Node %s runs once per item of a list, but names no list. Give one, such as ${params.channels} or a,b,c."
                  .formatted(node.key())));
    } else {
      Template.nodeProblems(mapping.over(), dag.parameters())
          .forEach(fault -> problems.add(new Problem(path + "over", fault)));
    }
    if (mapping.parallelism() < 0) {
      problems.add(
          new Problem(
              path + "parallelism",
              "Node %s has the parallelism %d. Give how many items may run at once, or 0 for no bound."
                  .formatted(node.key(), mapping.parallelism())));
    }
    if (node.parameters().containsKey(mapping.parameter())) {
      problems.add(
          new Problem(
              path + "parameter",
              "Node %s gives its items the parameter %s, and a fixed value, too. Remove one."
                  .formatted(node.key(), mapping.parameter())));
    }
  }

  /// Whether the job of a mapped node has the parameter that is given the items.
  ///
  /// @param path of the node
  public static List<Problem> ofParameter(Node node, JobDefinition job, String path) {
    Mapping mapping = node.mapping();
    List<String> names = job.parameters().stream().map(Parameter::name).toList();
    if (mapping == null || names.contains(mapping.parameter())) {
      return List.of();
    }
    String known =
        names.isEmpty()
            ? "It has none; add one to the job."
            : names.stream().collect(Collectors.joining(", ", "Its parameters are ", "."));
    String wanted =
        mapping.parameter().isBlank()
            ? "Node %s does not say which parameter of its job is given the items. %s"
                .formatted(node.key(), known)
            : "Node %s gives its items to the parameter %s, which its job does not have. %s"
                .formatted(node.key(), mapping.parameter(), known);
    return List.of(new Problem(path + ".forEach.parameter", wanted));
  }
}
