package dev.wheelhouse.model.definition;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;

/// One version of a definition as it stands in the store.
///
/// @param version counts from 1; a DAG run and its nodes keep the one they were made with
public record SavedDefinition(
    JobId id,
    TenantId tenant,
    int version,
    DefinitionStatus status,
    Definition definition,
    Instant savedAt,
    String savedBy) {

  public SavedDefinition with(DefinitionStatus changed) {
    return new SavedDefinition(id, tenant, version, changed, definition, savedAt, savedBy);
  }
}
