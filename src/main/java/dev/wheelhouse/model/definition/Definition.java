package dev.wheelhouse.model.definition;

import java.util.List;

/// What an operator saves: a job or a DAG. Immutable; saving makes a new version (N4).
public sealed interface Definition permits JobDefinition, DagDefinition {

  Naming naming();

  List<Trigger> triggers();

  List<Parameter> parameters();

  /// How many of its runs go on at once.
  Concurrency concurrency();

  /// Template of the label that each run carries, such as a business date (N7); empty for none.
  String label();

  default String name() {
    return naming().name();
  }
}
