package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.JobKind;
import org.jspecify.annotations.Nullable;

/// Who has a name.
///
/// @param owner the DAG that a job belongs to; null for what stands by itself
public record Standing(JobId id, JobKind kind, @Nullable JobId owner) {}
