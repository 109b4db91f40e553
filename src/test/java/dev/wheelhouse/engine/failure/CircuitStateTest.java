package dev.wheelhouse.engine.failure;

import static dev.wheelhouse.engine.failure.CircuitState.Word.FAILS;
import static dev.wheelhouse.engine.failure.CircuitState.Word.NOTHING;
import static dev.wheelhouse.engine.failure.CircuitState.Word.WORKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.engine.failure.CircuitState.Closed;
import dev.wheelhouse.engine.failure.CircuitState.HalfOpen;
import dev.wheelhouse.engine.failure.CircuitState.Open;
import dev.wheelhouse.engine.failure.CircuitState.Rules;
import dev.wheelhouse.engine.failure.CircuitState.Word;
import dev.wheelhouse.model.RunId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F3")
class CircuitStateTest {
  private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");
  private static final RunId ONE = new RunId(1);
  private static final RunId TWO = new RunId(2);
  private static final Rules RULES =
      new Rules(3, 6, 0.5, Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofSeconds(35));

  @Test
  void failuresInARowOpenItAndASuccessBetweenStartsAnew() {
    CircuitState twice = after(CircuitState.Closed.FRESH, T0, FAILS, FAILS);
    assertInstanceOf(Closed.class, twice);
    assertInstanceOf(Closed.class, after(twice, T0, NOTHING, WORKS, FAILS));
    assertEquals(new Open(T0.plusSeconds(10), 1), after(twice, T0, NOTHING, FAILS));
  }

  @Test
  void shareOfFailuresOpensItOnceThereAreEnoughCallsInTheWindow() {
    CircuitState mixed = after(CircuitState.Closed.FRESH, T0, FAILS, WORKS, FAILS, WORKS, WORKS);
    assertInstanceOf(Open.class, after(mixed, T0.plusSeconds(59), FAILS));
    assertInstanceOf(Closed.class, after(mixed, T0.plusSeconds(60), FAILS));
  }

  @Test
  void openLetsNobodyPassUntilItsDelayIsOver() {
    CircuitState open = after(CircuitState.Closed.FRESH, T0, FAILS, FAILS, FAILS);
    assertFalse(open.lets(ONE));
    assertEquals(open, after(open, T0, WORKS));
    assertEquals(open, open.at(T0.plusSeconds(9)));
    assertEquals(new HalfOpen(1, null), open.at(T0.plusSeconds(10)));
  }

  @Test
  void halfOpenLetsOneProbePass() {
    CircuitState half = new HalfOpen(1, null);
    assertTrue(half.lets(ONE));
    CircuitState probing = half.passed(ONE);
    assertEquals(probing, probing.passed(TWO));
    assertTrue(probing.lets(ONE));
    assertFalse(probing.lets(TWO));
  }

  @Test
  void probeDecides() {
    CircuitState probing = new HalfOpen(1, ONE);
    assertEquals(CircuitState.Closed.FRESH, probing.ended(ONE, WORKS, T0, RULES));
    assertEquals(new Open(T0.plusSeconds(20), 2), probing.ended(ONE, FAILS, T0, RULES));
    assertEquals(new HalfOpen(1, null), probing.ended(ONE, NOTHING, T0, RULES));
  }

  @Test
  void delayGrowsToABound() {
    assertEquals(
        new Open(T0.plusSeconds(35), 3), new HalfOpen(2, ONE).ended(ONE, FAILS, T0, RULES));
    assertEquals(
        new Open(T0.plusSeconds(35), 1_001), new HalfOpen(1_000, ONE).ended(ONE, FAILS, T0, RULES));
  }

  @ParameterizedTest
  @EnumSource(Word.class)
  void whoIsNotTheProbeDecidesNothing(Word word) {
    CircuitState probing = new HalfOpen(1, ONE);
    assertEquals(probing, probing.ended(TWO, word, T0, RULES));
    CircuitState open = new Open(T0, 1);
    assertEquals(open, open.ended(TWO, word, T0, RULES));
  }

  private static CircuitState after(CircuitState state, Instant at, Word... words) {
    CircuitState next = state;
    for (Word word : words) {
      next = next.ended(ONE, word, at, RULES);
    }
    return next;
  }
}
