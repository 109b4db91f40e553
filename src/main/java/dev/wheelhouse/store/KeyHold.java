package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An idempotency key and the run that has it (F6).
///
/// @param key the hash that stands for it
/// @param expiresAt null while the run is under way
public record KeyHold(
    TenantId tenant, String key, RunId run, State state, @Nullable Instant expiresAt) {

  public boolean committed() {
    return state == State.COMMITTED;
  }

  /// Whether another run can't have the key now.
  public boolean inTheWay(Instant now) {
    return switch (state) {
      case RESERVED -> true;
      case COMMITTED -> expiresAt == null || expiresAt.isAfter(now);
      case RELEASED -> false;
    };
  }

  /// How far the run has come.
  public enum State {
    /// It is under way, or nobody knows what became of it.
    RESERVED,
    /// It succeeded.
    COMMITTED,
    /// It failed; the row remembers it in case that it succeeded late (S5).
    RELEASED
  }
}
