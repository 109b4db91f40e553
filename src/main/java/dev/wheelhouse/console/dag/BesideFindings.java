package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.Finding;
import dev.wheelhouse.console.jobs.form.Said;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Problem;
import java.util.List;
import java.util.Optional;

/// The problems of a document that belong to fields of what is inspected.
final class BesideFindings {
  private BesideFindings() {}

  static List<Finding> of(Inspected inspected, DagDefinition dag, List<Problem> problems) {
    return problems.stream().flatMap(it -> of(inspected, dag, it).stream()).toList();
  }

  private static Optional<Finding> of(Inspected inspected, DagDefinition dag, Problem problem) {
    return path(inspected, dag, problem.path())
        .map(it -> Finding.error(it, Said.plainly(problem.message())));
  }

  private static Optional<String> path(Inspected inspected, DagDefinition dag, String path) {
    return switch (inspected) {
      case Inspected.OneNode(var key) -> inNode(key, dag, path);
      case Inspected.OneEdge(var edge) ->
          after(path, "edges", dag.edges().indexOf(edge(dag, edge.from(), edge.to())))
              .map(it -> it.isEmpty() ? EdgeTexts.KIND : "edge." + it);
      case Inspected.WholeDag _ ->
          Optional.of(path).filter(it -> !it.startsWith("nodes") && !it.startsWith("edges"));
      case Inspected.Several _, Inspected.Edges _, Inspected.OneNote _ -> Optional.empty();
    };
  }

  private static Edge edge(DagDefinition dag, String from, String to) {
    return dag.edges().stream()
        .filter(it -> it.from().equals(from) && it.to().equals(to))
        .findFirst()
        .orElse(new Edge(from, to));
  }

  /// The fields of a job of the DAG's own stand in `define`.
  private static Optional<String> inNode(String key, DagDefinition dag, String path) {
    var keys = dag.nodes().stream().map(it -> it.key()).toList();
    return after(path, "nodes", keys.indexOf(key))
        .map(
            it ->
                it.startsWith("define.") || it.startsWith("own.")
                    ? it.substring(it.indexOf('.') + 1)
                    : NodeTexts.PREFIX + it);
  }

  /// What stands behind `nodes[3].`.
  private static Optional<String> after(String path, String list, int index) {
    var row = list + "[" + index + "]";
    if (path.equals(row)) {
      return Optional.of("");
    }
    return path.startsWith(row + ".")
        ? Optional.of(path.substring(row.length() + 1))
        : Optional.empty();
  }
}
