package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.VersionReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps the jobs that belong to a DAG in step with it (N2).
final class OwnJobs {
  private final VersionReads reads;
  private final Ids ids;

  OwnJobs(VersionReads reads, Ids ids) {
    this.reads = reads;
    this.ids = ids;
  }

  /// What the save of a DAG does to the jobs that belong to it.
  ///
  /// @param saved before the DAG, which names them
  /// @param deleted after it, when it no longer does
  record Parts(List<Change> saved, List<Change> deleted) {}

  Parts of(SavedDefinition saved, Caller caller) {
    if (!(saved.definition() instanceof DagDefinition dag)) {
      return new Parts(List.of(), List.of());
    }
    Map<String, SavedDefinition> left =
        new HashMap<>(
            reads.ownedBy(saved.id()).stream()
                .collect(Collectors.toMap(it -> it.definition().name(), Function.identity())));
    List<Change> changed = new ArrayList<>();
    for (Node node : dag.nodes()) {
      JobDefinition own = node.own();
      if (own != null) {
        SavedDefinition former = left.remove(own.name());
        if (former == null || !former.definition().equals(own)) {
          changed.add(save(saved, own, former, caller));
        }
      }
    }
    return new Parts(changed, left.values().stream().map(OwnJobs::deletion).toList());
  }

  private Change save(
      SavedDefinition dag, JobDefinition own, @Nullable SavedDefinition former, Caller caller) {
    var job =
        new SavedDefinition(
            former == null ? new JobId(ids.next()) : former.id(),
            dag.tenant(),
            former == null ? 1 : former.version() + 1,
            DefinitionStatus.ENABLED,
            own,
            dag.savedAt(),
            dag.savedBy(),
            dag.id());
    return new Change.SaveVersion(job, List.of(), caller.reason(), null);
  }

  /// What goes when its DAG is deleted.
  static List<Change> deletions(VersionReads reads, SavedDefinition dag) {
    return reads.ownedBy(dag.id()).stream().map(OwnJobs::deletion).toList();
  }

  /// The deletion of a draft with its jobs.
  static List<Change> withOwn(VersionReads reads, SavedDefinition draft) {
    List<Change> changes = new ArrayList<>(List.of(deletion(draft)));
    changes.addAll(deletions(reads, draft));
    return changes;
  }

  private static Change deletion(SavedDefinition job) {
    DefinitionStatus status = DefinitionStatus.DELETED;
    return new Change.SetStatus(job.id(), job.version(), job.status(), status, List.of());
  }
}
