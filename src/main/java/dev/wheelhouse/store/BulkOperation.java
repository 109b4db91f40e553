package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.OperationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A bulk operation as it stands in the store (K6). How far it is shows in its items alone.
///
/// @param revision counts its changes
/// @param total how many items it has
/// @param why it waits or ended
/// @param approvedBy empty when nobody had to
public record BulkOperation(
    long id,
    TenantId tenant,
    OperationPlan plan,
    OperationState state,
    int revision,
    long total,
    String who,
    String reason,
    String approvedBy,
    String why,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {

  /// The next revision in another state.
  public BulkOperation to(OperationState next, String because, Instant at) {
    boolean begins = next == OperationState.RUNNING && startedAt == null;
    return new BulkOperation(
        id,
        tenant,
        plan,
        next,
        revision + 1,
        total,
        who,
        reason,
        approvedBy,
        because,
        createdAt,
        begins ? at : startedAt,
        next.ended() ? at : null);
  }

  public BulkOperation approved(String by) {
    return new BulkOperation(
        id, tenant, plan, state, revision, total, who, reason, by, why, createdAt, startedAt,
        endedAt);
  }

  public BulkOperation of(long items) {
    return new BulkOperation(
        id,
        tenant,
        plan,
        state,
        revision,
        items,
        who,
        reason,
        approvedBy,
        why,
        createdAt,
        startedAt,
        endedAt);
  }
}
