package dev.wheelhouse.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Condition;
import dev.wheelhouse.model.control.Rule.Deed;
import dev.wheelhouse.store.RuleState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When rules act, and what their conditions come to.
@Tag("K10")
class RuleDecisionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # deed    | on    | holds | armed | hold | stands | unfinished | rested | does
          HOLD       | true  | true  | true  | 0    | false  | false      | true   | ACT
          HOLD       | true  | true  | true  | 0    | false  | false      | false  | NOTHING
          HOLD       | true  | true  | false | 0    | false  | false      | true   | NOTHING
          HOLD       | true  | false | false | 0    | false  | false      | true   | REARM
          HOLD       | true  | false | true  | 0    | false  | false      | true   | NOTHING
          HOLD       | false | true  | true  | 0    | false  | false      | true   | NOTHING
          HOLD_WHILE | true  | true  | true  | 0    | false  | false      | true   | ACT
          HOLD_WHILE | true  | true  | false | 7    | true   | false      | true   | NOTHING
          HOLD_WHILE | true  | false | false | 7    | true   | false      | false  | LIFT
          HOLD_WHILE | true  | true  | false | 7    | false  | false      | true   | LET_GO
          HOLD_WHILE | true  | false | false | 7    | false  | false      | true   | LET_GO
          HOLD_WHILE | true  | true  | false | 0    | false  | false      | true   | NOTHING
          HOLD_WHILE | false | false | false | 7    | true   | false      | true   | NOTHING
          STOP       | true  | true  | true  | 0    | false  | false      | true   | ACT
          STOP       | true  | false | false | 0    | false  | true       | true   | FINISH
          RESUME     | true  | true  | false | 0    | false  | true       | false  | FINISH
          """,
      delimiter = '|')
  void ruleActsOnceForEachTimeThatItsConditionComesToHold(
      Deed deed,
      boolean on,
      boolean holds,
      boolean armed,
      long hold,
      boolean stands,
      boolean unfinished,
      boolean rested,
      RuleDecision does) {
    var condition = new Condition.FailuresInARow(3);
    var rule = new Rule("r", on, HoldPlace.job("settle"), condition, deed, Duration.ofMinutes(5));
    Instant acted = NOW.minusSeconds(rested ? 300 : 299);
    var state = new RuleState(4, armed, hold, unfinished, null, acted, 1);

    assertEquals(does, RuleDecision.of(rule, holds, state, stands, NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "22:00, 06:00, UTC, 22:00, true",
    "22:00, 06:00, UTC, 21:59, false",
    "22:00, 06:00, UTC, 05:59, true",
    "22:00, 06:00, UTC, 06:00, false",
    "08:00, 18:00, UTC, 08:00, true",
    "08:00, 18:00, UTC, 18:00, false",
    "08:00, 18:00, Asia/Shanghai, 01:00, true",
    "08:00, 18:00, Asia/Shanghai, 11:00, false",
  })
  void hoursMaySpanMidnightAndAreThoseOfTheirZone(
      LocalTime from, LocalTime to, String zone, LocalTime utc, boolean within) {
    Instant at = NOW.atZone(ZoneId.of("UTC")).with(utc).toInstant();

    var hours = new Condition.Hours(from, to, ZoneId.of(zone));

    assertEquals(within, RuleBoard.hours(hours, at).holds());
  }

  @Test
  void successBreaksARowOfFailures() {
    var three = new Condition.FailuresInARow(3);
    var ended = EndedRuns.of(three);
    ended.add(NOW, true);
    ended.add(NOW, true);
    ended.add(NOW, false);
    ended.add(NOW, true);
    ended.add(NOW, true);
    assertFalse(ended.measured(three).holds());

    ended.add(NOW, true);

    assertTrue(ended.measured(three).holds());
    assertEquals("3 runs failed in a row; the rule acts at 3", ended.measured(three).words());
  }

  @Test
  void shareIsOfTheRunsOfTheLastMinutesAndOfEnoughOfThem() {
    var half = new Condition.ErrorRate(0.5, Duration.ofMinutes(10), 4);
    var ended = EndedRuns.of(half);
    ended.add(NOW, true);
    ended.add(NOW.plusSeconds(60), true);
    ended.add(NOW.plusSeconds(120), false);
    assertFalse(ended.measured(half, NOW.plusSeconds(120)).holds(), "too few");

    ended.add(NOW.plusSeconds(180), false);

    assertTrue(ended.measured(half, NOW.plusSeconds(180)).holds());
    assertEquals(
        "2 of 4 runs failed in the last 10 min; the rule acts at 50 % of 4 or more",
        ended.measured(half, NOW.plusSeconds(180)).words());
    assertFalse(ended.measured(half, NOW.plusSeconds(601)).holds(), "the first is too old");
    ended.add(NOW.minusSeconds(9_000), true);
    assertFalse(ended.measured(half, NOW.plusSeconds(601)).holds(), "a clock that was set back");
  }
}
