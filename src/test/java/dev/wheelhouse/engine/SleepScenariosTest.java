package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A machine that falls asleep while it should work.
@Tag("T9")
class SleepScenariosTest {
  private static final String TENS = "0 0/10 * * * ?";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasMissedWaitsForAPersonAndThenForThePolicy(MisfirePolicy policy) {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", new Trigger.Cron("tens", TENS, ZoneOffset.UTC, policy)));
      engine.leap("PT11M");

      engine.time.sleep(Duration.ofMinutes(64));
      engine.advance("PT10S");

      MisfireView window = undecided(engine).getFirst();
      assertEquals(MisfireCause.MACHINE_ASLEEP, window.cause());
      assertEquals(6, window.count());
      assertEquals(minutes(10), engine.firingsOf("report"));
      engine.advance("PT2M");
      assertEquals(
          switch (policy) {
            case FIRE_ONCE_NOW -> minutes(10, 70);
            case FIRE_ALL -> minutes(10, 20, 30, 40, 50, 60, 70);
            case SKIP, ASK -> minutes(10);
          },
          engine.firingsOf("report"));
      assertEquals(policy == MisfirePolicy.ASK ? 1 : 0, undecided(engine).size());
      engine.leap("PT5M");
      assertEquals(Duration.ofMinutes(80), engine.firingsOf("report").getLast());
    }
  }

  @Test
  void personWhoAnswersInTimeIsHeard() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(TENS)));
      engine.leap("PT11M");
      engine.time.sleep(Duration.ofMinutes(64));
      engine.advance("PT10S");

      var all =
          new Command.RunMissed(undecided(engine).getFirst().id(), Command.RunMissed.Which.ALL);
      var _ = engine.api().execute(all, MARA).orThrow();
      engine.leap("PT3M");

      assertEquals(minutes(10, 20, 30, 40, 50, 60, 70), engine.firingsOf("report"));
    }
  }

  @Test
  @Tag("T8")
  void clockThatIsSetIsNoSleep() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(TENS)));
      engine.leap("PT11M");

      engine.time.shiftClock(Duration.ofMinutes(64));
      engine.advance("PT10S");

      assertEquals(List.of(), undecided(engine));
      assertEquals(MisfireCause.CLOCK_CHANGE, engine.misfires().getFirst().cause());
      assertEquals(minutes(10, 70), engine.firingsOf("report"));
    }
  }

  @Test
  void napShorterThanLateIsNoMisfire() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(TENS)));
      engine.leap("PT9M40S");

      engine.time.sleep(Duration.ofSeconds(55));
      engine.advance("PT10S");

      assertEquals(minutes(10), engine.firingsOf("report"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  void machineIsKeptAwakeFromAMinuteBeforeUntilTheRunHasEnded() {
    try (var engine = TestEngine.in(folder)) {
      engine.script().hold("backup");
      engine.given(job("backup", awake(true)), job("idle", awake(false)));
      engine.leap("PT8M");
      assertEquals(0, engine.sleep.holds());

      engine.leap("PT1M45S");
      assertEquals(1, engine.sleep.holds());
      engine.leap("PT5M");
      assertEquals(1, engine.sleep.holds());
      engine.stop();
      assertEquals(0, engine.sleep.holds());
      engine.start();
      engine.advance("PT1S");
      assertEquals(1, engine.sleep.holds());
      engine.end(engine.runsOf("backup").getFirst().id(), Outcome.SUCCESS);
      engine.leap("PT1M20S");
      assertEquals(0, engine.sleep.holds());
    }
  }

  @Test
  @Tag("T2")
  void runOfAnEventKeepsTheMachineAwakeToo() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("load");
      var rules = FiringRules.USUAL.awake(true);
      engine.given(job("load", new Trigger.OnEvent("e", "paid", Map.of(), ZoneOffset.UTC, rules)));
      engine.leap("PT1M");
      assertEquals(0, engine.sleep.holds());

      var event = new Command.PublishEvent("paid", "e1", Map.of());
      var _ = engine.api().execute(event, MARA).orThrow();
      engine.advance("PT10S");

      assertEquals(1, engine.sleep.holds());
    }
  }

  private static Trigger awake(boolean keep) {
    return new Trigger.Cron("tens", TENS, ZoneOffset.UTC, FiringRules.USUAL.awake(keep));
  }

  private static List<MisfireView> undecided(TestEngine engine) {
    return engine.api().ask(new Query.ListMisfires(true, PageRequest.first(10)), MARA).items();
  }

  private static List<Duration> minutes(int... minutes) {
    return IntStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
  }
}
