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
/// @param action what the trigger's policy does with them, such as FIRE_ONCE_NOW
/// @param decision whether that, or what a person says, is done with them
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
    Instant recordedAt,
    MisfireDecision decision) {

  private static final String ENGINE = "engine";

  /// A window with which the policy has done what it does when it was recorded.
  public Misfire(
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
    this(
        id,
        tenant,
        job,
        trigger,
        from,
        to,
        count,
        cause,
        action,
        recordedAt,
        byPolicy(recordedAt, true));
  }

  public Misfire with(MisfireDecision changed) {
    return new Misfire(
        id, tenant, job, trigger, from, to, count, cause, action, recordedAt, changed);
  }

  public Misfire because(MisfireCause changed) {
    return new Misfire(
        id, tenant, job, trigger, from, to, count, changed, action, recordedAt, decision);
  }

  /// The policy decides.
  ///
  /// @param settled false when its runs are still to be made
  public static MisfireDecision.Made byPolicy(Instant at, boolean settled) {
    return new MisfireDecision.Made(MisfireDecision.Choice.POLICY, ENGINE, "", at, settled);
  }
}
