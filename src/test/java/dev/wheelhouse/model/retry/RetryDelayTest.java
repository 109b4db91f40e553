package dev.wheelhouse.model.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.retry.RetryPolicy.Backoff;
import dev.wheelhouse.model.retry.RetryPolicy.Jitter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F1")
class RetryDelayTest {
  private static final Duration CENTURIES = Duration.ofSeconds(Long.MAX_VALUE);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          FIXED,       1, 1000, 1000, 1000, 1000,  1000,  1000
          EXPONENTIAL, 2, 1000, 2000, 4000, 8000,  16000, 20000
          EXPONENTIAL, 1, 1000, 1000, 1000, 1000,  1000,  1000
          EXPONENTIAL, 3, 1000, 3000, 9000, 20000, 20000, 20000
          FIBONACCI,   9, 1000, 1000, 2000, 3000,  5000,  8000
          """)
  void delaysFollowTheirFormulaUpToTheCap(
      Backoff how, double multiplier, long d1, long d2, long d3, long d4, long d5, long d6) {
    RetryPolicy policy = policy(how, Duration.ofSeconds(1), Duration.ofSeconds(20), multiplier);

    assertEquals(
        List.of(d1, d2, d3, d4, d5, d6),
        IntStream.rangeClosed(1, 6)
            .mapToObj(n -> RetryDelay.withoutJitter(n, policy).toMillis())
            .toList());
  }

  @Test
  void randomPoliciesAgreeWithExactArithmetic() {
    Random random = new Random(10);

    for (int i = 0; i < 5_000; i++) {
      Duration initial = Duration.ofMillis(random.nextInt(5_000));
      Duration max = initial.plusMillis(random.nextInt(1_000_000));
      int multiplier = 1 + random.nextInt(5);
      Backoff how = Backoff.values()[random.nextInt(3)];
      int attempt = 1 + random.nextInt(60);
      Duration found = RetryDelay.withoutJitter(attempt, policy(how, initial, max, multiplier));
      assertEquals(exactly(how, attempt, initial, max, multiplier), found);
    }
  }

  private static Duration exactly(
      Backoff how, int attempt, Duration initial, Duration max, int multiplier) {
    BigInteger factor =
        switch (how) {
          case FIXED -> BigInteger.ONE;
          case EXPONENTIAL -> BigInteger.valueOf(multiplier).pow(attempt - 1);
          case FIBONACCI -> fibonacci(attempt);
        };
    BigInteger delay = BigInteger.valueOf(initial.toNanos()).multiply(factor);
    return Duration.ofNanos(delay.min(BigInteger.valueOf(max.toNanos())).longValueExact());
  }

  private static BigInteger fibonacci(int n) {
    BigInteger former = BigInteger.ZERO;
    BigInteger current = BigInteger.ONE;
    for (int i = 1; i < n; i++) {
      BigInteger next = former.add(current);
      former = current;
      current = next;
    }
    return current;
  }

  @ParameterizedTest
  @CsvSource({"FIXED", "EXPONENTIAL", "FIBONACCI"})
  void overflowSaturatesAtTheCapAndIsNeverNegative(Backoff how) {
    for (Duration max : List.of(Duration.ofHours(1), Duration.ofDays(100_000), CENTURIES)) {
      RetryPolicy policy = policy(how, Duration.ofSeconds(1), max, 10);
      Duration last = Duration.ZERO;
      for (int attempt :
          new int[] {1, 10, 46, 47, 92, 93, 94, 1_000, 1_000_000, Integer.MAX_VALUE}) {
        Duration delay = RetryDelay.after(attempt, policy.jitter(Jitter.USUAL), 0.999);
        assertTrue(delay.isPositive() && delay.compareTo(max) <= 0);
        assertTrue(RetryDelay.withoutJitter(attempt, policy).compareTo(last) >= 0);
        last = RetryDelay.withoutJitter(attempt, policy);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"FIXED", "EXPONENTIAL", "FIBONACCI"})
  void noInitialDelayStaysNoDelay(Backoff how) {
    RetryPolicy policy = policy(how, Duration.ZERO, Duration.ofHours(1), 10);

    assertEquals(Duration.ZERO, RetryDelay.after(1_000_000, policy, 0.5));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,   0,     10000
          0,   0.999, 10000
          0.2, 0,     8000
          0.2, 0.5,   10000
          0.2, 0.75,  11000
          0.2, 1,     12000
          0.5, 0.25,  7500
          1,   0,     0
          1,   0.5,   5000
          """)
  void jitterStaysInItsBand(double share, double chance, long millis) {
    RetryPolicy policy =
        policy(Backoff.FIXED, Duration.ofSeconds(10), Duration.ofMinutes(1), 2)
            .jitter(new Jitter(share));

    assertEquals(millis, RetryDelay.after(1, policy, chance).toMillis());
  }

  @Test
  void jitterDoesNotLiftADelayOverTheCap() {
    RetryPolicy policy =
        policy(Backoff.FIXED, Duration.ofMinutes(1), Duration.ofMinutes(1), 2).jitter(Jitter.USUAL);

    assertEquals(Duration.ofMinutes(1), RetryDelay.after(1, policy, 0.99));
  }

  @Test
  void defaultsAreTheOnesOfTheHandbook() {
    RetryPolicy policy = RetryPolicy.DEFAULT;

    assertEquals(3, policy.maxAttempts());
    assertEquals(Duration.ofSeconds(1), policy.initialDelay());
    assertEquals(Duration.ofMinutes(1), policy.maxDelay());
    assertEquals(2.0, policy.multiplier());
    assertEquals(new BigDecimal("0.2"), BigDecimal.valueOf(policy.jitter().share()));
  }

  @Test
  void policiesThatMakeNoSenseAreRefusedByField() {
    Duration second = Duration.ofSeconds(1);

    assertRefused("retry.maxAttempts", () -> RetryPolicy.DEFAULT.attempts(0));
    assertRefused("retry.multiplier", () -> policy(Backoff.FIXED, second, second, 0.9));
    assertRefused("retry.multiplier", () -> policy(Backoff.FIXED, second, second, Double.NaN));
    assertRefused(
        "retry.multiplier", () -> policy(Backoff.FIXED, second, second, Double.POSITIVE_INFINITY));
    assertRefused("retry.initialDelay", () -> policy(Backoff.FIXED, second.negated(), second, 1));
    assertRefused(
        "retry.initialDelay", () -> policy(Backoff.FIXED, second.plusNanos(1), second, 1));
    assertRefused("retry.jitter", () -> new Jitter(1.1));
    assertRefused("retry.jitter", () -> new Jitter(-0.1));
    assertRefused("retry.jitter", () -> new Jitter(Double.NaN));
  }

  private static void assertRefused(String field, Runnable making) {
    String message = assertThrows(IllegalArgumentException.class, making::run).getMessage();
    assertTrue(message.startsWith(field + " is "), message);
  }

  private static RetryPolicy policy(
      Backoff how, Duration initial, Duration max, double multiplier) {
    return new RetryPolicy(3, how, initial, max, multiplier, Jitter.NONE, RetryRule.DEFAULT);
  }
}
