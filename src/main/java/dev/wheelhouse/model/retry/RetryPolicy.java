package dev.wheelhouse.model.retry;

import java.time.Duration;

/// How often and after how long a failed attempt is followed by another (F1).
///
/// @param maxAttempts at least 1; the first try counts
/// @param initialDelay before the second attempt
/// @param maxDelay no delay is longer, before jitter
/// @param multiplier of EXPONENTIAL; at least 1
public record RetryPolicy(
    int maxAttempts,
    Backoff backoff,
    Duration initialDelay,
    Duration maxDelay,
    double multiplier,
    Jitter jitter,
    RetryRule rule) {

  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          3,
          Backoff.EXPONENTIAL,
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          2,
          Jitter.USUAL,
          RetryRule.DEFAULT);

  /// For calls over a network.
  public static final RetryPolicy NETWORK =
      DEFAULT
          .attempts(5)
          .delays(Backoff.EXPONENTIAL, Duration.ofSeconds(1), Duration.ofSeconds(30));

  /// For statements of a database.
  public static final RetryPolicy DATABASE =
      DEFAULT.delays(Backoff.FIXED, Duration.ofMillis(500), Duration.ofSeconds(5));

  /// For work on files.
  public static final RetryPolicy FILE =
      DEFAULT.delays(Backoff.FIBONACCI, Duration.ofSeconds(1), Duration.ofMinutes(1));

  /// No second attempt.
  public static RetryPolicy once() {
    return DEFAULT.attempts(1);
  }

  public RetryPolicy {
    require(maxAttempts >= 1, "retry.maxAttempts", "is " + maxAttempts + "; it must be 1 or more");
    require(!initialDelay.isNegative(), "retry.initialDelay", "is negative; it must be 0 or more");
    require(
        multiplier >= 1 && Double.isFinite(multiplier),
        "retry.multiplier",
        "is " + multiplier + "; it must be a number, 1 or more");
    require(
        initialDelay.compareTo(maxDelay) <= 0,
        "retry.initialDelay",
        "is longer than maxDelay; shorten it or raise maxDelay");
  }

  public RetryPolicy attempts(int max) {
    return new RetryPolicy(max, backoff, initialDelay, maxDelay, multiplier, jitter, rule);
  }

  public RetryPolicy delays(Backoff how, Duration initial, Duration max) {
    return new RetryPolicy(maxAttempts, how, initial, max, multiplier, jitter, rule);
  }

  public RetryPolicy jitter(Jitter changed) {
    return new RetryPolicy(maxAttempts, backoff, initialDelay, maxDelay, multiplier, changed, rule);
  }

  private static void require(boolean holds, String field, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(field + " " + fault);
    }
  }

  /// How delays grow.
  public enum Backoff {
    FIXED,
    EXPONENTIAL,
    FIBONACCI
  }

  /// How much of a delay is left to chance, so that failures of one second do not return in one.
  ///
  /// @param share of the delay that is drawn anew: 0 for none, 1 for all of it
  public record Jitter(double share) {
    public static final Jitter NONE = new Jitter(0);
    public static final Jitter FULL = new Jitter(1);
    public static final Jitter USUAL = new Jitter(0.2);

    public Jitter {
      require(share >= 0 && share <= 1, "retry.jitter", "is " + share + "; it must be 0 to 1");
    }
  }
}
