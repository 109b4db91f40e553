package dev.wheelhouse.model.definition;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of a definition as it stands in the store.
///
/// @param version counts from 1; a DAG run and its nodes keep the one they were made with
/// @param owner the DAG that a job belongs to (N2); null for what stands by itself
public record SavedDefinition(
    JobId id,
    TenantId tenant,
    int version,
    DefinitionStatus status,
    Definition definition,
    Instant savedAt,
    String savedBy,
    @Nullable JobId owner) {

  public SavedDefinition(
      JobId id,
      TenantId tenant,
      int version,
      DefinitionStatus status,
      Definition definition,
      Instant savedAt,
      String savedBy) {
    this(id, tenant, version, status, definition, savedAt, savedBy, null);
  }

  public SavedDefinition with(DefinitionStatus changed) {
    return new SavedDefinition(id, tenant, version, changed, definition, savedAt, savedBy, owner);
  }

  /// The same, as a job of this DAG.
  public SavedDefinition ownedBy(JobId dag) {
    return new SavedDefinition(id, tenant, version, status, definition, savedAt, savedBy, dag);
  }

  /// True for a job that belongs to a DAG.
  public boolean owned() {
    return owner != null;
  }
}
