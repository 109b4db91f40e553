package dev.wheelhouse.console.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineFigures.DeadLetters;
import dev.wheelhouse.api.EngineFigures.Delay;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import dev.wheelhouse.api.EngineFigures.Queue;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("O2")
class ReadingTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,      2000, GOOD
          1599,   2000, GOOD
          1600,   2000, NEAR
          2000,   2000, NEAR
          2001,   2000, BROKEN
          0,      0,    GOOD
          1,      0,    BROKEN
          0.0239, 0.03, GOOD
          0.024,  0.03, NEAR
          0.03,   0.03, NEAR
          0.0301, 0.03, BROKEN
          """)
  void fourFifthsOfTheBudgetAreNearAndMoreThanAllBreaksIt(
      double used, double budget, Verdict verdict) {
    assertEquals(verdict, Verdict.of(used, budget));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,    0,    NO_DATA
          3,    0,    GOOD
          3,    1600, NEAR
          3,    2400, BROKEN
          """)
  void triggerDelayIsJudgedByItsP95(long count, long p95, Verdict verdict) {
    var delay = new Delay(count, p95, p95, "crm.sync", Told.NOW);

    assertEquals(verdict, Reading.of(Level.TRIGGER_DELAY, with(delay, Delay.NONE)).verdict());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,   0,  0, NO_DATA, NO_DATA
          100, 0,  0, GOOD,    GOOD
          976, 24, 0, NEAR,    GOOD
          970, 30, 0, NEAR,    GOOD
          969, 31, 0, BROKEN,  GOOD
          960, 0, 40, BROKEN,  NEAR
          950, 0, 50, BROKEN,  NEAR
          949, 0, 51, BROKEN,  BROKEN
          """)
  void ratesAreJudgedByTheRunsThatEnded(
      long succeeded, long failed, long timedOut, Verdict success, Verdict timeouts) {
    var figures = with(new Outcomes(succeeded, failed, timedOut));

    assertEquals(success, Reading.of(Level.SUCCESS_RATE, figures).verdict());
    assertEquals(timeouts, Reading.of(Level.TIMEOUTS, figures).verdict());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 0, GOOD
          0, 3, NEAR
          1, 3, BROKEN
          1, 0, BROKEN
          """)
  void oneNewDeadLetterIsTooMuchAndAnOldOneWantsToBeSeen(long opened, long open, Verdict verdict) {
    var figures =
        Told.figures(
            Delay.NONE,
            Delay.NONE,
            Outcomes.NONE,
            new DeadLetters(opened, open, null),
            Queue.EMPTY,
            List.of());

    assertEquals(verdict, Reading.of(Level.DEAD_LETTERS, figures).verdict());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,  GOOD
          47, GOOD
          48, NEAR
          61, BROKEN
          """)
  void queueIsJudgedByTheFirstThatWaits(int seconds, Verdict verdict) {
    var figures =
        Told.figures(
            Delay.NONE,
            Delay.NONE,
            Outcomes.NONE,
            new DeadLetters(0, 0, null),
            new Queue(2, Told.NOW.minusSeconds(seconds), "crm.sync"),
            List.of());

    assertEquals(verdict, Reading.of(Level.QUEUE, figures).verdict());
  }

  @Test
  void minutesWithoutEventsHaveNoValueAndRatesLookBackTenMinutes() {
    var minutes =
        List.of(
            Told.minute(0, 0, 0, new Outcomes(1, 0, 0)),
            Told.minute(1, 4, 700, new Outcomes(0, 1, 0)),
            Told.minute(2, 0, 0, Outcomes.NONE));

    assertEquals(
        List.of(Double.NaN, 700.0, Double.NaN),
        Course.where(minutes, EngineFigures.Minute::fired, EngineFigures.Minute::triggerDelayP95));
    assertEquals(List.of(1.0, 0.5, 0.5), Course.share(minutes, Outcomes::succeeded));
  }

  private static EngineFigures with(Delay trigger, Delay dispatch) {
    return Told.figures(
        trigger, dispatch, Outcomes.NONE, new DeadLetters(0, 0, null), Queue.EMPTY, List.of());
  }

  private static EngineFigures with(Outcomes outcomes) {
    return Told.figures(
        Delay.NONE, Delay.NONE, outcomes, new DeadLetters(0, 0, null), Queue.EMPTY, List.of());
  }
}
