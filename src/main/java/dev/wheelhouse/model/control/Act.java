package dev.wheelhouse.model.control;

import java.time.Duration;

/// What a bulk operation does to each of its runs (K6).
public sealed interface Act {

  /// Reruns it; of a dead letter that is a replay, which closes it.
  ///
  /// @param override though it is held (K1)
  record Rerun(RerunPlan plan, boolean override) implements Act {}

  /// @param grace zero kills at once
  record Stop(Duration grace) implements Act {}

  /// A person declares the state.
  record Mark(As as) implements Act {}

  /// Closes its dead letter; the run stays as it is.
  record Discard() implements Act {}

  /// Ends the wait before its next attempt.
  record RetryNow() implements Act {}

  /// What a run is marked as (K5).
  enum As {
    SUCCESS,
    FAILED,
    SKIPPED
  }
}
