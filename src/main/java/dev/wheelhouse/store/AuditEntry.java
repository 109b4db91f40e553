package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import java.time.Instant;

/// Who did what to what (SEC4).
///
/// @param object such as `job billing.daily` or `run #12`
/// @param before and `after` what changed, as text; empty where nothing was
public record AuditEntry(
    TenantId tenant,
    Instant at,
    String who,
    String action,
    String object,
    String before,
    String after,
    String reason) {}
