package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RuleTrial;
import dev.wheelhouse.api.RuleView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Condition;
import dev.wheelhouse.model.control.Rule.Deed;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RuleRow;
import dev.wheelhouse.store.RuleState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules at work.
@Tag("K10")
class RuleScenariosTest {
  private static final HoldPlace SETTLE = HoldPlace.job("settle");
  private static final Condition THREE = new Condition.FailuresInARow(3);

  @Test
  @Tag("K1")
  void failuresInARowHoldTheJobUntilAPersonLiftsAndThenCountAnew() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      save(engine, rule("guard", SETTLE, THREE, Deed.HOLD));
      fail(engine, "settle", 2);
      engine.advance("PT20S");
      assertEquals(List.of(), holds(engine));

      fail(engine, "settle", 1);
      engine.advance("PT1S");

      Hold hold = holds(engine).getFirst();
      assertEquals(
          new Hold(
              hold.id(),
              MARA.tenant(),
              SETTLE,
              hold.object(),
              Hold.Cause.POLICY,
              "guard",
              "3 runs failed in a row; the rule acts at 3",
              START.plusMillis(20_100),
              null),
          hold);
      var held = engine.api().execute(Command.Trigger.of("settle"), MARA);
      assertEquals(Fault.JOB_PAUSED, fault(held).code());
      engine.api().execute(new Command.LiftHold(hold.id(), Missed.NONE), MARA).orThrow();
      fail(engine, "settle", 2);
      engine.advance("PT30S");
      assertEquals(List.of(), holds(engine), "two more failures are not three");
      fail(engine, "settle", 1);
      engine.advance("PT1S");
      assertEquals(List.of("guard"), who(engine));
      assertEquals(2, view(engine, "guard").acted());
    }
  }

  @Test
  @Tag("C4")
  void ruleDoesNothingTwiceAfterARestart(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder).given(job("settle"))) {
      save(engine, rule("guard", SETTLE, THREE, Deed.HOLD));
      fail(engine, "settle", 3);
      engine.advance("PT1S");
      Hold hold = holds(engine).getFirst();
      engine.restart();
      engine.advance("PT30S");
      assertEquals(List.of(hold), holds(engine));

      engine.api().execute(new Command.LiftHold(hold.id(), Missed.NONE), MARA).orThrow();
      engine.restart();
      engine.advance("PT30S");

      assertEquals(List.of(), holds(engine));
      assertEquals(1, view(engine, "guard").acted());
    }
  }

  @Test
  @Tag("C4")
  void failuresBeforeARestartCountAfterIt(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder).given(job("settle"), job("other"))) {
      save(engine, rule("guard", SETTLE, THREE, Deed.HOLD));
      save(engine, rule("all", HoldPlace.TENANT, new Condition.FailuresInARow(4), Deed.HOLD));
      fail(engine, "settle", 2);
      fail(engine, "other", 1);
      engine.restart();
      engine.advance("PT1S");
      assertEquals(List.of(), holds(engine));

      fail(engine, "settle", 1);
      engine.advance("PT1S");

      assertEquals(List.of("all", "guard"), who(engine).stream().sorted().toList());
    }
  }

  @Test
  @Tag("C4")
  void holdThatWasPutRightBeforeThePowerWentIsTheRulesOwn(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder).given(job("settle"))) {
      var night = new Condition.Hours(LocalTime.of(0, 0), LocalTime.of(0, 1), ZoneId.of("UTC"));
      save(engine, rule("night", SETTLE, night, Deed.HOLD_WHILE));
      long settle =
          engine.store().definitions().byName(MARA.tenant(), "settle").orElseThrow().id().value();
      engine.stop();
      var put =
          new Hold(
              77,
              MARA.tenant(),
              SETTLE,
              settle,
              Hold.Cause.POLICY,
              "night",
              "it is night",
              START,
              null);
      engine.written(new Change.PutHold(put));

      engine.start();
      engine.advance("PT5S");
      assertEquals(List.of(put), holds(engine));
      engine.advance("PT1M10S");

      assertEquals(List.of(), holds(engine));
      assertEquals(1, view(engine, "night").acted());
    }
  }

  @Test
  @Tag("K2")
  void jobIsHeldWhileItsDependencyIsDownAndGoesOnWhenItIsHealthy() {
    try (TestEngine engine =
        TestEngine.inMemory()
            .given(job("settle").with(Safety.DEFAULT.guarding("db")), job("probe"))) {
      save(engine, rule("db", SETTLE, new Condition.DependencyDown("db"), Deed.HOLD_WHILE));
      fail(engine, "settle", 5);
      engine.advance("PT1S");
      assertEquals(List.of("db"), who(engine));
      assertTrue(view(engine, "db").holds());

      engine.advance("PT25S");

      assertEquals(List.of(), holds(engine));
      RunId run = engine.trigger("settle");
      engine.advance("PT5S");
      engine.is(run, RunState.SUCCESS);
    }
  }

  @Test
  void hoursHoldAndEndAndAPersonsLiftIsRespected() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      var hours = new Condition.Hours(LocalTime.of(0, 1), LocalTime.of(0, 3), ZoneId.of("UTC"));
      save(engine, rule("quiet", SETTLE, hours, Deed.HOLD_WHILE));
      engine.advance("PT50S");
      assertEquals(List.of(), holds(engine));
      engine.advance("PT25S");
      assertEquals(List.of("quiet"), who(engine));
      engine.advance("PT2M");
      assertEquals(List.of(), holds(engine));

      var later = new Condition.Hours(LocalTime.of(0, 4), LocalTime.of(1, 0), ZoneId.of("UTC"));
      save(engine, rule("later", SETTLE, later, Deed.HOLD_WHILE));
      engine.advance("PT1M");
      Hold next = holds(engine).getFirst();
      engine.api().execute(new Command.LiftHold(next.id(), Missed.NONE), MARA).orThrow();
      engine.advance("PT30S");

      assertEquals(List.of(), holds(engine));
      assertEquals(1, view(engine, "later").acted());
    }
  }

  @Test
  void shortageOfDiskHoldsTheEngineWhileItLasts() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      engine.freeDisk(500);
      save(engine, rule("disk", HoldPlace.ENGINE, new Condition.DiskBelow(100), Deed.HOLD_WHILE));
      engine.advance("PT15S");
      assertEquals(List.of(), holds(engine));

      engine.freeDisk(99);
      engine.advance("PT15S");
      assertEquals(Hold.Cause.SHORTAGE, holds(engine).getFirst().cause());
      assertEquals(
          "99 bytes are free; the rule acts below 100 bytes", holds(engine).getFirst().reason());
      engine.freeDisk(100);
      engine.advance("PT15S");

      assertEquals(List.of(), holds(engine));
    }
  }

  @Test
  void restIsKeptBetweenTwoDeeds() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      engine.freeDisk(99);
      var rest = Duration.ofMinutes(5);
      var disk = new Condition.DiskBelow(100);
      save(engine, new Rule("disk", true, HoldPlace.ENGINE, disk, Deed.HOLD_WHILE, rest));
      engine.advance("PT5S");
      engine.freeDisk(500);
      engine.advance("PT15S");
      assertEquals(List.of(), holds(engine));

      engine.freeDisk(99);
      engine.advance("PT4M30S");
      assertEquals(List.of(), holds(engine));
      engine.advance("PT20S");

      assertEquals(List.of("disk"), who(engine));
    }
  }

  @Test
  void resumeLiftsWhatRulesHaveHeldAndNothingElse() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      save(engine, rule("guard", SETTLE, THREE, Deed.HOLD));
      var morning = new Condition.Hours(LocalTime.of(0, 1), LocalTime.of(1, 0), ZoneId.of("UTC"));
      save(engine, rule("morning", SETTLE, morning, Deed.RESUME));
      fail(engine, "settle", 3);
      engine.advance("PT1S");
      engine
          .api()
          .execute(new Command.SetHold(SETTLE, Optional.empty()), MARA.because("month end"))
          .orThrow();
      assertEquals(List.of("guard", "mara"), who(engine).stream().sorted().toList());

      engine.advance("PT1M15S");

      assertEquals(List.of("mara"), who(engine));
      assertEquals(1, view(engine, "morning").acted());
    }
  }

  @Test
  @Tag("K3")
  void stopEndsWhatIsUnderThePlaceAndAuditNamesTheRule() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"), job("other"))) {
      engine.script().hold("settle").hold("other");
      RunId settle = engine.trigger("settle");
      RunId other = engine.trigger("other");
      engine.freeDisk(99);
      save(engine, rule("disk", SETTLE, new Condition.DiskBelow(100), Deed.STOP));

      engine.advance("PT1S");

      engine.is(settle, RunState.CANCELED).is(other, RunState.RUNNING);
      assertEquals(List.of("STOP run " + settle), audits(engine, "disk"));
      RunId later = engine.trigger("settle");
      engine.advance("PT30S");
      engine.is(later, RunState.RUNNING);
    }
  }

  @Test
  @Tag("SEC4")
  void everyDeedIsAuditedUnderTheRulesName() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      engine.freeDisk(99);
      save(engine, rule("disk", SETTLE, new Condition.DiskBelow(100), Deed.HOLD_WHILE));
      engine.advance("PT1S");
      engine.freeDisk(500);
      engine.advance("PT15S");

      assertEquals(List.of("HOLD job settle", "LIFT_HOLD job settle"), audits(engine, "disk"));
      assertEquals(List.of("SAVE_RULE rule disk"), audits(engine, "mara"));
    }
  }

  @Test
  void trialSaysWhatWouldBeDoneAndDoesNothing() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      fail(engine, "settle", 2);
      var rule = rule("guard", SETTLE, THREE, Deed.HOLD);
      assertEquals(
          new RuleTrial(false, "2 runs failed in a row; the rule acts at 3", List.of()),
          trial(engine, rule));

      fail(engine, "settle", 1);

      assertEquals(
          new RuleTrial(
              true, "3 runs failed in a row; the rule acts at 3", List.of("hold job settle")),
          trial(engine, rule));
      engine.advance("PT30S");
      assertEquals(List.of(), holds(engine));
      assertEquals(List.of(), engine.api().ask(new Query.ListRules(), MARA));
    }
  }

  @Test
  void ruleThatIsOffDoesNothingAndADeletedOneLeavesItsHold() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      engine.freeDisk(99);
      var disk = new Condition.DiskBelow(100);
      save(engine, new Rule("off", false, SETTLE, disk, Deed.HOLD_WHILE, Duration.ZERO));
      save(engine, rule("disk", SETTLE, disk, Deed.HOLD_WHILE));
      engine.advance("PT15S");
      assertEquals(List.of("disk"), who(engine));

      engine.api().execute(new Command.DeleteRule("disk"), MARA).orThrow();
      engine.freeDisk(500);
      engine.advance("PT15S");

      assertEquals(List.of("disk"), who(engine));
      var gone = engine.api().execute(new Command.DeleteRule("disk"), MARA);
      assertEquals(Fault.NOT_FOUND, fault(gone).code());
    }
  }

  @Test
  void ruleThatIsSavedAnewLooksAfterItsHold() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      engine.freeDisk(99);
      save(engine, rule("disk", SETTLE, new Condition.DiskBelow(100), Deed.HOLD_WHILE));
      engine.advance("PT15S");

      save(engine, rule("disk", SETTLE, new Condition.DiskBelow(50), Deed.HOLD_WHILE));
      engine.advance("PT1S");

      assertEquals(List.of(), holds(engine));
    }
  }

  @Test
  @Tag("C4")
  void ruleThatCantBeReadKeepsNoOtherFromBeingFollowed(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder).given(job("settle"))) {
      save(engine, rule("disk", SETTLE, new Condition.DiskBelow(100), Deed.HOLD_WHILE));
      engine.stop();
      var bad = new RuleRow(MARA.tenant(), "bad", "{}", START, "mara", RuleState.NEW);
      engine.written(new Change.SaveRule(bad));
      engine.freeDisk(99);

      engine.start();
      engine.advance("PT5S");

      assertEquals(List.of("disk"), who(engine));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ''    , settle , 3, name
          guard , nobody , 3, place
          guard , settle , 0, condition.count
          """)
  void badRuleIsRefusedWithItsField(String name, String job, int count, String field) {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      var rule = rule(name, HoldPlace.job(job), new Condition.FailuresInARow(count), Deed.HOLD);

      var answer = engine.api().execute(new Command.SaveRule(rule), MARA);

      assertEquals(List.of(field), fault(answer).details().get("field"));
      assertEquals(
          List.of(field),
          engine.api().preview(new Command.SaveRule(rule), MARA).refusal().details().get("field"));
    }
  }

  private static Rule rule(String name, HoldPlace place, Condition condition, Deed deed) {
    return new Rule(name, true, place, condition, deed, Duration.ZERO);
  }

  private static void save(TestEngine engine, Rule rule) {
    engine.api().execute(new Command.SaveRule(rule), MARA).orThrow();
  }

  /// Ends so many runs badly, one after the other.
  private static void fail(TestEngine engine, String job, int times) {
    engine.script().fails(job, times);
    for (int i = 0; i < times; i++) {
      RunId run = engine.trigger(job);
      engine.is(run, RunState.FAILED);
    }
  }

  private static RuleTrial trial(TestEngine engine, Rule rule) {
    return engine.api().ask(new Query.TryRule(rule), MARA);
  }

  private static RuleView view(TestEngine engine, String name) {
    return engine.api().ask(new Query.ListRules(), MARA).stream()
        .filter(it -> it.rule().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Hold> holds(TestEngine engine) {
    return engine.api().ask(new Query.ListHolds(), MARA);
  }

  private static List<String> who(TestEngine engine) {
    return holds(engine).stream().map(Hold::who).toList();
  }

  private static Fault fault(Answer<?> answer) {
    return ((Answer.Rejected<?>) answer).fault();
  }

  private static List<String> audits(TestEngine engine, String who) {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.Audit.class::isInstance)
        .map(change -> ((Change.Audit) change).entry())
        .filter(entry -> entry.who().equals(who))
        .filter(entry -> !entry.action().equals("CREATE"))
        .map(RuleScenariosTest::words)
        .toList();
  }

  private static String words(AuditEntry entry) {
    return entry.action() + " " + entry.object();
  }
}
