package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.ItemState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One run of a bulk operation.
///
/// @param number its place in the operation, from 1
/// @param made the run that was made from it; null for none
/// @param again what was made failed with the same error as before
/// @param at when it changed last; null while it waits
public record BulkItem(
    long operation,
    long number,
    TenantId tenant,
    RunId run,
    ItemState state,
    @Nullable RunId made,
    boolean again,
    String said,
    @Nullable Instant at) {

  public BulkItem to(ItemState next, String words, Instant when) {
    return new BulkItem(operation, number, tenant, run, next, made, again, words, when);
  }

  public BulkItem making(RunId other) {
    return new BulkItem(operation, number, tenant, run, state, other, again, said, at);
  }

  /// What was made failed with the same error as before.
  public BulkItem failedAgain() {
    return new BulkItem(operation, number, tenant, run, state, made, true, said, at);
  }
}
