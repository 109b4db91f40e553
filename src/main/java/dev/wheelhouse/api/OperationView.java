package dev.wheelhouse.api;

import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.OperationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A bulk operation with how far it is (K6).
///
/// @param stage of a canary: 1, 2 or 3; 0 without one
/// @param why it ended or waits, in the engine's words; empty when there is nothing to say
/// @param approvedBy empty when nobody had to
public record OperationView(
    long id,
    OperationPlan plan,
    OperationState state,
    String who,
    String reason,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Counts counts,
    int stage,
    String why,
    String approvedBy) {

  /// Its runs by what became of them; they add up to the total.
  public record Counts(
      long total,
      long waiting,
      long underWay,
      long succeeded,
      long failed,
      long refused,
      long notDone) {

    public long ended() {
      return succeeded + failed + refused + notDone;
    }
  }
}
