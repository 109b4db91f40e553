package dev.wheelhouse.model.retry;

import java.time.Duration;

/// The delay before the attempt after attempt *n* (F1): initial; initial·multiplier^(n−1);
/// initial·fib(n) with fib = 1, 1, 2, 3, 5 … Each is capped; overflow saturates at the cap.
public final class RetryDelay {
  private RetryDelay() {}

  /// @param attempt the attempt that failed, from 1
  /// @param chance drawn from [0, 1); which end of the jitter's band the delay lands on
  public static Duration after(int attempt, RetryPolicy policy, double chance) {
    long base = withoutJitter(attempt, policy).toNanos();
    double share = policy.jitter().share();
    double factor = share == 1 ? chance : 1 - share + 2 * share * chance;
    return Duration.ofNanos(saturated(base * factor, policy.maxDelay()));
  }

  /// The delay in the middle of the jitter's band.
  public static Duration withoutJitter(int attempt, RetryPolicy policy) {
    double initial = policy.initialDelay().toNanos();
    double delay =
        switch (policy.backoff()) {
          case FIXED -> initial;
          case EXPONENTIAL -> initial * Math.pow(policy.multiplier(), attempt - 1.0);
          case FIBONACCI -> initial * fibonacci(attempt, (double) policy.maxDelay().toNanos());
        };
    return Duration.ofNanos(saturated(delay, policy.maxDelay()));
  }

  private static double fibonacci(int n, double enough) {
    double former = 0;
    double current = 1;
    for (int i = 1; i < n && current < enough; i++) {
      double next = former + current;
      former = current;
      current = next;
    }
    return current;
  }

  private static long saturated(double nanos, Duration cap) {
    return nanos >= cap.toNanos() ? cap.toNanos() : Math.max(0, (long) nanos);
  }
}
