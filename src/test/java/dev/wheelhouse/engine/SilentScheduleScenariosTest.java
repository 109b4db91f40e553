package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.HoldScenariosTest.hold;
import static dev.wheelhouse.engine.HoldScenariosTest.lift;
import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Schedules that a hold has kept silent, and what becomes of their firings when it is lifted.
@Tag("K2")
class SilentScheduleScenariosTest {
  private static final String EACH_TEN_MINUTES = "0 0/10 * * * ?";

  @TempDir Path folder;

  /// Held from the start for 125 minutes; then the schedule goes on for ten.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BY_POLICY | FIRE_ONCE_NOW | 120 130              | 10-120 12 FIRE_ONCE_NOW POLICY
          BY_POLICY | SKIP          | 130                  | 10-120 12 SKIP POLICY
          BY_POLICY | ASK           | 130                  | 10-120 12 ASK OPEN
          BY_POLICY | FIRE_ALL      | 90 100 110 120 130   | 10-80 8 SKIP POLICY, 90-120 4 FIRE_ALL POLICY
          ALL       | SKIP          | 10 20 30 40 50 60 70 80 90 100 110 120 130 | 10-120 12 SKIP ALL
          LATEST    | SKIP          | 120 130              | 10-120 12 SKIP LATEST
          NONE      | FIRE_ALL      | 130                  | 10-120 12 FIRE_ALL NONE
          """)
  void whatWasMissedIsOnRecordAndDecidedByWhoLifts(
      Missed missed, MisfirePolicy policy, String runs, String windows) {
    try (var engine = TestEngine.inMemory().patient()) {
      engine.given(report(new CatchUp(policy, Duration.ofHours(1), 4)));
      Hold hold = hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.leap("PT125M");

      assertEquals("", minutes(engine));
      lift(engine, hold, missed);
      engine.leap("PT10M");

      assertEquals(runs, minutes(engine));
      assertEquals(windows, told(engine));
    }
  }

  @Test
  void slotThatIsNotLateYetFiresAsUsual() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(report(CatchUp.of(MisfirePolicy.SKIP)));
      Hold hold = hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.advance("PT10M30S");

      lift(engine, hold, Missed.NONE);
      engine.leap("PT1S");

      assertEquals("10", minutes(engine));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGINE,''", "TENANT,''", "POOL,default"})
  void wideHoldsKeepSchedulesSilentToo(HoldPlace.Level level, String name) {
    try (var engine = TestEngine.inMemory()) {
      engine.given(report(CatchUp.of(MisfirePolicy.FIRE_ONCE_NOW)));
      Hold hold = hold(engine, new HoldPlace(level, name), "night watch");
      engine.leap("PT25M");

      assertEquals("", minutes(engine));
      lift(engine, hold, Missed.BY_POLICY);
      engine.leap("PT10M");
      assertEquals("20 30", minutes(engine));
    }
  }

  @Test
  void ofTwoHoldsTheLastThatIsLiftedDecides() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(report(CatchUp.of(MisfirePolicy.SKIP)));
      Hold first = hold(engine, HoldPlace.job("report"), "wrong numbers");
      Hold second = hold(engine, HoldPlace.ENGINE, "night watch");
      engine.leap("PT25M");

      lift(engine, first, Missed.ALL);
      engine.leap("PT10M");
      assertEquals("", minutes(engine));
      lift(engine, second, Missed.LATEST);
      engine.leap("PT1S");

      assertEquals("30", minutes(engine));
      assertEquals("10-30 3 SKIP LATEST", told(engine));
    }
  }

  @Test
  @Tag("T11")
  void watchdogAccusesNoHeldSchedule() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron("0 * * * * ?")));
      engine.leap("PT5M");
      Hold hold = hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.leap("PT10M");
      assertEquals(List.of(), engine.api().ask(new Query.WatchdogReport(), MARA).missing());

      lift(engine, hold, Missed.NONE);
      engine.leap("PT10M");

      var report = engine.api().ask(new Query.WatchdogReport(), MARA);
      assertEquals(List.of(), report.missing());
      assertEquals(report.expected(), report.found());
    }
  }

  @Test
  void savingAHeldJobLosesNoMissedSlotUnlessItsTriggerIsAnother() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(report(CatchUp.of(MisfirePolicy.SKIP)));
      Hold hold = hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.leap("PT25M");

      engine.given(report(CatchUp.of(MisfirePolicy.SKIP)).with(Concurrency.of(Overlap.SKIP)));
      engine.leap("PT10M");
      lift(engine, hold, Missed.NONE);

      assertEquals("10-30 3 SKIP NONE", told(engine));
    }
  }

  @Test
  void whatAHeldScheduleMissedIsOnRecordWhenItIsChangedOrSwitchedOff() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(report(CatchUp.of(MisfirePolicy.FIRE_ONCE_NOW)));
      hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.leap("PT25M");

      engine.given(job("report", trigger("0 0/5 * * * ?", CatchUp.of(MisfirePolicy.FIRE_ALL))));
      engine.leap("PT10M");
      engine.api().execute(new Command.SetEnabled("report", false), MARA).orThrow();

      assertEquals("10-20 2 SKIP POLICY, 30-35 2 SKIP POLICY", told(engine));
      assertEquals("", minutes(engine));
    }
  }

  @Test
  void powerThatGoesAfterTheLiftLosesNeitherSlotsNorTheDecision() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.of(MisfirePolicy.SKIP)));
      Hold hold = hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.leap("PT25M");
      var lift = new Command.LiftHold(hold.id(), Missed.ALL);

      engine.api().execute(lift, MARA).orThrow(); // and nothing that follows from it happens
      engine.restart();
      engine.leap("PT10M");

      assertEquals("10 20 30", minutes(engine));
      assertEquals("10-20 2 SKIP ALL", told(engine));
      assertEquals(List.of(), engine.store().holds().lifted());
    }
  }

  @Test
  void storeThatIsAwayBetweenLiftAndLettingGoIsAskedAgain() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(
          IntStream.range(0, 20)
              .mapToObj(i -> job("job" + i, skipping()))
              .toArray(JobDefinition[]::new));
      Hold hold = hold(engine, HoldPlace.ENGINE, "night watch");
      engine.leap("PT25M");

      engine.api().execute(new Command.LiftHold(hold.id(), Missed.LATEST), MARA).orThrow();
      engine.store().failCommits(1);
      engine.time.advance(Duration.ZERO); // the look that fails, with some written and some not
      engine.advance("PT2S");

      for (int i = 0; i < 20; i++) {
        assertEquals(List.of(Duration.ofMinutes(20)), engine.firingsOf("job" + i), "job" + i);
      }
      assertEquals(20, engine.misfires().size());
    }
  }

  @Test
  @Tag("P3")
  void liftedHoldLetsAFewStartAtOnceAndManyLittleByLittle() {
    try (var engine = TestEngine.inMemory(1_000)) {
      engine.given(
          job(
              "report",
              new Trigger.OnEvent("paid", "paid", Map.of(), ZoneOffset.UTC, FiringRules.USUAL)));
      engine.script().hold("report");
      Hold hold = hold(engine, HoldPlace.ENGINE, "night watch");
      List<RunId> runs = queued(engine, 60);

      lift(engine, hold, Missed.BY_POLICY);
      List<Long> running = new ArrayList<>(List.of(running(engine, runs)));
      assertThat(engine.waitsFor(runs.getLast())).isInstanceOf(WaitReason.Ramp.class);
      for (int second = 1; second <= 3; second++) {
        engine.advance("PT1S");
        running.add(running(engine, runs));
      }

      assertEquals(List.of(10L, 20L, 40L, 60L), running);
    }
  }

  /// Row 14 of the known wrong ways: a catch-up that gives up, or that runs everything at once.
  @Test
  @Tag("P3")
  void longCatchUpIsMadeInFullAndLittleByLittle() {
    try (var engine = TestEngine.inMemory(1_000).patient()) {
      engine.given(job("report", trigger("0 * * * * ?", CatchUp.of(MisfirePolicy.SKIP))));
      engine.script().hold("report");
      Hold hold = hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.leap("PT2H30S");

      lift(engine, hold, Missed.ALL);

      List<RunId> made = engine.runsOf("report").stream().map(it -> it.id()).toList();
      assertEquals(120, made.size());
      assertTrue(running(engine, made) <= 10, running(engine, made) + " run at once");
      engine.script().letGo("report");
      for (int second = 0; second < 6; second++) {
        made.forEach(run -> engine.script().tryEnd(run, Outcome.SUCCESS));
        engine.advance("PT1S");
      }
      assertEquals(
          120, made.stream().filter(run -> engine.run(run).state() == RunState.SUCCESS).count());
    }
  }

  private static List<RunId> queued(TestEngine engine, int count) {
    for (int i = 0; i < count; i++) {
      engine.api().execute(new Command.PublishEvent("paid", "e" + i, Map.of()), MARA).orThrow();
    }
    engine.settle();
    return engine.runsOf("report").stream().map(it -> it.id()).toList();
  }

  private static long running(TestEngine engine, List<RunId> runs) {
    return runs.stream().filter(run -> engine.run(run).state() == RunState.RUNNING).count();
  }

  private static JobDefinition report(CatchUp catchUp) {
    return job("report", trigger(EACH_TEN_MINUTES, catchUp));
  }

  private static Trigger skipping() {
    return trigger(EACH_TEN_MINUTES, CatchUp.of(MisfirePolicy.SKIP));
  }

  private static Trigger trigger(String expression, CatchUp catchUp) {
    return new Trigger.Cron("cron", expression, ZoneOffset.UTC, FiringRules.of(catchUp));
  }

  private static String minutes(TestEngine engine) {
    return engine.firingsOf("report").stream()
        .map(it -> Long.toString(it.toMinutes()))
        .collect(Collectors.joining(" "));
  }

  private static String told(TestEngine engine) {
    assertTrue(engine.misfires().stream().allMatch(it -> it.cause() == MisfireCause.HELD));
    return engine.misfires().stream()
        .sorted(Comparator.comparing(Misfire::from))
        .map(SilentScheduleScenariosTest::told)
        .collect(Collectors.joining(", "));
  }

  private static String told(Misfire misfire) {
    String decision =
        misfire.decision() instanceof MisfireDecision.Made made ? made.choice().name() : "OPEN";
    return "%d-%d %d %s %s"
        .formatted(
            minute(misfire.from()),
            minute(misfire.to()),
            misfire.count(),
            misfire.action(),
            decision);
  }

  private static long minute(Instant at) {
    return Duration.between(START, at).toMinutes();
  }
}
