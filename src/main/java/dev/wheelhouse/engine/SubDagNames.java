package dev.wheelhouse.engine;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which DAGs run which others by SUBDAG tasks.
///
/// @param known the definition that bears a name
record SubDagNames(Function<String, Optional<Definition>> known) {

  Optional<DagDefinition> dag(String name) {
    return known.apply(name).filter(DagDefinition.class::isInstance).map(DagDefinition.class::cast);
  }

  Optional<JobDefinition> job(String name) {
    return known.apply(name).filter(JobDefinition.class::isInstance).map(JobDefinition.class::cast);
  }

  /// A way from a DAG back to it that a definition is part of, as a path that ends where it begins;
  /// empty when there is none.
  List<String> cycle(Definition definition) {
    return switch (definition) {
      case DagDefinition dag -> wayBack(dag.name());
      case JobDefinition job ->
          job.task() instanceof Task.SubDag(var name, _) ? wayBack(name) : List.of();
    };
  }

  private List<String> wayBack(String dag) {
    List<String> way = new ArrayList<>(List.of(dag));
    return leads(dag, dag, way, new HashSet<>()) ? List.copyOf(way) : List.of();
  }

  private boolean leads(String from, String to, List<String> way, Set<String> seen) {
    for (String next : runBy(from)) {
      way.add(next);
      if (next.equals(to) || (seen.add(next) && leads(next, to, way, seen))) {
        return true;
      }
      way.removeLast();
    }
    return false;
  }

  private List<String> runBy(String dag) {
    return dag(dag).map(DagDefinition::nodes).orElse(List.of()).stream()
        .flatMap(node -> jobOf(node).stream())
        .map(JobDefinition::task)
        .filter(Task.SubDag.class::isInstance)
        .map(task -> ((Task.SubDag) task).dag())
        .distinct()
        .toList();
  }

  /// What a node runs.
  Optional<JobDefinition> jobOf(Node node) {
    return Optional.ofNullable(node.own()).or(() -> job(node.job()));
  }
}
