package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A trigger as the store arms it.
///
/// @param version of the definition it belongs to
/// @param nextFireAt null when it never fires again, or is parked
/// @param parkedAt when it would have fired, had it not been held; null when it is not parked (K1)
public record ArmedTrigger(
    TriggerId id,
    TenantId tenant,
    JobId job,
    int version,
    boolean dag,
    Trigger trigger,
    @Nullable Instant nextFireAt,
    @Nullable Instant parkedAt) {

  /// One that is not parked.
  public ArmedTrigger(
      TriggerId id,
      TenantId tenant,
      JobId job,
      int version,
      boolean dag,
      Trigger trigger,
      @Nullable Instant nextFireAt) {
    this(id, tenant, job, version, dag, trigger, nextFireAt, null);
  }

  /// The same trigger, armed for another instant.
  public ArmedTrigger next(@Nullable Instant at) {
    return new ArmedTrigger(id, tenant, job, version, dag, trigger, at);
  }
}
