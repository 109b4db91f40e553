package dev.wheelhouse.engine;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.DefinitionReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sentences about jobs that belong to a DAG: they are saved, enabled and deleted with it, and
/// nobody else names them (N2).
final class OwnRefusals {
  private OwnRefusals() {}

  /// Why a definition can't be changed by itself.
  static Optional<Fault> ofChange(SavedDefinition saved, DefinitionReads reads) {
    JobId owner = saved.owner();
    if (owner == null) {
      return Optional.empty();
    }
    String dag = dag(owner, reads);
    return Optional.of(
        new Fault(
            Fault.IN_USE,
            "%s belongs to the DAG %s and changes with it. Change it there; nothing was changed."
                .formatted(saved.definition().name(), dag),
            Map.of("dag", List.of(dag))));
  }

  /// Why somebody else can't name the job.
  ///
  /// @param what names it, such as `Node load`
  static Fault ofUse(String path, String what, String job, JobId owner, DefinitionReads reads) {
    return Fault.field(
        path,
        "%s names the job %s, which belongs to the DAG %s. Name a job that stands by itself."
            .formatted(what, job, dag(owner, reads)));
  }

  private static String dag(JobId owner, DefinitionReads reads) {
    return reads.names(List.of(owner)).getOrDefault(owner, owner.toString());
  }
}
