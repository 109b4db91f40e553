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
}
