package dev.wheelhouse.model.cron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T1")
class CronExpressionTest {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z"); // a Thursday
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 * * 0             | 01-04 01-11 01-18
          0 0 * * 7             | 01-04 01-11 01-18
          0 0 * * sun           | 01-04 01-11 01-18
          0 0 * * 5-7           | 01-02 01-03 01-04
          0 0 * * 6-1           | 01-03 01-04 01-05
          0 0 * * 7-2           | 01-04 01-05 01-06
          0 0 * * FRI-MON       | 01-02 01-03 01-04
          0 0 * * 0-7           | 01-02 01-03 01-04
          0 0 * * 1-5           | 01-02 01-05 01-06
          0 0 * * 0-7/2         | 01-03 01-04 01-06
          0 0 13 * FRI          | 01-02 01-09 01-13
          0 0 13 * *            | 01-13 02-13 03-13
          0 0 */2 * MON         | 01-05 01-19 02-09
          @weekly               | 01-04 01-11 01-18
          @monthly              | 02-01 03-01 04-01
          0 0 0 1,L * ?         | 01-31 02-01 02-28
          0 0 0 L,15W * ?       | 01-15 01-31 02-16
          0 0 0 1W * ?          | 02-02 03-02 04-01
          0 0 0 LW * ?          | 01-30 02-27 03-31
          0 0 0 L-3W * ?        | 01-28 02-25 03-27
          0 0 0 ? * MON#1,6L    | 01-05 01-30 02-02
          0 0 0 ? * L           | 01-03 01-10 01-17
          0 0 0 ? * fri-mon     | 01-02 01-03 01-04
          0 0 0 ? * MON#5       | 03-30 06-29 08-31
          0 0 0 30-2 * ?        | 01-02 01-30 01-31
          0 0 0 1 nov-feb ?     | 02-01 11-01 12-01
          0 0 0 * * *           | 01-02 01-03 01-04
          """)
  void daysAreReadAsWritten(String expression, String days) {
    CronExpression parsed = CronExpression.parse(expression);

    String fired =
        parsed
            .slots(NEW_YEAR.plusSeconds(1), NEW_YEAR.plus(Duration.ofDays(365)), ZoneOffset.UTC)
            .limit(3)
            .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).toString().substring(5))
            .collect(Collectors.joining(" "));

    assertEquals(days, fired);
  }

  @Test
  @Tag("T5")
  void fixedTimeInAnOverlapFiresOnTheFirstPassWhereverAskedFrom() {
    CronExpression daily = CronExpression.parse("0 30 1 * * ?");

    assertEquals(
        Optional.of(Instant.parse("2026-11-01T05:30:00Z")),
        daily.next(Instant.parse("2026-11-01T05:29:59.999999Z"), NEW_YORK));
    assertEquals(
        Optional.of(Instant.parse("2026-11-02T06:30:00Z")),
        daily.next(Instant.parse("2026-11-01T06:10:00Z"), NEW_YORK));
  }

  @ParameterizedTest
  @Tag("T5")
  @CsvSource({
    "0 0 0 30 2 ?, true",
    "'0 0 0 31 4,6,9,11 ?', true",
    "0 0 0 1 1 ? 2020, true",
    "0 0 0 L-30 2 ?, true",
    "0 0 0 ? 2 MON#5, false",
    "0 0 0 29 2 ?, false",
    "0 0 0 1 1 ? 2099, false",
    "30 2 30 2 *, true"
  })
  void expressionThatFiresInNoHundredYearsIsFound(String expression, boolean never) {
    assertEquals(never, CronExpression.parse(expression).neverFires(NEW_YEAR, NEW_YORK));
  }

  @Test
  @Tag("T4")
  void latestOfManyMissedFiringsAndTheirNumberAreFound() {
    CronExpression everySecond = CronExpression.parse("* * * * * ?");
    CronExpression daily = CronExpression.parse("0 0 2 * * ?");
    Instant down = NEW_YEAR.plusMillis(500);
    Instant up = Instant.parse("2026-07-01T09:00:00.700Z");

    assertEquals(
        Optional.of(Instant.parse("2026-07-01T09:00:00Z")),
        everySecond.latestAtOrBefore(up, down, NEW_YORK));
    assertEquals(
        Optional.of(Instant.parse("2026-07-01T06:00:00Z")),
        daily.latestAtOrBefore(up, down, NEW_YORK));
    assertEquals(Duration.between(NEW_YEAR, up).toSeconds(), everySecond.count(down, up, NEW_YORK));
    assertEquals(182, daily.count(down, up, NEW_YORK));
    assertEquals(Optional.empty(), daily.latestAtOrBefore(up, up.minusSeconds(60), NEW_YORK));
  }

  @Test
  void slotsHoldTheirFirstBoundAndNotTheirLast() {
    CronExpression daily = CronExpression.parse("0 0 0 * * ?");

    List<Instant> slots =
        daily.slots(NEW_YEAR, NEW_YEAR.plus(Duration.ofDays(2)), ZoneOffset.UTC).toList();

    assertEquals(List.of(NEW_YEAR, NEW_YEAR.plus(Duration.ofDays(1))), slots);
  }

  @Test
  void endsOfTimeAreAnsweredWithoutAFault() {
    CronExpression daily = CronExpression.parse("0 0 0 * * ?");

    assertEquals(Optional.empty(), daily.next(Instant.MAX, NEW_YORK));
    assertTrue(daily.next(Instant.MIN, NEW_YORK).isPresent());
    assertFalse(daily.next(Instant.parse("9999-12-31T23:59:59Z"), NEW_YORK).isPresent());
  }

  @Test
  void expressionsAreEqualByText() {
    assertEquals(CronExpression.parse(" 0 0 2 * * ? "), CronExpression.parse("0 0 2 * * ?"));
  }
}
