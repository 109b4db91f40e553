package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.run.MisfireCause;
import java.time.Instant;

/// A window of firings that were not made in time (T4).
///
/// @param from first missed slot
/// @param to last missed slot
/// @param action what the trigger's policy did, such as FIRE_ONCE_NOW
public record Misfire(
    long id,
    TenantId tenant,
    JobId job,
    TriggerId trigger,
    Instant from,
    Instant to,
    long count,
    MisfireCause cause,
    String action,
    Instant recordedAt) {

  public Misfire because(MisfireCause changed) {
    return new Misfire(id, tenant, job, trigger, from, to, count, changed, action, recordedAt);
  }
}
