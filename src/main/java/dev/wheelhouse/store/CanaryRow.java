package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;

/// A canary as it stands in the store (P4).
///
/// @param pool empty for the job's own
/// @param version zero for the latest
public record CanaryRow(
    TenantId tenant,
    JobId job,
    double share,
    String pool,
    int version,
    Instant since,
    String setBy) {}
