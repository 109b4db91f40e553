package dev.wheelhouse.model.definition;

import java.util.List;

/// Jobs as nodes and dependencies as edges (D1, N2).
public record DagDefinition(
    Naming naming,
    List<Trigger> triggers,
    List<Node> nodes,
    List<Edge> edges,
    List<Parameter> parameters,
    Concurrency concurrency,
    String label)
    implements Definition {
  public DagDefinition {
    triggers = List.copyOf(triggers);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    parameters = List.copyOf(parameters);
  }

  public DagDefinition(
      Naming naming,
      List<Trigger> triggers,
      List<Node> nodes,
      List<Edge> edges,
      List<Parameter> parameters,
      String label) {
    this(naming, triggers, nodes, edges, parameters, Concurrency.USUAL, label);
  }

  public static DagDefinition of(String name, List<Node> nodes, List<Edge> edges) {
    return new DagDefinition(Naming.of(name), List.of(), nodes, edges, List.of(), "");
  }

  public DagDefinition with(List<Node> changed, List<Edge> between) {
    return new DagDefinition(naming, triggers, changed, between, parameters, concurrency, label);
  }

  public DagDefinition withTriggers(List<Trigger> changed) {
    return new DagDefinition(naming, changed, nodes, edges, parameters, concurrency, label);
  }

  public DagDefinition withParameters(List<Parameter> changed) {
    return new DagDefinition(naming, triggers, nodes, edges, changed, concurrency, label);
  }

  public DagDefinition with(Naming changed) {
    return new DagDefinition(changed, triggers, nodes, edges, parameters, concurrency, label);
  }

  public DagDefinition with(Concurrency changed) {
    return new DagDefinition(naming, triggers, nodes, edges, parameters, changed, label);
  }

  public DagDefinition labelled(String changed) {
    return new DagDefinition(naming, triggers, nodes, edges, parameters, concurrency, changed);
  }
}
