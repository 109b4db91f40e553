package dev.wheelhouse.model.retry;

import dev.wheelhouse.model.run.Outcome;
import java.time.Duration;

/// What follows the end of an attempt.
public sealed interface RetryDecision {

  /// Another attempt after the delay.
  record Again(Duration delay) implements RetryDecision {}

  /// No further attempt.
  record GiveUp(String why) implements RetryDecision {}

  /// @param attempt the attempt that ended, from 1
  /// @param chance drawn from [0, 1), for the jitter
  static RetryDecision after(Outcome outcome, int attempt, RetryPolicy policy, double chance) {
    if (!Worth.of(outcome, policy.rule())) {
      return new GiveUp("not retried by rule");
    }
    if (attempt >= policy.maxAttempts()) {
      return new GiveUp("attempts used up, " + attempt + " of " + policy.maxAttempts());
    }
    return new Again(RetryDelay.after(attempt, policy, chance));
  }
}
