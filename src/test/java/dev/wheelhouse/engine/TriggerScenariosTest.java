package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.Jobs.once;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Schedules on a clock that the test moves.
@Tag("T3")
class TriggerScenariosTest {
  private static final String EACH_MINUTE = "0 * * * * ?";

  @TempDir Path folder;

  @Test
  @Tag("T1")
  void cronFiresOnTimeAndOncePerSlot() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron("0 0/5 * * * ?")));

      engine.leap("PT16M");

      assertEquals(minutes(5, 10, 15), engine.firingsOf("report"));
      for (Run run : engine.runsOf("report")) {
        assertEquals(run.origin().logicalTime(), run.status().createdAt());
        assertEquals(TriggerSource.SCHEDULE, run.origin().source());
      }
    }
  }

  @Test
  @Tag("T7")
  void firingsAreOnTimeWhereverTheWindowOfTheWheelEnds() {
    try (var engine = TestEngine.inMemory()) {
      var random = new Random(7);
      for (int i = 0; i < 12; i++) {
        String expression = random.nextInt(60) + " " + random.nextInt(2) + "/3 * * * ?";
        engine.given(job("job" + i, cron(expression)));
      }

      engine.leap("PT20M");

      for (int i = 0; i < 12; i++) {
        List<Run> runs = engine.runsOf("job" + i);
        assertEquals(
            runs.stream().map(run -> run.origin().logicalTime()).toList(),
            runs.stream().map(run -> run.status().createdAt()).toList());
      }
    }
  }

  @Test
  void twoTriggersOfOneInstantMakeOneRunThatNamesBoth() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(
          job(
              "report",
              Jobs.cron("each minute", EACH_MINUTE, ZoneOffset.UTC),
              Jobs.cron("each second minute", "0 0/2 * * * ?", ZoneOffset.UTC)));

      engine.leap("PT2M");

      assertEquals(minutes(1, 2), engine.firingsOf("report"));
      Run both = engine.runsOf("report").getLast();
      assertEquals(
          List.of("each minute", "each second minute"),
          both.origin().triggers().stream().sorted().toList());
    }
  }

  @Test
  @Tag("C4")
  void restartNeitherLosesNorDoublesFirings() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron(EACH_MINUTE)));

      for (int i = 0; i < 6; i++) {
        engine.leap("PT30S");
        engine.restart();
      }
      engine.leap("PT30S");

      assertEquals(minutes(1, 2, 3), engine.firingsOf("report"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  @Tag("T4")
  void afterDowntimeTheLatestSlotFiresAndTheWindowIsOnRecord() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron("0 0/10 * * * ?")));
      engine.leap("PT10M");
      engine.stop();
      engine.time.advance(Duration.ofMinutes(115));

      engine.start();
      engine.leap("PT10M");

      assertEquals(minutes(10, 120, 130), engine.firingsOf("report"));
      assertEquals(1, engine.misfires().size());
      var misfire = engine.misfires().getFirst();
      assertEquals(START.plus(Duration.ofMinutes(20)), misfire.from());
      assertEquals(START.plus(Duration.ofMinutes(120)), misfire.to());
      assertEquals(11, misfire.count());
      assertEquals(MisfireCause.ENGINE_DOWN, misfire.cause());
    }
  }

  @Test
  @Tag("T4")
  void firingLessThanAMinuteLateIsNoMisfire() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron("0 0/10 * * * ?")));
      engine.leap("PT9M");
      engine.stop();
      engine.time.advance(Duration.ofSeconds(110));

      engine.start();
      engine.settle();

      assertEquals(minutes(10), engine.firingsOf("report"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  @Tag("T2")
  void onceFiresOnceAlsoWhenTheEngineWasDownThen() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(
          job("early", once(START.plus(Duration.ofMinutes(1)).plusNanos(123_456_789))),
          job("late", once(START.plus(Duration.ofMinutes(10)))));
      engine.leap("PT2M");
      engine.stop();
      engine.time.advance(Duration.ofMinutes(30));

      engine.start();
      engine.leap("PT10M");
      engine.restart();
      engine.leap("PT10M");

      assertEquals(1, engine.firingsOf("early").size());
      assertEquals(minutes(10), engine.firingsOf("late"));
      assertEquals(TriggerSource.ONCE, engine.runsOf("late").getFirst().origin().source());
    }
  }

  @Test
  @Tag("T7")
  void wheelFollowsASaveAtOnce() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(EACH_MINUTE)));
      engine.leap("PT90S");

      engine.given(job("report", cron("30/10 * * * * ?")));
      engine.leap("PT20S");

      assertEquals(
          List.of(Duration.ofSeconds(60), Duration.ofSeconds(100), Duration.ofSeconds(110)),
          engine.firingsOf("report"));
      assertEquals(2, engine.runsOf("report").getLast().target().version());
    }
  }

  @Test
  @Tag("T2")
  void oneOffFiringInThePastIsRefusedUnlessItWasThereBefore() {
    try (var engine = TestEngine.inMemory()) {
      Trigger once = once(START.plusSeconds(60));
      engine.given(job("report", once));
      engine.leap("PT2M");

      engine.given(job("report", once).with(Jobs.attempts(2, "PT1S")));
      Answer<SavedDefinition> other =
          engine.api().execute(new Command.SaveDefinition(job("other", once), 0), TestEngine.MARA);
      engine.leap("PT5M");

      assertEquals(minutes(1), engine.firingsOf("report"));
      assertEquals(2, find(engine, "report").version());
      Fault fault = assertInstanceOf(Answer.Rejected.class, other).fault();
      assertEquals(List.of("triggers[0].at"), fault.details().get("field"));
    }
  }

  @Test
  @Tag("T8")
  void clockSetForwardsLosesAndDoublesNothing() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron("0 0/10 * * * ?")));
      engine.leap("PT11M");

      engine.time.shiftClock(Duration.ofHours(1));
      engine.leap("PT10M");

      assertEquals(minutes(10, 70, 80), engine.firingsOf("report"));
      var misfire = engine.misfires().getFirst();
      assertEquals(
          List.of(START.plus(Duration.ofMinutes(20)), START.plus(Duration.ofMinutes(70))),
          List.of(misfire.from(), misfire.to()));
      assertEquals(MisfireCause.CLOCK_CHANGE, misfire.cause());
    }
  }

  @Test
  @Tag("T8")
  void clockSetBackLosesAndDoublesNothing() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron("0 0/10 * * * ?")));
      engine.leap("PT35M");

      engine.time.shiftClock(Duration.ofMinutes(-20));
      engine.leap("PT45M");

      assertEquals(minutes(10, 20, 30, 40, 50, 60), engine.firingsOf("report"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  void badDefinitionDoesNotStopTheOthers() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("good", cron(EACH_MINUTE)));
      saveUnchecked(engine, "bad", cron("no cron at all"), START.plusSeconds(30));

      engine.leap("PT3M");

      assertEquals(minutes(1, 2, 3), engine.firingsOf("good"));
    }
  }

  @Test
  void scheduleGoesOnAfterTheStoreWasAway() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(EACH_MINUTE)), job("other", cron("10/5 * * * * ?")));
      engine.leap("PT59S");

      assertTimeoutPreemptively(
          Duration.ofSeconds(120),
          () -> {
            engine.store().away(true);
            engine.time.advance(Duration.ofSeconds(40));
            engine.store().away(false);
            engine.leap("PT30S");
          });

      assertEquals(minutes(1, 2), engine.firingsOf("report"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  @Tag("T10")
  void fourThousandJobsOfOneSecondAllFire() {
    try (var engine = TestEngine.inMemory(64)) {
      IntStream.range(0, 4_000)
          .parallel()
          .forEach(i -> engine.save(job("job" + i, cron(EACH_MINUTE))));

      engine.leap("PT60S");

      assertEquals(4_000, engine.script.begun().size());
    }
  }

  private static SavedDefinition find(TestEngine engine, String name) {
    return engine.store().definitions().byName(TestEngine.MARA.tenant(), name).orElseThrow();
  }

  private static void saveUnchecked(
      TestEngine engine, String name, Trigger trigger, Instant nextFireAt) {
    var id = new JobId(engine.store().reserveIds(1));
    var tenant = TestEngine.MARA.tenant();
    var saved =
        new SavedDefinition(
            id, tenant, 1, DefinitionStatus.ENABLED, job(name, trigger), START, "mara");
    var trigger1 = new TriggerId(engine.store().reserveIds(1));
    var armed = new ArmedTrigger(trigger1, tenant, id, 1, false, trigger, nextFireAt);
    write(engine, new Change.SaveVersion(saved, List.of(armed)));
  }

  private static void write(TestEngine engine, Change change) {
    var _ = engine.api().duties.journal().write(Unit.of(change)).join();
    engine.settle();
  }

  private static List<Duration> minutes(int... minutes) {
    return IntStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
  }
}
