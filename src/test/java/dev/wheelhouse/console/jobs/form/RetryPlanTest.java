package dev.wheelhouse.console.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.retry.RetryPolicy.Backoff;
import dev.wheelhouse.model.retry.RetryPolicy.Jitter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tries of a run that always fails, and what the run's own time-out does to them.
@Tag("F1")
@Tag("U15")
class RetryPlanTest {
  private static final RetryPolicy STEADY =
      RetryPolicy.DEFAULT
          .delays(Backoff.FIXED, Duration.ofSeconds(30), Duration.ofMinutes(10))
          .jitter(Jitter.NONE);

  private static RetryPlan plan(int attempts, String attempt, String run) {
    return RetryPlan.of(
        STEADY.attempts(attempts),
        new TimeLimits(Duration.parse(attempt), Duration.parse(run), Duration.ZERO));
  }

  /// Tries begin every 90 s, or every 30 s where they have no time-out.
  @ParameterizedTest
  @Tag("X3")
  @CsvSource(
      textBlock =
          """
          attempts, attempt, run,     made, end,     effect
          5,        PT1M,    PT0S,    5,    PT7M,    none
          5,        PT1M,    PT7M,    5,    PT7M,    enough
          5,        PT1M,    PT1H,    5,    PT7M,    enough
          5,        PT1M,    PT6M59S, 5,    PT6M59S, ends 5 after PT59S
          5,        PT1M,    PT6M1S,  5,    PT6M1S,  ends 5 after PT1S
          5,        PT1M,    PT6M,    4,    PT6M,    not 5 at PT6M
          5,        PT1M,    PT5M30S, 4,    PT5M30S, not 5 at PT6M
          5,        PT1M,    PT5M29S, 4,    PT5M29S, ends 4 after PT59S
          5,        PT1M,    PT45S,   1,    PT45S,   ends 1 after PT45S
          1,        PT1M,    PT1M,    1,    PT1M,    enough
          2,        PT1M,    PT1M,    1,    PT1M,    not 2 at PT1M30S
          5,        PT0S,    PT2M,    4,    PT2M,    not 5 at PT2M
          5,        PT0S,    PT2M1S,  5,    PT2M,    enough
          40,       PT1M,    PT30M,   20,   PT30M,   not 21 at PT30M
          500,      PT1M,    PT7H30M, 300,  PT7H30M, not 301 at PT7H30M
          300,      PT1M,    PT7H30M, 300,  PT7H29M30S, enough
          """,
      useHeadersInDisplayName = true)
  void timeOutOfTheRunTakesTriesAway(
      int attempts, String attempt, String run, int made, Duration end, String effect) {
    var plan = plan(attempts, attempt, run);

    assertEquals(made, plan.made());
    assertEquals(end, plan.end());
    assertEquals(effect, effect(plan));
    assertEquals(Math.min(made, RetryPlan.MOST_DRAWN), plan.tries().size());
    assertEquals(made > RetryPlan.MOST_DRAWN, plan.more());
  }

  private static String effect(RetryPlan plan) {
    return plan.limit()
        .map(
            it ->
                switch (it.effect()) {
                  case RunLimit.Enough _ -> "enough";
                  case RunLimit.CutsShort(var ended) ->
                      "ends " + ended.number() + " after " + it.at().minus(ended.start());
                  case RunLimit.LeavesOut(var first) ->
                      "not " + first.number() + " at " + first.start();
                })
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PT1M | PT7M    |
          PT1M | PT5M30S | At the longest, attempt 5 would begin after 6 min, when the run’s time-out of 5 min 30 s is over: it is not made then.
          PT1M | PT5M    | At the longest, the run’s time-out of 5 min ends attempt 4 after 30 s of its 1 min.
          PT0S | PT2M    | The waits alone may put attempt 5 at 2 min, when the run’s time-out of 2 min is over: it is not made then.
          """)
  void whatIsTakenIsSaid(String attempt, String run, String said) {
    var words = new RetryWords(new Texts(Language.ENGLISH));

    assertEquals(said == null ? "" : said, words.limit(plan(5, attempt, run)).orElse(""));
  }

  @Test
  void addsTimeOutsAndTheLongestWaits() {
    var policy =
        RetryPolicy.DEFAULT
            .attempts(3)
            .delays(Backoff.EXPONENTIAL, Duration.ofSeconds(30), Duration.ofMinutes(10))
            .jitter(Jitter.NONE);

    var plan = RetryPlan.of(policy, TimeLimits.attempt(Duration.ofMinutes(5)));

    assertEquals(
        List.of(Duration.ZERO, Duration.ofSeconds(330), Duration.ofMinutes(11).plusSeconds(30)),
        plan.tries().stream().map(RetryPlan.Try::start).toList());
    assertEquals(Duration.ofMinutes(16).plusSeconds(30), plan.end());
    assertEquals(Duration.ofSeconds(90), plan.waits());
    assertTrue(plan.outlasts(Duration.ofMinutes(5)));
  }

  @Test
  void anyNumberOfAttemptsIsCounted() {
    var plan =
        RetryPlan.of(
            RetryPolicy.DEFAULT.attempts(Integer.MAX_VALUE),
            new TimeLimits(Duration.ofDays(3_000), Duration.ofDays(3_650), Duration.ZERO));
    var endless =
        RetryPlan.of(
            RetryPolicy.DEFAULT.attempts(Integer.MAX_VALUE),
            TimeLimits.attempt(Duration.ofDays(3_000)));

    assertEquals(2, plan.made());
    assertEquals(RetryPlan.MOST_DRAWN, endless.tries().size());
    assertTrue(endless.more());
  }

  /// What is drawn beside the tries, and when the picture ends.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT0S,    PT0S,  PT7M
          PT0S,    PT10M, PT10M
          PT0S,    PT11M, PT7M
          PT8M,    PT0S,  PT8M
          PT20M,   PT0S,  PT7M
          PT5M30S, PT0S,  PT7M
          PT2M,    PT0S,  PT2M30S
          PT45S,   PT0S,  PT1M
          PT20S,   PT0S,  PT30S
          """)
  void scaleHoldsWhatTheTimeOutTakesAway(String run, Duration interval, Duration width) {
    var plan = plan(5, "PT1M", run);
    var between = Optional.of(interval).filter(it -> !it.isZero());

    assertEquals(width, RetryScale.of(plan, between).width());
  }
}
