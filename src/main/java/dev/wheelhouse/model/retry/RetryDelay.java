package dev.wheelhouse.model.retry;

import java.time.Duration;

/// The delay before the attempt after attempt *n* (F1): initial; initial·multiplier^(n−1);
/// initial·fib(n) with fib = 1, 1, 2, 3, 5 … Each is capped; overflow saturates at the cap.
public final class RetryDelay {
  private static final Duration COUNTABLE = Duration.ofNanos(Long.MAX_VALUE);

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
    double initial = nanos(policy.initialDelay());
    double delay =
        switch (policy.backoff()) {
          case FIXED -> initial;
          case EXPONENTIAL -> initial * Math.pow(policy.multiplier(), attempt - 1.0);
          case FIBONACCI -> initial * fibonacci(attempt, (double) nanos(policy.maxDelay()));
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
    long most = nanos(cap);
    return nanos >= most ? most : Math.max(0, (long) nanos);
  }

  /// Durations beyond what nanoseconds can count, some 292 years, count as that.
  private static long nanos(Duration duration) {
    return duration.compareTo(COUNTABLE) >= 0 ? Long.MAX_VALUE : duration.toNanos();
  }
}
