package dev.wheelhouse.model.retry;

import java.util.Set;

/// What is worth another attempt (F2). Where a rule names neither, the default holds: time-outs,
/// refused connections, non-zero exits and other run-time errors are; bad arguments, illegal states
/// and answers 4xx but 408 and 429 are not.
///
/// @param onTimeout whether a time-out is
/// @param exitCodes of processes
/// @param statuses that were answered over HTTP
/// @param exceptions by class name, with or without its package; a name stands for its subclasses
///   too, and for what it is the cause of
public record RetryRule(
    boolean onTimeout,
    Choice<Integer> exitCodes,
    Choice<Integer> statuses,
    Choice<String> exceptions) {
  public static final RetryRule DEFAULT = new RetryRule(true, Set.of());

  /// @param neverExitCodes exit codes that no repetition mends
  public RetryRule(boolean onTimeout, Set<Integer> neverExitCodes) {
    this(onTimeout, Choice.never(neverExitCodes), Choice.none(), Choice.none());
  }

  /// Exit codes that no repetition mends.
  public Set<Integer> neverExitCodes() {
    return exitCodes.never();
  }

  /// What a rule says beyond the default.
  ///
  /// @param never not retried, whatever else holds
  /// @param always retried, though the default is not to
  public record Choice<T>(Set<T> never, Set<T> always) {
    public Choice {
      never = Set.copyOf(never);
      always = Set.copyOf(always);
    }

    public static <T> Choice<T> none() {
      return new Choice<>(Set.of(), Set.of());
    }

    public static <T> Choice<T> never(Set<T> what) {
      return new Choice<>(what, Set.of());
    }

    public static <T> Choice<T> always(Set<T> what) {
      return new Choice<>(Set.of(), what);
    }
  }
}
