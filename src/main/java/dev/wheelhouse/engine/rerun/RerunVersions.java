package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.DefinitionReads;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which version of its definition a rerun executes: the one that the run had, or the latest (K8).
final class RerunVersions {
  private final Definitions definitions;
  private final DefinitionReads reads;

  RerunVersions(Definitions definitions, DefinitionReads reads) {
    this.definitions = definitions;
    this.reads = reads;
  }

  SavedDefinition of(Run run, boolean latest) {
    return latest ? latest(run.target().job()) : former(run);
  }

  private SavedDefinition former(Run run) {
    return definitions.version(run.target().job(), run.target().version()).orElseThrow();
  }

  private SavedDefinition latest(JobId job) {
    return reads.latest(job).orElseThrow();
  }

  /// Why these can't run with their latest definitions: one of them was deleted.
  Optional<Fault> deleted(List<Run> runs) {
    return runs.stream()
        .map(run -> latest(run.target().job()))
        .filter(it -> it.status() == DefinitionStatus.DELETED)
        .findFirst()
        .map(
            it ->
                Fault.of(
                    Fault.STATE_CONFLICT,
                    "%s was deleted, so it has no latest definition. Rerun it with the definition it ran with."
                        .formatted(it.definition().name())));
  }

  /// Why nodes can't run with the latest definition inside a DAG run: its graph is another by now.
  Optional<Fault> reshaped(Run dagRun) {
    SavedDefinition now = latest(dagRun.target().job());
    boolean same = shape(definitions.dagOf(dagRun)).equals(shape((DagDefinition) now.definition()));
    return same
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                Fault.STATE_CONFLICT,
                "The graph of %s has changed since version %d. With the latest definition only the whole DAG run can be rerun; or rerun with the definition it ran with."
                    .formatted(now.definition().name(), dagRun.target().version())));
  }

  private static Shape shape(DagDefinition dag) {
    return new Shape(Set.copyOf(dag.nodes()), Set.copyOf(dag.edges()));
  }

  private record Shape(Set<Node> nodes, Set<Edge> edges) {}
}
