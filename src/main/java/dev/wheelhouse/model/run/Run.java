package dev.wheelhouse.model.run;

import dev.wheelhouse.model.RunId;
import java.util.Map;
import java.util.Optional;

/// One execution of one job for one logical time, or a DAG run that groups such executions.
///
/// @param placement pool it was made with, and priority
/// @param parameters values given at trigger time, over the definition's defaults
public record Run(
    RunId id,
    RunKey key,
    Target target,
    Origin origin,
    Placement placement,
    Map<String, String> parameters,
    Status status) {
  public Run {
    parameters = Map.copyOf(parameters);
  }

  public RunState state() {
    return status.state();
  }

  public boolean dagRun() {
    return target.kind() == RunKind.DAG;
  }

  /// The DAG run it belongs to, if it is a node's run.
  public Optional<RunId> parent() {
    var node = target.node();
    return node == null ? Optional.empty() : Optional.of(node.dagRun());
  }

  public String nodeKey() {
    var node = target.node();
    return node == null ? "" : node.key();
  }

  /// True for a mapped node's run, which groups those of its items (D4).
  public boolean mapRun() {
    return target.kind() == RunKind.MAP;
  }

  /// Its place in the list of a mapped node, if it is an item's run.
  public Optional<Target.Item> place() {
    var node = target.node();
    return node == null ? Optional.empty() : Optional.ofNullable(node.item());
  }

  /// Of an item of a mapped node: its index in the list; empty for others.
  public String item() {
    return place().map(it -> Integer.toString(it.index())).orElse("");
  }

  /// What operators call it inside its DAG run: `settle`, or `settle [sepa]` for an item; empty
  /// outside of DAG runs.
  public String nodeName() {
    return nodeKey() + place().map(it -> " [" + it.text() + "]").orElse("");
  }

  public Run with(Placement changed) {
    return new Run(id, key, target, origin, changed, parameters, status);
  }

  public Run with(Status changed) {
    return new Run(id, key, target, origin, placement, parameters, changed);
  }
}
