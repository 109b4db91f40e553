package dev.wheelhouse.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is decided about a window of missed firings (T4, T9).
public sealed interface MisfireDecision {

  /// Nobody has decided yet.
  ///
  /// @param by when the trigger's policy acts without anybody; null when a person has to decide
  record Open(@Nullable Instant by) implements MisfireDecision {}

  /// It is decided, and who did so does not change any more unless it was the policy.
  ///
  /// @param who `engine` for the policy
  /// @param settled false while its runs are being made
  record Made(Choice choice, String who, String why, Instant at, boolean settled)
      implements MisfireDecision {

    /// Its runs are made.
    public Made carriedOut() {
      return new Made(choice, who, why, at, true);
    }

    public Made because(String reason) {
      return new Made(choice, who, reason, at, settled);
    }
  }

  /// Which of the slots get a run.
  enum Choice {
    /// Those that the trigger's policy names.
    POLICY,
    ALL,
    LATEST,
    NONE
  }
}
