package dev.wheelhouse.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wheelhouse.engine.trigger.FirePlan.Missed;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Policy by situation: a trigger each ten minutes whose slot of 02:00 is the next on record.
@Tag("T4")
class FirePlanTest {
  private static final Duration LATE = Duration.ofSeconds(60);
  private static final Instant DUE = at("02:00");
  private static final String EACH_TEN_MINUTES = "0 0/10 * * * ?";

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FIRE_ONCE_NOW | 02:00:00 | 02:00       |                                   | 02:10
          SKIP          | 02:00:59 | 02:00       |                                   | 02:10
          ASK           | 02:01:00 | 02:00       |                                   | 02:10
          FIRE_ALL      | 02:01:00 | 02:00       |                                   | 02:10
          FIRE_ONCE_NOW | 02:01:01 | 02:00       | 02:00-02:00 1 FIRE_ONCE_NOW       | 02:10
          SKIP          | 02:01:01 |             | 02:00-02:00 1 SKIP                | 02:10
          ASK           | 02:01:01 |             | 02:00-02:00 1 ASK                 | 02:10
          FIRE_ALL      | 02:01:01 |             | 02:00-02:00 1 FIRE_ALL            | 02:10
          FIRE_ONCE_NOW | 02:55:00 | 02:50       | 02:00-02:50 6 FIRE_ONCE_NOW       | 03:00
          SKIP          | 02:55:00 |             | 02:00-02:50 6 SKIP                | 03:00
          ASK           | 02:55:00 |             | 02:00-02:50 6 ASK                 | 03:00
          FIRE_ALL      | 02:55:00 |             | 02:00-02:20 3 SKIP, 02:30-02:50 3 FIRE_ALL | 03:00
          FIRE_ONCE_NOW | 02:50:30 | 02:50       | 02:00-02:50 6 FIRE_ONCE_NOW       | 03:00
          SKIP          | 02:50:30 | 02:50       | 02:00-02:40 5 SKIP                | 03:00
          ASK           | 02:50:30 | 02:50       | 02:00-02:40 5 ASK                 | 03:00
          FIRE_ALL      | 02:25:30 |             | 02:00-02:20 3 FIRE_ALL            | 02:30
          FIRE_ALL      | 02:50:30 | 02:50       | 02:00-02:10 2 SKIP, 02:20-02:40 3 FIRE_ALL | 03:00
          """)
  void policyDecides(String policy, String now, String slots, String missed, String next) {
    var catchUp = new CatchUp(MisfirePolicy.valueOf(policy), Duration.ofHours(1), 3);

    FirePlan plan = FirePlan.of(schedule(FiringRules.USUAL), catchUp, DUE, at(now), LATE);

    assertEquals(slots == null ? "" : slots, times(plan.slots()));
    assertEquals(missed == null ? "" : missed, told(plan.missed()));
    assertEquals(at(next), plan.next());
  }

  @Test
  void fireAllGoesBackNoFurtherThanItsWindow() {
    var catchUp = new CatchUp(MisfirePolicy.FIRE_ALL, Duration.ofMinutes(15), 100);

    FirePlan plan = FirePlan.of(schedule(FiringRules.USUAL), catchUp, DUE, at("02:35"), LATE);

    assertEquals("02:00-02:10 2 SKIP, 02:20-02:30 2 FIRE_ALL", told(plan.missed()));
  }

  @Test
  void fireAllBeyondItsWindowFiresNothingAndTheScheduleGoesOn() {
    var catchUp = new CatchUp(MisfirePolicy.FIRE_ALL, Duration.ofMinutes(1), 100);

    FirePlan plan = FirePlan.of(schedule(FiringRules.USUAL), catchUp, DUE, at("02:35"), LATE);

    assertEquals(List.of(), plan.slots());
    assertEquals("02:00-02:30 4 SKIP", told(plan.missed()));
    assertEquals(at("02:40"), plan.next());
  }

  @Test
  @Tag("T6")
  void slotThatACalendarHasTakenAwayMeanwhileIsPassedOver() {
    Schedule schedule =
        Schedule.of(
            trigger("0 0 2 * * ?", FiringRules.USUAL.on(List.of(), List.of("holidays"))),
            1,
            _ -> Set.of(LocalDate.parse("2026-03-02")));

    FirePlan plan = FirePlan.of(schedule, CatchUp.USUAL, DUE, at("05:00"), LATE);

    assertEquals(new FirePlan(List.of(), List.of(), at("02:00").plus(Duration.ofDays(1))), plan);
  }

  @Test
  @Tag("T6")
  void latenessIsCountedFromTheSlotAndItsJitter() {
    Schedule schedule = schedule(FiringRules.USUAL.jitter(Duration.ofMinutes(9)));
    Instant firing = schedule.firesAt(DUE);
    var skip = CatchUp.of(MisfirePolicy.SKIP);

    FirePlan inTime = FirePlan.of(schedule, skip, firing, firing.plus(LATE), LATE);
    FirePlan late = FirePlan.of(schedule, skip, firing, firing.plus(LATE).plusMillis(1), LATE);

    assertEquals(List.of(DUE), inTime.slots());
    assertEquals("02:00-02:00 1 SKIP", told(late.missed()));
    assertEquals(schedule.firesAt(at("02:10")), inTime.next());
  }

  @Test
  void monthOfMissedSecondsIsPlannedAtOnce() {
    Schedule eachSecond = Schedule.of(trigger("* * * * * ?", FiringRules.USUAL), 1, _ -> Set.of());
    var catchUp = new CatchUp(MisfirePolicy.FIRE_ALL, Duration.ofDays(60), 100_000);
    Instant now = DUE.plus(Duration.ofDays(30)).plusMillis(500);

    FirePlan plan =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> FirePlan.of(eachSecond, catchUp, DUE, now, LATE));

    long missed = Duration.ofDays(30).toSeconds() - 60 + 1;
    assertEquals(
        List.of(missed - 100_000, 100_000L), plan.missed().stream().map(Missed::count).toList());
    assertEquals(60, plan.slots().size());
  }

  /// One round has an end, the schedule has none.
  @Test
  @Tag("WRONG-14")
  void whatOneRoundCantHoldIsDueInTheNext() {
    Schedule eachSecond = Schedule.of(trigger("* * * * * ?", FiringRules.USUAL), 1, _ -> Set.of());
    Instant now = DUE.plusSeconds(FirePlan.MOST_SLOTS + 20);

    FirePlan plan = FirePlan.of(eachSecond, CatchUp.USUAL, DUE, now, Duration.ofMinutes(10));

    assertEquals(FirePlan.MOST_SLOTS, plan.slots().size());
    assertEquals(DUE.plusSeconds(FirePlan.MOST_SLOTS), plan.next());
  }

  private static Schedule schedule(FiringRules rules) {
    return Schedule.of(trigger(EACH_TEN_MINUTES, rules), 1, _ -> Set.of());
  }

  private static Trigger trigger(String cron, FiringRules rules) {
    return new Trigger.Cron("cron", cron, ZoneOffset.UTC, rules);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-02T" + (time.length() == 5 ? time + ":00" : time) + "Z");
  }

  private static String times(List<Instant> slots) {
    return slots.stream().map(FirePlanTest::time).collect(Collectors.joining(", "));
  }

  private static String told(List<Missed> missed) {
    return missed.stream()
        .map(it -> "%s-%s %d %s".formatted(time(it.from()), time(it.to()), it.count(), it.action()))
        .collect(Collectors.joining(", "));
  }

  private static String time(Instant at) {
    return at.toString().substring(11, 16);
  }
}
