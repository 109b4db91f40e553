package dev.wheelhouse.model.check;

import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.ParameterValue;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.Upstreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the nodes of a DAG hand to each other: whatever names an output names a node that comes
/// before, and whatever gives a value gives it to a parameter that the node's job has (D6, N10).
public final class UpstreamCheck {
  private UpstreamCheck() {}

  /// What can be said of a DAG by itself; nothing while its edges form a cycle.
  static List<Problem> problems(DagDefinition dag) {
    DagGraph graph = DagGraph.of(dag);
    if (!graph.cycle().isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < dag.nodes().size(); i++) {
      problems.addAll(ofNode(graph, dag, dag.nodes().get(i), "nodes[" + i + "]"));
    }
    return problems;
  }

  private static List<Problem> ofNode(DagGraph graph, DagDefinition dag, Node node, String path) {
    List<Problem> problems = new ArrayList<>();
    new TreeMap<>(node.parameters())
        .forEach(
            (name, text) ->
                Template.nodeProblems(text, dag.parameters())
                    .forEach(it -> problems.add(new Problem(path + ".parameters." + name, it))));
    problems.addAll(ofAsked(graph, node.key(), AskedOutput.atNode(node, path)));
    JobDefinition own = node.own();
    if (own != null) {
      problems.addAll(ofTask(graph, node.key(), own.task(), path + ".define."));
      problems.addAll(ofValues(node, own, path));
    }
    return problems;
  }

  /// What is wrong with the outputs that the task of a node's job names.
  ///
  /// @param path in front of the paths of the task's texts
  public static List<Problem> ofTask(DagGraph graph, String node, Task task, String path) {
    return ofAsked(graph, node, AskedOutput.inTask(task, path));
  }

  private static List<Problem> ofAsked(DagGraph graph, String node, List<AskedOutput> asked) {
    return asked.stream()
        .flatMap(
            it ->
                fault(graph, node, it.place()).stream().map(fault -> new Problem(it.path(), fault)))
        .toList();
  }

  private static Optional<String> fault(DagGraph graph, String node, Upstreams.Place place) {
    if (!graph.keys().contains(place.node())) {
      return Optional.of("%s names a node that the DAG does not have.".formatted(place));
    }
    List<String> before = graph.allUpstreams(node);
    if (before.contains(place.node())) {
      return Optional.empty();
    }
    String known =
        before.isEmpty()
            ? "Nothing comes before it"
            : "Before it come " + String.join(", ", before);
    return Optional.of(
        "%s names a node that does not come before %s. %s; add an edge, or name one of these."
            .formatted(place, node, known));
  }

  /// What is wrong with the values that stand at a node.
  public static List<Problem> ofValues(Node node, JobDefinition job, String path) {
    List<Problem> problems = new ArrayList<>();
    new TreeMap<>(node.parameters())
        .forEach(
            (name, text) ->
                ofValue(node, job, name, text)
                    .ifPresent(it -> problems.add(new Problem(path + ".parameters." + name, it))));
    return problems;
  }

  private static Optional<String> ofValue(Node node, JobDefinition job, String name, String text) {
    Optional<Parameter> declared =
        job.parameters().stream().filter(it -> it.name().equals(name)).findFirst();
    if (declared.isEmpty()) {
      String names =
          job.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
      return Optional.of(
          "Node %s gives a value to the parameter %s, which its job does not have. %s"
              .formatted(
                  node.key(),
                  name,
                  names.isEmpty() ? "It has none." : "Its parameters are " + names + "."));
    }
    return text.contains("${") ? Optional.empty() : ParameterValue.fault(declared.get(), text);
  }
}
