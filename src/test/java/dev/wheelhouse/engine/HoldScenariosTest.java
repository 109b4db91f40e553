package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.grouped;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static dev.wheelhouse.model.run.RunState.QUEUED;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds: what they keep, what passes them, and who says so.
@Tag("K1")
class HoldScenariosTest {
  private static final String EACH_MINUTE = "0 * * * * ?";
  private static final Caller OLEG = Caller.local("oleg").because("database moves");

  @TempDir Path folder;

  @Test
  void heldJobRerunByOverrideRunsWhileItsScheduleIsSilent() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(EACH_MINUTE)));
      engine.advance("PT1M");
      RunId first = engine.runsOf("report").getFirst().id();
      hold(engine, HoldPlace.job("report"), "wrong numbers");

      Fault refused = refused(engine, new Command.Rerun(first, false), MARA);
      RunId rerun = override(engine, new Command.Rerun(first, false));
      engine.advance("PT5M");

      assertEquals(Fault.JOB_PAUSED, refused.code());
      assertThat(refused.message()).contains("job report by mara (wrong numbers)", "override");
      engine.is(rerun, SUCCESS);
      assertEquals(List.of(first, rerun), ids(engine, "report"));
    }
  }

  @Test
  void ofTwoHoldsTheOneThatStaysSaysByWhom() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(job("report"));
      RunId waiting = behindAnother(engine, "report");
      Hold mine = hold(engine, HoldPlace.job("report"), "wrong numbers");
      Hold olegs = hold(engine, HoldPlace.job("report"), OLEG);

      lift(engine, mine, Missed.BY_POLICY);
      freeSlot(engine);

      assertEquals(new WaitReason.Held(List.of(olegs)), engine.waitsFor(waiting));
      assertThat(refused(engine, Command.Trigger.of("report"), MARA).message())
          .contains("oleg", "database moves")
          .doesNotContain("wrong numbers");

      lift(engine, olegs, Missed.BY_POLICY);
      engine.is(waiting, SUCCESS);
    }
  }

  @Test
  void everyWidthOfHoldKeepsTheRunAndEveryHoldIsNamed() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(grouped("bill", "money"), dag("month", "bill"));
      RunId bill = engine.node(behindAnother(engine, "month"), "bill");
      List<HoldPlace> places =
          List.of(
              HoldPlace.ENGINE,
              HoldPlace.TENANT,
              HoldPlace.pool("default"),
              HoldPlace.group("money"),
              HoldPlace.dag("month"),
              HoldPlace.job("bill"),
              HoldPlace.run(bill));
      List<Hold> holds = places.reversed().stream().map(it -> hold(engine, it, "all")).toList();
      freeSlot(engine);

      for (Hold hold : holds) {
        var held = assertInstanceOf(WaitReason.Held.class, engine.waitsFor(bill));
        assertThat(held.holds()).contains(hold);
        assertEquals(held.holds(), detail(engine, bill).holds());
        lift(engine, hold, Missed.BY_POLICY);
      }

      engine.is(bill, SUCCESS);
    }
  }

  @Test
  void dagRunIsHeldBetweenItsNodesAndWhatRunsGoesOn() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("load"), job("sum"), dag("month", "load>sum"));
      engine.script().hold("load");
      RunId month = engine.trigger("month");
      Hold hold = hold(engine, HoldPlace.run(month), "look first");

      engine.end(engine.node(month, "load"), Outcome.SUCCESS);

      assertEquals(Map.of("load", SUCCESS, "sum", QUEUED), engine.nodeStates(month));
      assertEquals(new WaitReason.Held(List.of(hold)), engine.waitsFor(engine.node(month, "sum")));
      lift(engine, hold, Missed.BY_POLICY);
      engine.is(month, SUCCESS);
    }
  }

  @Test
  void overriddenRunPassesTheHoldsOfThenOnly() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(job("report"));
      hold(engine, HoldPlace.job("report"), "wrong numbers");
      RunId waiting = behindAnother(engine, "report", MARA.overriding());
      engine.advance("PT1S");
      Hold later = hold(engine, HoldPlace.ENGINE, "night");
      freeSlot(engine);

      assertEquals(new WaitReason.Held(List.of(later)), engine.waitsFor(waiting));
      lift(engine, later, Missed.BY_POLICY);
      engine.is(waiting, SUCCESS);
    }
  }

  @Test
  @Tag("T6")
  void overriddenRunDoesNotWaitForTheTurnOfOnesThatAreHeld() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(job("report").with(Concurrency.of(Overlap.QUEUE_ALL)));
      RunId held = behindAnother(engine, "report");
      Hold hold = hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.script().hold("report");
      RunId urgent = override(engine, Command.Trigger.of("report"));
      freeSlot(engine);

      engine.is(urgent, RUNNING).is(held, QUEUED);
      lift(engine, hold, Missed.BY_POLICY);
      engine.is(held, QUEUED);
      assertEquals(new WaitReason.Turn(urgent), engine.waitsFor(held));

      engine.end(urgent, Outcome.SUCCESS);
      engine.is(held, RUNNING);
    }
  }

  @Test
  void oneTenantsGroupIsHeldAndReleasedWhileOthersGoOn() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(
          grouped("pay", "money").with(List.of(cron(EACH_MINUTE))),
          grouped("mail", "news").with(List.of(cron(EACH_MINUTE))));
      Hold hold = hold(engine, HoldPlace.group("money"), "bank is away");

      engine.advance("PT2M");
      assertEquals(List.of(0, 2), List.of(ids(engine, "pay").size(), ids(engine, "mail").size()));
      assertEquals(List.of(hold), view(engine, "pay").holds());
      assertEquals(List.of(), view(engine, "mail").holds());

      lift(engine, hold, Missed.BY_POLICY);
      engine.advance("PT1M");
      assertThat(ids(engine, "pay")).isNotEmpty();
    }
  }

  @Test
  void holdEndsAtItsTime() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron(EACH_MINUTE)));
      until(engine, HoldPlace.job("report"), START.plusSeconds(150));

      engine.advance("PT4M");

      assertEquals(List.of(120, 180, 240), seconds(engine, "report"));
      assertEquals(List.of(), engine.api().ask(new Query.ListHolds(), MARA));
    }
  }

  @Test
  void holdWhoseTimeEndedWhileNoEngineWasThereIsLiftedAtStart() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron(EACH_MINUTE)));
      until(engine, HoldPlace.job("report"), START.plusSeconds(150));
      engine.advance("PT2M");
      engine.stop();
      engine.time.advance(Duration.ofMinutes(3));
      engine.start();
      engine.advance("PT1M");

      assertEquals(List.of(), engine.api().ask(new Query.ListHolds(), MARA));
      assertThat(seconds(engine, "report")).contains(360);
    }
  }

  @Test
  void holdStandsAfterARestart() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron(EACH_MINUTE)));
      Hold hold = hold(engine, HoldPlace.job("report"), "wrong numbers");
      engine.advance("PT2M");

      engine.restart();
      engine.advance("PT2M");

      assertEquals(List.of(hold), engine.api().ask(new Query.ListHolds(), MARA));
      assertEquals(List.of(), seconds(engine, "report"));
    }
  }

  @Test
  void newJobOfTheSameNameInheritsNoHold() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report"));
      hold(engine, HoldPlace.job("report"), "wrong numbers");

      engine.api().execute(new Command.DeleteDefinition("report"), MARA).orThrow();
      engine.given(job("report"));

      engine.is(engine.trigger("report"), SUCCESS);
      assertEquals(List.of(), engine.api().ask(new Query.ListHolds(), MARA));
    }
  }

  @Test
  void eventOfHeldWorkIsKeptAsAWaitingRun() {
    try (var engine = TestEngine.inMemory()) {
      var on = new Trigger.OnEvent("paid", "paid", Map.of(), ZoneOffset.UTC, FiringRules.USUAL);
      engine.given(job("ship", on));
      Hold hold = hold(engine, HoldPlace.job("ship"), "stocktaking");

      engine.api().execute(new Command.PublishEvent("paid", "e1", Map.of()), MARA).orThrow();
      engine.settle();

      RunId run = engine.runsOf("ship").getFirst().id();
      engine.is(run, QUEUED);
      lift(engine, hold, Missed.BY_POLICY);
      engine.is(run, SUCCESS);
    }
  }

  @Test
  void runHoldGoesWithItsRun() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(job("report"));
      RunId waiting = behindAnother(engine, "report");
      hold(engine, HoldPlace.run(waiting), "look first");

      engine.stopRun(waiting);

      assertEquals(List.of(), engine.api().ask(new Query.ListHolds(), MARA));
    }
  }

  @Test
  void holdsThatCantBeAreRefused() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report"), dag("month", "report"));
      RunId ended = engine.trigger("report");
      Caller why = MARA.because("because");

      assertThat(
              List.of(
                  refused(engine, set(HoldPlace.job("report")), MARA).message(),
                  refused(engine, set(HoldPlace.job("nobody")), why).message(),
                  refused(engine, set(HoldPlace.job("month")), why).message(),
                  refused(engine, set(HoldPlace.group("nobody")), why).message(),
                  refused(engine, set(HoldPlace.pool("nobody")), why).message(),
                  refused(engine, set(HoldPlace.run(ended)), why).message(),
                  refused(engine, new Command.LiftHold(4711, Missed.NONE), why).message()))
          .satisfiesExactly(
              it -> assertThat(it).contains("needs a reason"),
              it -> assertThat(it).contains("no job nobody"),
              it -> assertThat(it).contains("month is a DAG"),
              it -> assertThat(it).contains("no group nobody"),
              it -> assertThat(it).contains("no pool nobody"),
              it -> assertThat(it).contains("is SUCCESS"),
              it -> assertThat(it).contains("no hold #4711"));
    }
  }

  @Test
  void previewSaysWhatIsKeptAndAMovedOnOneIsRefused() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(job("report", cron("0 0/10 * * * ?")));
      RunId waiting = behindAnother(engine, "report");
      var set = set(HoldPlace.job("report"));
      Preview preview = engine.api().preview(set, MARA.because("wrong"));

      assertEquals(
          List.of(
              new Impact.Reaches(1, 1),
              new Impact.Keeps(1),
              new Impact.GoOn(0),
              new Impact.Silences(1, 6)),
          preview.impacts());
      Hold mine = hold(engine, HoldPlace.job("report"), "wrong numbers");
      Hold olegs = hold(engine, HoldPlace.ENGINE, OLEG);
      Caller late = MARA.because("wrong").expecting(preview.revision());
      assertEquals(Fault.STATE_CONFLICT, refused(engine, set, late).code());

      engine.advance("PT30M");
      Preview lift = engine.api().preview(new Command.LiftHold(mine.id(), Missed.ALL), MARA);
      assertEquals(
          List.of(
              new Impact.Reaches(0, 0),
              new Impact.Missed(0),
              new Impact.Keeps(1),
              new Impact.HeldBy(olegs)),
          lift.impacts());
      lift(engine, olegs, Missed.BY_POLICY);
      Preview last = engine.api().preview(new Command.LiftHold(mine.id(), Missed.ALL), MARA);
      assertEquals(List.of(new Preview.Effect(waiting, "report")), last.starts());
      assertEquals(List.of(new Impact.Reaches(1, 1), new Impact.Missed(3)), last.impacts());
    }
  }

  /// A run that waits for the engine's only slot.
  private static RunId behindAnother(TestEngine engine, String name) {
    return behindAnother(engine, name, MARA);
  }

  private static RunId behindAnother(TestEngine engine, String name, Caller caller) {
    engine.given(job("other"));
    engine.script().hold("other");
    engine.trigger("other");
    RunId run = engine.api().execute(Command.Trigger.of(name), caller).orThrow();
    engine.settle();
    return run;
  }

  private static void freeSlot(TestEngine engine) {
    engine.end(engine.runsOf("other").getFirst().id(), Outcome.SUCCESS);
  }

  private static RunId override(TestEngine engine, Command<RunId> command) {
    RunId run = engine.api().execute(command, MARA.overriding()).orThrow();
    engine.settle();
    return run;
  }

  private static Command.SetHold set(HoldPlace place) {
    return new Command.SetHold(place, Optional.empty());
  }

  static Hold hold(TestEngine engine, HoldPlace place, String why) {
    return hold(engine, place, MARA.because(why));
  }

  private static Hold hold(TestEngine engine, HoldPlace place, Caller caller) {
    Hold hold = engine.api().execute(set(place), caller).orThrow();
    engine.settle();
    return hold;
  }

  private static void until(TestEngine engine, HoldPlace place, Instant until) {
    var command = new Command.SetHold(place, Optional.of(until));
    var _ = engine.api().execute(command, MARA.because("until then")).orThrow();
  }

  static void lift(TestEngine engine, Hold hold, Missed missed) {
    var _ = engine.api().execute(new Command.LiftHold(hold.id(), missed), MARA).orThrow();
    engine.settle();
  }

  private static Fault refused(TestEngine engine, Command<?> command, Caller caller) {
    return assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, caller)).fault();
  }

  private static JobView view(TestEngine engine, String name) {
    return engine.api().ask(new Query.GetJob(name), MARA).view();
  }

  private static RunDetail detail(TestEngine engine, RunId run) {
    return engine.api().ask(new Query.GetRun(run), MARA);
  }

  private static List<RunId> ids(TestEngine engine, String name) {
    return engine.runsOf(name).stream().map(Run::id).toList();
  }

  private static List<Integer> seconds(TestEngine engine, String name) {
    return engine.firingsOf(name).stream().map(it -> (int) it.toSeconds()).toList();
  }
}
