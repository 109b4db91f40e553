package dev.wheelhouse.model.retry;

import java.util.Set;

/// What is worth another attempt (F2).
///
/// @param onTimeout whether a time-out is
/// @param neverExitCodes exit codes that no repetition mends
public record RetryRule(boolean onTimeout, Set<Integer> neverExitCodes) {
  public static final RetryRule DEFAULT = new RetryRule(true, Set.of());

  public RetryRule {
    neverExitCodes = Set.copyOf(neverExitCodes);
  }
}
