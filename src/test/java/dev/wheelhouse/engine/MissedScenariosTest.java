package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.RunMissed.Which;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.api.MissedRuns;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Placement.Lane;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of firings that an engine which was down has missed.
@Tag("T4")
class MissedScenariosTest {
  private static final String EACH_TEN_MINUTES = "0 0/10 * * * ?";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FIRE_ONCE_NOW | 120 130                | 20-120 11 FIRE_ONCE_NOW POLICY true
          SKIP          | 130                    | 20-120 11 SKIP POLICY true
          ASK           | 130                    | 20-120 11 ASK OPEN false
          FIRE_ALL      | 90 100 110 120 130     | 20-80 7 SKIP POLICY true, 90-120 4 FIRE_ALL POLICY true
          """)
  void eachPolicyActsAndTheWindowIsOnRecord(String policy, String runs, String misfires) {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(new CatchUp(MisfirePolicy.valueOf(policy), Duration.ofHours(1), 4)));
      engine.leap("PT10M");
      down(engine, "PT115M");
      engine.leap("PT10M");

      assertEquals("10 " + runs, minutes(engine.firingsOf("report")));
      assertEquals(misfires, told(engine));
    }
  }

  @Test
  void whatFireAllMakesIsScheduledWorkAndOnlyTheLatestIsLive() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.of(MisfirePolicy.FIRE_ALL)));
      down(engine, "PT35M");

      List<Run> runs = engine.runsOf("report");
      assertEquals("10 20 30", minutes(engine.firingsOf("report")));
      assertEquals(
          List.of(Lane.BACKFILL, Lane.BACKFILL, Lane.LIVE),
          runs.stream().map(run -> run.placement().lane()).toList());
      for (Run run : runs) {
        assertEquals(TriggerSource.SCHEDULE, run.origin().source());
        assertEquals("engine", run.origin().by());
        assertEquals("missed, ENGINE_DOWN", run.origin().reason());
      }
    }
  }

  @Test
  @Timeout(300)
  void monthOfMissedSecondsIsCaughtUpWithinItsBoundsAndTheScheduleGoesOn() {
    try (var engine = TestEngine.in(folder)) {
      var all = new CatchUp(MisfirePolicy.FIRE_ALL, Duration.ofDays(60), 500);
      engine.given(report("* * * * * ?", FiringRules.of(all)));
      engine.stop();
      engine.time.advance(Duration.ofDays(30));

      engine.start();
      engine.settle();
      int caughtUp = engine.runsOf("report").size();
      engine.leap("PT10S");

      assertEquals(500 + 61, caughtUp);
      assertEquals(caughtUp + 10, engine.runsOf("report").size());
      assertEquals(
          List.of(500L, Duration.ofDays(30).toSeconds() - 61 - 500),
          engine.misfires().stream().map(Misfire::count).toList());
    }
  }

  @Test
  void askedWindowIsRunByWhomeverDecidesAndTheirReasonIsKept() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.of(MisfirePolicy.ASK)));
      down(engine, "PT35M");
      MisfireView asked = undecided(engine).getFirst();

      MissedRuns made = run(engine, Which.ALL, MARA.because("month end")).orThrow();
      engine.settle();

      assertEquals(
          new MisfireView(
              asked.id(),
              "report",
              START.plus(Duration.ofMinutes(10)),
              START.plus(Duration.ofMinutes(30)),
              ZoneOffset.UTC,
              3,
              MisfireCause.ENGINE_DOWN,
              "ASK",
              START.plus(Duration.ofMinutes(35)),
              true,
              null),
          asked);
      assertEquals(new MissedRuns(3, 0), made);
      assertEquals("10 20 30", minutes(engine.firingsOf("report")));
      for (Run run : engine.runsOf("report")) {
        assertEquals(
            List.of(TriggerSource.BACKFILL, "mara", "month end"),
            List.of(run.origin().source(), run.origin().by(), run.origin().reason()));
        assertEquals(0, run.key().generation());
      }
      assertEquals(List.of(), undecided(engine));
      assertThat(audited(engine))
          .contains(
              "RUN_MISSED missed firings #%d of report undecided ALL month end"
                  .formatted(asked.id()));
    }
  }

  @ParameterizedTest
  @EnumSource(Which.class)
  void decisionStandsAndTheSecondOneLearnsWhoMadeIt(Which which) {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.of(MisfirePolicy.ASK)));
      down(engine, "PT35M");
      int runs = Map.of(Which.ALL, 3, Which.LATEST, 1, Which.NONE, 0).get(which);

      assertEquals(new MissedRuns(runs, 0), run(engine, which, MARA).orThrow());
      engine.restart();
      Fault second = fault(run(engine, Which.ALL, Caller.local("jon")));

      assertEquals(Fault.STATE_CONFLICT, second.code());
      assertThat(second.message()).contains("mara has decided").contains(which.name());
      assertEquals(runs, engine.runsOf("report").size());
    }
  }

  @Test
  void personMayCompleteWhatThePolicyDid() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.USUAL));
      down(engine, "PT35M");

      MissedRuns made = run(engine, Which.ALL, MARA).orThrow();

      assertEquals(new MissedRuns(2, 1), made);
      assertEquals("10 20 30", minutes(engine.firingsOf("report")));
    }
  }

  @Test
  @Tag("D1")
  void missedDagRunsAreMadeWhole() {
    try (var engine = TestEngine.in(folder)) {
      Trigger trigger = trigger(EACH_TEN_MINUTES, FiringRules.of(MisfirePolicy.FIRE_ALL));
      engine.given(job("pull"), job("settle"));
      engine.given(Jobs.with(dag("chain", "pull>settle"), List.of(trigger), List.of(), ""));
      down(engine, "PT35M");

      assertEquals("10 20 30", minutes(engine.firingsOf("chain")));
      assertEquals(6, engine.script().begun().size());
    }
  }

  @Test
  void whatCannotBeRunIsRefusedInWordsAndNoneStillCloses() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.of(MisfirePolicy.ASK)));
      down(engine, "PT35M");
      engine.given(report("0 0/5 * * * ?", FiringRules.of(MisfirePolicy.ASK)));
      Fault changed = fault(run(engine, Which.ALL, MARA));
      long id = undecided(engine).getFirst().id();
      var _ = engine.api().execute(new Command.DeleteDefinition("report"), MARA).orThrow();

      Fault deleted = fault(run(engine, Which.LATEST, MARA));
      Fault unknown = fault(engine.api().execute(new Command.RunMissed(7, Which.NONE), MARA));
      Fault previewed =
          engine.api().preview(new Command.RunMissed(id, Which.LATEST), MARA).refusal();

      assertThat(changed.message()).contains("schedule").contains("was changed since");
      assertThat(deleted.message()).contains("not there any more");
      assertEquals(deleted, previewed);
      assertEquals(Fault.NOT_FOUND, unknown.code());
      assertEquals(new MissedRuns(0, 0), run(engine, Which.NONE, MARA).orThrow());
    }
  }

  @Test
  void tooManySlotsForOneDecisionAreRefusedWithTheBound() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report("* * * * * ?", FiringRules.of(MisfirePolicy.ASK)));
      engine.stop();
      engine.time.advance(Duration.ofDays(2));
      engine.start();
      engine.settle();

      Fault refusal = fault(run(engine, Which.ALL, MARA));

      assertThat(refusal.message()).contains("100000 runs at most");
      assertEquals(new MissedRuns(1, 0), run(engine, Which.LATEST, MARA).orThrow());
    }
  }

  @Test
  @Tag("T9")
  void policyActsWhenTheTimeToDecideIsOverAlsoAfterARestart() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.of(MisfirePolicy.FIRE_ALL)));
      Misfire slept = asleep(engine, MisfirePolicy.FIRE_ALL, Duration.ofMinutes(2));
      engine.leap("PT1M");
      engine.restart();

      engine.leap("PT59S");
      List<MisfireView> waiting = undecided(engine);
      engine.leap("PT1S");

      assertEquals(START.plus(Duration.ofMinutes(2)), waiting.getFirst().decideBy());
      assertEquals("-30 -20 -10", minutes(engine.firingsOf("report")));
      assertEquals(List.of(), undecided(engine));
      assertThat(audited(engine))
          .contains(
              "RUN_MISSED missed firings #%d of report undecided POLICY ".formatted(slept.id()));
    }
  }

  @Test
  @Tag("T9")
  void decisionOfAPersonKeepsThePolicyFromActing() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.of(MisfirePolicy.FIRE_ALL)));
      var _ = asleep(engine, MisfirePolicy.FIRE_ALL, Duration.ofMinutes(2));

      var _ = run(engine, Which.LATEST, MARA).orThrow();
      engine.leap("PT5M");

      assertEquals("-10", minutes(engine.firingsOf("report")));
    }
  }

  @Test
  @Tag("T9")
  void disabledJobIsNotRunByItsPolicy() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.USUAL));
      var _ = asleep(engine, MisfirePolicy.FIRE_ONCE_NOW, Duration.ofMinutes(2));
      var _ = engine.api().execute(new Command.SetEnabled("report", false), MARA).orThrow();

      engine.leap("PT5M");

      assertEquals(List.of(), engine.runsOf("report"));
      assertEquals(List.of(), undecided(engine));
    }
  }

  @Test
  @Tag("C4")
  void decisionThatACrashCutOffIsCarriedOutOnceByTheNextEngine() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report(CatchUp.of(MisfirePolicy.ASK)));
      down(engine, "PT45M");
      Misfire seen = engine.misfires().getFirst();
      var all =
          new MisfireDecision.Made(
              MisfireDecision.Choice.ALL, "mara", "why not", engine.time.instant(), false);
      engine.stop();
      engine.written(new Change.DecideMisfire(seen, all));

      engine.start();
      engine.settle();
      engine.restart();
      engine.settle();

      assertEquals("10 20 30 40", minutes(engine.firingsOf("report")));
      assertEquals("why not", engine.runsOf("report").getFirst().origin().reason());
      assertThat(fault(run(engine, Which.ALL, MARA)).message()).contains("mara has decided");
    }
  }

  @Test
  void storeThatIsAwayInTheMiddleLosesAndDoublesNothing() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report("0 * * * * ?", FiringRules.of(MisfirePolicy.FIRE_ALL)));
      engine.stop();
      engine.time.advance(Duration.ofMinutes(90));
      engine.start();

      engine.time.advance(Duration.ZERO);
      engine.store().away(true);
      engine.time.advance(Duration.ofSeconds(3));
      engine.store().away(false);
      engine.leap("PT20S");

      assertEquals(90, engine.runsOf("report").size());
      assertEquals(90, new HashSet<>(engine.firingsOf("report")).size());
      assertEquals(1, engine.misfires().size());
    }
  }

  @Test
  @Timeout(600)
  @Tag("slow")
  void hundredThousandSlotsOfOneDecisionAreMadeOnce() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(report("* * * * * ?", FiringRules.of(MisfirePolicy.ASK)));
      engine.stop();
      engine.time.advance(Duration.ofSeconds(100_060));
      engine.script().hold("report");
      engine.start();
      engine.settle();

      long count = engine.misfires().getFirst().count();
      MissedRuns made = run(engine, Which.ALL, MARA).orThrow();

      assertEquals(99_999, count);
      assertEquals(new MissedRuns(99_999, 0), made);
    }
  }

  @Test
  @Tag("T8")
  @Tag("T6")
  void changedClockLosesAndDoublesNothingUnderJitter() {
    try (var engine = TestEngine.inMemory()) {
      var rules = FiringRules.of(CatchUp.of(MisfirePolicy.FIRE_ALL)).jitter(Duration.ofMinutes(9));
      engine.given(report(EACH_TEN_MINUTES, rules));
      engine.leap("PT31M");

      engine.time.shiftClock(Duration.ofHours(1));
      engine.leap("PT30M");
      engine.time.shiftClock(Duration.ofMinutes(-40));
      engine.leap("PT65M");

      Instant now = engine.time.instant();
      List<Duration> firings = engine.firingsOf("report");
      assertEquals(firings.size(), new HashSet<>(firings).size());
      assertEquals(
          IntStream.rangeClosed(1, 14).mapToObj(i -> Duration.ofMinutes(10L * i)).toList(),
          firings.subList(0, 14));
      assertThat(START.plus(firings.getLast())).isBefore(now);
      assertEquals(MisfireCause.CLOCK_CHANGE, engine.misfires().getFirst().cause());
    }
  }

  private static JobDefinition report(CatchUp catchUp) {
    return report(EACH_TEN_MINUTES, FiringRules.of(catchUp));
  }

  private static JobDefinition report(String cron, FiringRules rules) {
    return job("report", trigger(cron, rules)).with(Concurrency.FREE);
  }

  private static Trigger trigger(String cron, FiringRules rules) {
    return new Trigger.Cron("cron", cron, ZoneOffset.UTC, rules);
  }

  /// The next engine comes so much later.
  private static void down(TestEngine engine, String duration) {
    engine.stop();
    engine.time.advance(Duration.parse(duration));
    engine.start();
    engine.settle();
  }

  /// Three slots before the start, missed in a sleep.
  private static Misfire asleep(TestEngine engine, MisfirePolicy policy, Duration time) {
    var job = engine.store().definitions().byName(MARA.tenant(), "report").orElseThrow();
    var trigger = engine.store().definitions().triggers(job.id()).getFirst();
    var misfire =
        new Misfire(
            engine.store().reserveIds(1),
            MARA.tenant(),
            job.id(),
            trigger.id(),
            START.minus(Duration.ofMinutes(30)),
            START.minus(Duration.ofMinutes(10)),
            3,
            MisfireCause.MACHINE_ASLEEP,
            policy.name(),
            START,
            new MisfireDecision.Open(START.plus(time)));
    var _ = engine.api().duties.journal().write(Unit.of(new Change.RecordMisfire(misfire))).join();
    engine.settle();
    return misfire;
  }

  private static Answer<MissedRuns> run(TestEngine engine, Which which, Caller caller) {
    long newest = engine.misfires().getFirst().id();
    return engine.api().execute(new Command.RunMissed(newest, which), caller);
  }

  private static Fault fault(Answer<?> answer) {
    return assertInstanceOf(Answer.Rejected.class, answer).fault();
  }

  private static List<MisfireView> undecided(TestEngine engine) {
    return engine.api().ask(new Query.ListMisfires(true, PageRequest.first(10)), MARA).items();
  }

  private static List<String> audited(TestEngine engine) {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.Audit.class::isInstance)
        .map(change -> ((Change.Audit) change).entry())
        .map(it -> String.join(" ", it.action(), it.object(), it.before(), it.after(), it.reason()))
        .toList();
  }

  private static String minutes(List<Duration> firings) {
    return String.join(" ", firings.stream().map(it -> "" + it.toMinutes()).toList());
  }

  /// The windows, oldest first.
  private static String told(TestEngine engine) {
    return String.join(
        ", ", engine.misfires().reversed().stream().map(MissedScenariosTest::told).toList());
  }

  private static String told(Misfire misfire) {
    String decision =
        misfire.decision() instanceof MisfireDecision.Made made
            ? made.choice() + " " + made.settled()
            : "OPEN false";
    return "%d-%d %d %s %s"
        .formatted(
            Duration.between(START, misfire.from()).toMinutes(),
            Duration.between(START, misfire.to()).toMinutes(),
            misfire.count(),
            misfire.action(),
            decision);
  }
}
