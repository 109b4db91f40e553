package dev.wheelhouse.engine.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.engine.failure.RetryBudget.Config;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F3")
class RetryLedgerTest {
  private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(1);

  @Test
  void quietPoolHasItsFloor() {
    var ledger = new RetryLedger(new Config(0.2, WINDOW, 3));
    for (int i = 0; i < 3; i++) {
      assertFalse(ledger.exhausted(T0));
      ledger.retried(T0);
    }
    assertTrue(ledger.exhausted(T0));
    assertTrue(ledger.exhausted(T0.plus(WINDOW)));
    assertFalse(ledger.exhausted(T0.plus(WINDOW).plusSeconds(1)));
  }

  @Test
  void busyPoolHasAShareOfItsFirstAttempts() {
    var ledger = new RetryLedger(new Config(0.2, WINDOW, 3));
    for (int i = 0; i < 500; i++) {
      ledger.began(T0);
    }
    assertEquals(Duration.ofMillis(600), ledger.pace(T0));
    assertEquals(100, ledger.allowed(T0.plusSeconds(59)));
    assertEquals(3, ledger.allowed(T0.plusSeconds(60)));
  }

  /// Against counting every instant, in any window that ends with a retry.
  @Test
  void noWindowHoldsMoreRetriesThanItMay() {
    var random = new Random(7);
    var config = new Config(0.2, WINDOW, 5);
    var ledger = new RetryLedger(config);
    List<Instant> firsts = new ArrayList<>();
    List<Instant> retries = new ArrayList<>();
    Instant now = T0;
    for (int i = 0; i < 20_000; i++) {
      now = now.plusMillis(random.nextInt(i % 4_000 < 2_000 ? 40 : 400));
      if (random.nextBoolean()) {
        ledger.began(now);
        firsts.add(now);
      } else if (!ledger.exhausted(now)) {
        ledger.retried(now);
        retries.add(now);
        long allowed = Math.max(5, (long) (0.2 * within(firsts, now)));
        assertTrue(within(retries, now) <= allowed);
      }
    }
  }

  @Test
  void clockThatGoesBackFreesNothing() {
    var ledger = new RetryLedger(new Config(0.2, WINDOW, 1));
    ledger.retried(T0);
    assertTrue(ledger.exhausted(T0.minusSeconds(3_600)));
    assertTrue(ledger.exhausted(T0.minusSeconds(3_541)));
    assertFalse(ledger.exhausted(T0.minusSeconds(3_539)));
  }

  private static long within(List<Instant> all, Instant now) {
    return all.reversed().stream().takeWhile(it -> it.isAfter(now.minus(WINDOW))).count();
  }
}
