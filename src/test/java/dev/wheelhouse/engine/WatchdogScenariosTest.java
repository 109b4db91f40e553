package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.ScheduleWatch;
import dev.wheelhouse.api.ScheduleWatch.Missing;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The watchdog over engines that fire and engines that do not.
@Tag("T11")
class WatchdogScenariosTest {
  private static final String EACH_MINUTE = "0 * * * * ?";

  @Test
  void firingsThatAreMadeAreCounted() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a", cron(EACH_MINUTE)), job("b", cron("30 0/2 * * * ?")));
      assertNull(report(engine).checkedAt());

      engine.leap("PT10M");

      ScheduleWatch report = report(engine);
      assertEquals(report.expected(), report.found());
      assertEquals(true, report.expected() > 0);
      assertEquals(List.of(), report.missing());
    }
  }

  @Test
  void triggerThatWasLostIsFoundWithinTwoLooks() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("lost", cron(EACH_MINUTE)), job("kept", cron(EACH_MINUTE)));
      engine.leap("PT5M");
      pushFarAway(engine, "lost");

      engine.leap("PT2M30S"); // its next slot is due, and late
      engine.leap("PT2M"); // two looks

      List<Missing> missing = report(engine).missing();
      assertEquals(List.of("lost"), missing.stream().map(Missing::job).toList());
      assertEquals(0, missing.getFirst().found());
    }
  }

  @Test
  void triggerEngineThatStandsStillIsFoundWithinTwoLooks() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a", cron(EACH_MINUTE)), job("b", cron(EACH_MINUTE)));
      engine.leap("PT5M");
      engine.api().duties.triggers().close();

      engine.leap("PT2M30S");
      engine.leap("PT2M");

      assertEquals(
          List.of("a", "b"), report(engine).missing().stream().map(Missing::job).sorted().toList());
    }
  }

  /// Row 15 of the known wrong ways: one definition that can't be read.
  @Test
  void badDefinitionStopsNeitherTheOthersNorTheWatchdog() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("good", cron(EACH_MINUTE)), job("lost", cron(EACH_MINUTE)));
      saveUnchecked(engine, "bad", cron("no cron at all"), TestEngine.START.plusSeconds(30));
      engine.leap("PT5M");
      pushFarAway(engine, "lost");

      engine.leap("PT5M");

      assertEquals(10, engine.firingsOf("good").size());
      assertEquals(
          List.of("bad", "lost"),
          report(engine).missing().stream().map(Missing::job).sorted().toList());
    }
  }

  @Test
  void definitionsThatComeAndGoAreNotAccused() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("off", cron(EACH_MINUTE)), job("changed", cron(EACH_MINUTE)));
      engine.leap("PT5M10S");
      enable(engine, "off", false);
      engine.given(job("changed", cron("20 * * * * ?")), job("young", cron(EACH_MINUTE)));
      engine.leap("PT7M10S");
      enable(engine, "off", true);
      engine.given(job("changed", cron("50 * * * * ?")));
      engine.leap("PT8M");

      assertEquals(List.of(), report(engine).missing());
      assertEquals(report(engine).expected(), report(engine).found());
    }
  }

  @Test
  @Tag("T6")
  void daysWithoutFiringsAreNotAccused() {
    try (var engine = TestEngine.inMemory()) {
      saveCalendar(engine, "2026-03-02");
      engine.given(
          job("holiday", new Trigger.Cron("c", EACH_MINUTE, ZoneOffset.UTC, off())),
          job("jitter", new Trigger.Cron("c", EACH_MINUTE, ZoneOffset.UTC, jitter())));
      engine.leap("PT10M10S");
      saveCalendar(engine, "2026-03-03");
      engine.leap("PT10M");

      assertEquals(List.of(), report(engine).missing());
      assertEquals(report(engine).expected(), report(engine).found());
    }
  }

  @Test
  @Tag("T5")
  void daysOnWhichTheClocksChangeAreNotAccused() {
    try (var engine = TestEngine.inMemory()) {
      engine.leap("P26DT20H"); // the evening before the clocks of Berlin go forward
      ZoneId berlin = ZoneId.of("Europe/Berlin");
      engine.given(
          job("gap", Jobs.cron("a", "0 0/15 2 * * ?", berlin)),
          job("hourly", Jobs.cron("a", "0 0 * * * ?", berlin)),
          job("fixed", Jobs.cron("a", "0 30 2 * * ?", berlin)));

      engine.leap("PT8H");

      assertEquals(List.of(), report(engine).missing());
      assertEquals(true, !engine.firingsOf("fixed").isEmpty());
    }
  }

  @Test
  void sleepAndChangedClocksAreNotAccused() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a", cron(EACH_MINUTE)));
      engine.leap("PT5M");
      engine.time.sleep(Duration.ofHours(2));
      engine.leap("PT5M");
      engine.time.shiftClock(Duration.ofHours(3));
      engine.leap("PT5M");
      engine.time.shiftClock(Duration.ofHours(-1));
      engine.leap("PT5M");

      assertEquals(List.of(), report(engine).missing());
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("T6")
  void firingsThatWereSkippedAreOnRecord(Overlap overlap) {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("report");
      engine.given(job("report", cron(EACH_MINUTE)).with(Concurrency.of(overlap)));

      engine.leap("PT9M");

      assertEquals(List.of(), report(engine).missing());
    }
  }

  private static ScheduleWatch report(TestEngine engine) {
    return engine.api().ask(new Query.WatchdogReport(), MARA);
  }

  /// What a fault of the trigger engine could do: the next firing is next year.
  private static void pushFarAway(TestEngine engine, String name) {
    JobId job = engine.store().definitions().byName(MARA.tenant(), name).orElseThrow().id();
    ArmedTrigger armed = engine.store().definitions().triggers(job).getFirst();
    Instant next = Objects.requireNonNull(armed.nextFireAt());
    write(engine, new Change.AdvanceTrigger(armed.id(), next, next.plus(Duration.ofDays(365))));
    engine.api().duties.triggers().rearm();
    engine.settle();
  }

  private static void saveUnchecked(
      TestEngine engine, String name, Trigger trigger, Instant nextFireAt) {
    var id = new JobId(engine.store().reserveIds(1));
    var saved =
        new SavedDefinition(
            id,
            MARA.tenant(),
            1,
            DefinitionStatus.ENABLED,
            job(name, trigger),
            TestEngine.START,
            "mara");
    var armed =
        new ArmedTrigger(
            new TriggerId(engine.store().reserveIds(1)),
            MARA.tenant(),
            id,
            1,
            false,
            trigger,
            nextFireAt);
    write(engine, new Change.SaveVersion(saved, List.of(armed)));
  }

  private static void write(TestEngine engine, Change change) {
    var _ = engine.api().duties.journal().write(Unit.of(change)).join();
    engine.settle();
  }

  private static void enable(TestEngine engine, String name, boolean enabled) {
    var _ = engine.api().execute(new Command.SetEnabled(name, enabled), MARA).orThrow();
    engine.settle();
  }

  private static void saveCalendar(TestEngine engine, String day) {
    var days = new TreeMap<>(Map.of(LocalDate.parse(day), "off"));
    var command = new Command.SaveCalendar(new HolidayCalendar("off", days));
    var _ = engine.api().execute(command, MARA).orThrow();
    engine.settle();
  }

  private static FiringRules off() {
    return FiringRules.USUAL.on(List.of(), List.of("off"));
  }

  private static FiringRules jitter() {
    return FiringRules.of(MisfirePolicy.FIRE_ONCE_NOW).jitter(Duration.ofSeconds(40));
  }
}
