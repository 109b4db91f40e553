package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `job`: the head of a job or DAG, whose versions stand in [JobVersionEntity].
@Entity(name = "Job")
@Table(name = "job")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class JobEntity {
  @Id long id;
  long tenantId;
  String kind;
  String name;

  /// The name while it is taken; null once the definition is deleted, which frees it.
  @Nullable String nameKey;

  String groupName;
  String owner;

  /// The DAG that the job belongs to; null for what stands by itself.
  @Nullable Long ownerDagId;

  String status;
  int version;

  /// See [Texts#find].
  String findText;

  /// Name of the job that undoes what this one did; null for none.
  @Nullable String undoneBy;

  /// Name of the DAG that it runs as a sub-DAG; null for none.
  @Nullable String runsDag;

  /// Name of the job or DAG whose runs it waits for; null for none.
  @Nullable String waitsFor;

  /// The job says that it may be done twice.
  boolean repeatable;

  Instant createdAt;
  String createdBy;
  Instant updatedAt;
  String updatedBy;

  static JobEntity created(SavedDefinition saved) {
    var row = new JobEntity();
    row.id = saved.id().value();
    row.tenantId = saved.tenant().value();
    row.kind =
        switch (saved.definition()) {
          case JobDefinition _ -> "JOB";
          case DagDefinition _ -> "DAG";
        };
    row.ownerDagId = saved.owner() == null ? null : saved.owner().value();
    row.createdAt = Texts.micros(saved.savedAt());
    row.createdBy = saved.savedBy();
    row.take(saved);
    return row;
  }

  /// Takes over what a new version says.
  final void take(SavedDefinition saved) {
    var naming = saved.definition().naming();
    name = naming.name();
    nameKey = naming.name();
    groupName = naming.group();
    owner = naming.owner();
    findText = Texts.find(naming);
    undoneBy = saved.definition() instanceof JobDefinition job ? undoneBy(job) : null;
    runsDag = saved.definition() instanceof JobDefinition job ? runsDag(job) : null;
    waitsFor = saved.definition() instanceof JobDefinition job ? waitsFor(job) : null;
    repeatable = saved.definition() instanceof JobDefinition it && it.safety().idempotent();
    status = saved.status().name();
    version = saved.version();
    updatedAt = Texts.micros(saved.savedAt());
    updatedBy = saved.savedBy();
  }

  private static @Nullable String undoneBy(JobDefinition job) {
    return job.safety().compensation().none() ? null : job.safety().compensation().job();
  }

  private static @Nullable String runsDag(JobDefinition job) {
    return job.task() instanceof Task.SubDag(var dag, _) ? dag : null;
  }

  private static @Nullable String waitsFor(JobDefinition job) {
    return job.task() instanceof Task.Wait(Task.WaitFor.Other(var name, _)) ? name : null;
  }

  /// When and by whom it was saved stays.
  final void take(DefinitionStatus changed) {
    status = changed.name();
    if (changed == DefinitionStatus.DELETED) {
      nameKey = null;
    }
  }
}
