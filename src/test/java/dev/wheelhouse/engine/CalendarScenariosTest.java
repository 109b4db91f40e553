package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.SavedCalendar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Schedules by holiday calendars, start and end, and jitter, on a clock that the test moves.
@Tag("T6")
class CalendarScenariosTest {
  private static final String AT_TWO = "0 0 2 * * ?";

  @TempDir Path folder;

  @Test
  void holidaysAreLeftOutAndOtherDaysAreNot() {
    try (var engine = TestEngine.inMemory().patient()) {
      saved(engine, "holidays", "2026-03-03", "2026-03-05");
      saved(engine, "weekdays", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-06");
      engine.given(
          report(FiringRules.USUAL.on(List.of("weekdays"), List.of("holidays"))),
          job("other", cron(FiringRules.USUAL)));

      engine.leap("P6D");

      assertEquals(days(0, 2, 4), engine.firingsOf("report"));
      assertEquals(days(0, 1, 2, 3, 4, 5), engine.firingsOf("other"));
    }
  }

  @Test
  void changedCalendarMovesFiringsOnAndBackAtOnce() {
    try (var engine = TestEngine.inMemory().patient()) {
      saved(engine, "holidays", "2026-03-02");
      engine.given(report(FiringRules.USUAL.on(List.of(), List.of("holidays"))));
      Instant later = next(engine);

      saved(engine, "holidays", "2026-03-03", "2026-03-04");
      Instant back = next(engine);
      engine.leap("PT1H");
      saved(engine, "holidays", "2026-03-02", "2026-03-03");
      Instant on = next(engine);
      engine.leap("P4D");

      assertEquals(START.plus(Duration.ofHours(26)), later);
      assertEquals(START.plus(Duration.ofHours(2)), back);
      assertEquals(START.plus(Duration.ofHours(50)), on);
      assertEquals(days(2, 3), engine.firingsOf("report"));
    }
  }

  @Test
  void triggerThatACalendarSilencedFiresAgainWhenItHasDays() {
    try (var engine = TestEngine.inMemory().patient()) {
      saved(engine, "closings", "2026-03-02");
      engine.given(report(FiringRules.USUAL.on(List.of("closings"), List.of())));
      engine.leap("P1D");
      List<Instant> silenced = outlook(engine);

      saved(engine, "closings", "2026-03-04");
      engine.leap("P3D");

      assertEquals(List.of(), silenced);
      assertEquals(days(0, 2), engine.firingsOf("report"));
    }
  }

  @Test
  @Tag("C4")
  void calendarThatACrashLeftUnarmedIsArmedAtTheNextStart() {
    try (var engine = TestEngine.in(folder).patient()) {
      saved(engine, "holidays", "2026-03-02");
      engine.given(report(FiringRules.USUAL.on(List.of(), List.of("holidays"))));
      SavedCalendar seen =
          engine.store().calendars().byName(MARA.tenant(), "holidays").orElseThrow();
      engine.stop();
      engine.written(
          new Change.SaveCalendar(
              new SavedCalendar(
                  seen.id(), MARA.tenant(), calendar("holidays", "2026-03-09"), 2, START, "jon")));

      engine.start();
      engine.leap("P2D");

      assertEquals(days(0, 1), engine.firingsOf("report"));
      assertEquals(List.of(), engine.store().calendars().unarmed());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          holidays | nowhere | triggers[0].neverOn | names the calendar nowhere, which does not exist
          nowhere  |         | triggers[0].onlyOn  | names the calendar nowhere, which does not exist
          past     |         | triggers[0].onlyOn  | the calendars past leave it no day
          holidays | holidays| triggers[0].onlyOn  | the calendars holidays, holidays leave it no day
          """)
  void definitionThatCalendarsSilenceIsRefused(
      String only, String never, String field, String message) {
    try (var engine = TestEngine.inMemory().patient()) {
      saved(engine, "holidays", "2026-03-03");
      saved(engine, "past", "2025-03-03");
      var rules = FiringRules.USUAL.on(List.of(only), never == null ? List.of() : List.of(never));

      var answer = engine.api().execute(new Command.SaveDefinition(report(rules), 0), MARA);

      Fault fault = fault(answer);
      assertEquals(List.of(field), fault.details().get("field"));
      assertThat(fault.message()).contains(message);
    }
  }

  @Test
  void calendarInUseIsNotDeletedAndItsUsersAreNamed() {
    try (var engine = TestEngine.inMemory().patient()) {
      saved(engine, "holidays", "2026-03-03");
      var rules = FiringRules.USUAL.on(List.of(), List.of("holidays"));
      engine.given(report(rules));
      var delete = new Command.DeleteCalendar("holidays");
      var _ = engine.api().execute(new Command.SetEnabled("report", false), MARA).orThrow();

      Fault used = fault(engine.api().execute(delete, MARA));
      Fault previewed = engine.api().preview(delete, MARA).refusal();
      engine.given(report(FiringRules.USUAL));
      var deleted = engine.api().execute(delete, MARA);

      assertEquals(Fault.IN_USE, used.code());
      assertEquals(List.of("report"), used.details().get("usedBy"));
      assertEquals(used, previewed);
      assertEquals(new Answer.Done<>("holidays"), deleted);
      assertEquals(List.of(), engine.api().ask(new Query.ListCalendars(), MARA));
      assertEquals(Fault.NOT_FOUND, fault(engine.api().execute(delete, MARA)).code());
    }
  }

  @Test
  void calendarWithoutNameOrDaysIsRefused() {
    try (var engine = TestEngine.inMemory().patient()) {
      var tooMany = new TreeMap<LocalDate, String>();
      for (int i = 0; i <= 10_000; i++) {
        tooMany.put(LocalDate.parse("2000-01-01").plusDays(i), "");
      }

      assertEquals(List.of("name"), refusedFields(engine, calendar("  ", "2026-01-01")));
      assertEquals(List.of("days"), refusedFields(engine, calendar("empty")));
      assertEquals(List.of("days"), refusedFields(engine, calendar("old", "1066-10-14")));
      assertEquals(List.of("days"), refusedFields(engine, new HolidayCalendar("long", tooMany)));
    }
  }

  @Test
  @Tag("S3")
  void previewsRevisionIsDemanded() {
    try (var engine = TestEngine.inMemory().patient()) {
      saved(engine, "holidays", "2026-03-03");
      var command = new Command.SaveCalendar(calendar("holidays", "2026-03-04"));
      String revision = engine.api().preview(command, MARA).revision();
      saved(engine, "holidays", "2026-03-05");

      Fault stale = fault(engine.api().execute(command, MARA.expecting(revision)));

      assertEquals(Fault.STATE_CONFLICT, stale.code());
      assertEquals(
          List.of(calendar("holidays", "2026-03-05")),
          engine.api().ask(new Query.ListCalendars(), MARA));
    }
  }

  @Test
  void firingsLieBetweenStartAndEnd() {
    try (var engine = TestEngine.inMemory().patient()) {
      var rules =
          FiringRules.USUAL.between(
              START.plus(Duration.ofHours(26)), START.plus(Duration.ofHours(74)));
      engine.given(report(rules));

      engine.leap("P6D");

      assertEquals(days(1, 2), engine.firingsOf("report"));
    }
  }

  @Test
  @Tag("T3")
  void jitteredSlotFiresLaterAndKeepsItsLogicalTime() {
    try (var engine = TestEngine.in(folder).patient()) {
      engine.given(report(FiringRules.USUAL.jitter(Duration.ofHours(1))));
      Instant first = next(engine);
      List<Instant> outlook = outlook(engine);
      engine.leap("PT1H");
      engine.restart();

      engine.leap("P3D");

      assertThat(first).isAfter(START.plus(Duration.ofHours(2)));
      assertEquals(first, outlook.getFirst());
      assertEquals(days(0, 1, 2), engine.firingsOf("report"));
      assertEquals(
          outlook.subList(0, 3),
          engine.runsOf("report").stream().map(run -> run.status().createdAt()).toList());
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  @Tag("T4")
  void missedSlotsAreCountedByTheCalendar() {
    try (var engine = TestEngine.in(folder).patient()) {
      saved(engine, "holidays", "2026-03-03", "2026-03-05");
      engine.given(
          report(
              FiringRules.of(CatchUp.of(MisfirePolicy.SKIP)).on(List.of(), List.of("holidays"))));
      engine.stop();
      engine.time.advance(Duration.ofDays(5));

      engine.start();
      engine.settle();

      var misfire = engine.misfires().getFirst();
      assertEquals(3, misfire.count());
      assertEquals(START.plus(Duration.ofHours(2)), misfire.from());
      assertEquals(START.plus(Duration.ofHours(98)), misfire.to());
    }
  }

  private static JobDefinition report(FiringRules rules) {
    return job("report", cron(rules)).with(Concurrency.FREE);
  }

  private static Trigger cron(FiringRules rules) {
    return new Trigger.Cron("cron", AT_TWO, ZoneOffset.UTC, rules);
  }

  private static HolidayCalendar calendar(String name, String... days) {
    var all = new TreeMap<LocalDate, String>();
    for (String day : days) {
      all.put(LocalDate.parse(day), "off");
    }
    return new HolidayCalendar(name, all);
  }

  private static void saved(TestEngine engine, String name, String... days) {
    var command = new Command.SaveCalendar(calendar(name, days));
    assertEquals(calendar(name, days), engine.api().execute(command, MARA).orThrow());
    engine.settle();
  }

  private static List<String> refusedFields(TestEngine engine, HolidayCalendar calendar) {
    var answer = engine.api().execute(new Command.SaveCalendar(calendar), MARA);
    return fault(answer).details().get("field");
  }

  private static Fault fault(Answer<?> answer) {
    return assertInstanceOf(Answer.Rejected.class, answer).fault();
  }

  private static Instant next(TestEngine engine) {
    return engine.api().ask(new Query.GetJob("report"), MARA).view().nextFireAt();
  }

  private static List<Instant> outlook(TestEngine engine) {
    return engine.api().ask(new Query.GetJob("report"), MARA).triggers().getFirst().next();
  }

  /// 02:00 of days after the start.
  private static List<Duration> days(int... days) {
    return IntStream.of(days).mapToObj(day -> Duration.ofDays(day).plusHours(2)).toList();
  }
}
