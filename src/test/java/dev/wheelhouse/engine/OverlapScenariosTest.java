package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static dev.wheelhouse.model.run.RunState.CANCELED;
import static dev.wheelhouse.model.run.RunState.PENDING;
import static dev.wheelhouse.model.run.RunState.QUEUED;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Misfire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Firings whose run before has not ended.
@Tag("T6")
class OverlapScenariosTest {
  private static final String EACH_MINUTE = "0 * * * * ?";

  @TempDir Path folder;

  /// Four firings while the first run hangs; then it ends, and so does each that follows.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ALLOW,           RUNNING RUNNING RUNNING RUNNING,    '',     4
          SKIP,            RUNNING,                            2 3 4,  1
          QUEUE_ONE,       RUNNING QUEUED,                     3 4,    2
          QUEUE_ALL,       RUNNING QUEUED QUEUED QUEUED,       '',     4
          CANCEL_PREVIOUS, CANCELED CANCELED CANCELED RUNNING, '',     4
          """)
  void everyPolicyOverAJobThatHangs(Overlap overlap, String states, String skipped, int runs) {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("report");
      engine.given(each(overlap, "report"));

      engine.advance("PT4M");

      assertEquals(states(states), statesOf(engine, "report"));
      assertEquals(skipped, skippedMinutes(engine));
      assertThat(engine.misfires())
          .allMatch(it -> it.cause() == MisfireCause.OVERLAP)
          .allMatch(it -> it.action().equals(overlap.name()));
      engine.script().letGo("report");
      openRuns(engine, "report").forEach(run -> engine.end(run, Outcome.SUCCESS));
      assertEquals(runs, engine.runsOf("report").size());
      assertThat(statesOf(engine, "report")).allMatch(RunState::terminal);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPolicyLeavesFiringsAloneThatDoNotOverlap(Overlap overlap) {
    try (var engine = TestEngine.inMemory()) {
      engine.given(each(overlap, "report"));

      engine.advance("PT5M");

      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), minutes(engine, "report"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  /// The same over DAG runs: one that waits is RUNNING, its first nodes are QUEUED.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ALLOW,           RUNNING RUNNING RUNNING,   RUNNING, ''
          SKIP,            RUNNING,                   RUNNING, 2 3
          QUEUE_ONE,       RUNNING RUNNING,           QUEUED,  3
          QUEUE_ALL,       RUNNING RUNNING RUNNING,   QUEUED,  ''
          CANCEL_PREVIOUS, CANCELED CANCELED RUNNING, RUNNING, ''
          """)
  @Tag("D1")
  void everyPolicyOverADagThatHangs(
      Overlap overlap, String states, RunState lastRoot, String skipped) {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("load");
      engine.given(job("load"), job("bill"));
      var chain = Jobs.with(dag("chain", "load>bill"), List.of(cron(EACH_MINUTE)), List.of(), "");
      engine.given(Jobs.with(chain, Concurrency.of(overlap)));

      engine.advance("PT3M");

      assertEquals(states(states), statesOf(engine, "chain"));
      RunId last = engine.runsOf("chain").getLast().id();
      assertEquals(Map.of("load", lastRoot, "bill", PENDING), engine.nodeStates(last));
      assertEquals(skipped, skippedMinutes(engine));
    }
  }

  @Test
  void queuedRunsGoOneByOneInTheirOrderAndSayForWhomTheyWait() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("report");
      engine.given(each(Overlap.QUEUE_ALL, "report"));
      engine.advance("PT3M");
      List<RunId> runs = engine.runsOf("report").stream().map(Run::id).toList();

      assertEquals(new WaitReason.Turn(runs.get(0)), waitsFor(engine, runs.get(1)));
      assertEquals(new WaitReason.Turn(runs.get(1)), waitsFor(engine, runs.get(2)));
      engine.end(runs.get(0), Outcome.SUCCESS);
      assertEquals(states("SUCCESS RUNNING QUEUED"), statesOf(engine, "report"));
      engine.stopRun(runs.get(1));
      assertEquals(states("SUCCESS CANCELED RUNNING"), statesOf(engine, "report"));
    }
  }

  @Test
  void turnIsKeptWhileARetryWaits() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().fails("report", 1).hold("report");
      engine.given(each(Overlap.QUEUE_ALL, "report").with(Jobs.attempts(2, "PT90S")));

      engine.advance("PT2M");

      assertEquals(states("RETRY_WAIT QUEUED"), statesOf(engine, "report"));
      engine.advance("PT40S");
      assertEquals(states("RUNNING QUEUED"), statesOf(engine, "report"));
    }
  }

  @Test
  @Tag("C4")
  void nextEngineKnowsWhoseTurnItIs() {
    try (var engine = TestEngine.in(folder)) {
      engine.script().hold("report");
      engine.given(each(Overlap.QUEUE_ONE, "report"));
      engine.advance("PT2M");

      engine.restart();
      engine.settle();

      assertEquals(states("RUNNING QUEUED"), statesOf(engine, "report"));
      engine.advance("PT1M");
      assertEquals("3", skippedMinutes(engine));
      engine.end(engine.runsOf("report").getFirst().id(), Outcome.SUCCESS);
      assertEquals(states("SUCCESS RUNNING"), statesOf(engine, "report"));
    }
  }

  @Test
  void firstNodesOfAWaitingDagRunStartWhenTheOneBeforeHasEnded() {
    try (var engine = TestEngine.in(folder)) {
      engine.script().hold("bill");
      engine.given(job("load"), job("bill"));
      engine.given(Jobs.with(dag("chain", "load>bill"), Concurrency.USUAL));
      RunId first = engine.trigger("chain");
      RunId second = engine.trigger("chain");

      engine.restart();
      engine.settle();

      assertEquals(Map.of("load", SUCCESS, "bill", RUNNING), engine.nodeStates(first));
      assertEquals(Map.of("load", QUEUED, "bill", PENDING), engine.nodeStates(second));
      assertEquals(new WaitReason.Turn(first), waitsFor(engine, engine.node(second, "load")));
      engine.end(engine.node(first, "bill"), Outcome.SUCCESS);
      assertEquals(Map.of("load", SUCCESS, "bill", RUNNING), engine.nodeStates(second));
    }
  }

  @Test
  @Tag("N5")
  void startsByHandAndRerunsTakeTheirTurnAndAreNeverSkipped() {
    for (Overlap overlap : Overlap.values()) {
      try (var engine = TestEngine.inMemory(16)) {
        engine.script().hold("report");
        engine.given(job("report").with(Concurrency.of(overlap)));
        RunId ended = engine.trigger("report");
        engine.end(ended, Outcome.SUCCESS);

        engine.trigger("report");
        engine.trigger("report");
        engine.rerun(ended, false);

        assertEquals(
            states(
                overlap == Overlap.ALLOW
                    ? "SUCCESS RUNNING RUNNING RUNNING"
                    : "SUCCESS RUNNING QUEUED QUEUED"),
            statesOf(engine, "report"),
            overlap.name());
      }
    }
  }

  @Test
  void reopenedDagRunWaitsForTheOneUnderWay() {
    try (var engine = TestEngine.in(folder)) {
      engine.script().fails("load", 1).hold("bill");
      engine.given(job("load"), job("bill"));
      engine.given(Jobs.with(dag("chain", "load>bill"), Concurrency.USUAL));
      RunId failed = engine.trigger("chain");
      RunId second = engine.trigger("chain");

      engine.rerun(engine.node(failed, "load"), false);
      assertEquals(Map.of("load", QUEUED, "bill", PENDING), engine.nodeStates(failed));
      engine.restart();
      engine.settle();

      assertEquals(Map.of("load", QUEUED, "bill", PENDING), engine.nodeStates(failed));
      engine.end(engine.node(second, "bill"), Outcome.SUCCESS);
      assertEquals(Map.of("load", SUCCESS, "bill", RUNNING), engine.nodeStates(failed));
    }
  }

  @Test
  @Tag("S2")
  void previousRunIsStoppedByThePolicyAndTheNextWaitsUntilItIsDead() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("report").deaf("report");
      engine.given(each(Overlap.CANCEL_PREVIOUS, "report"));

      engine.advance("PT2M");

      List<RunId> runs = engine.runsOf("report").stream().map(Run::id).toList();
      assertEquals(states("RUNNING QUEUED"), statesOf(engine, "report"));
      assertEquals(true, engine.run(runs.getFirst()).status().stopping());
      assertEquals(new WaitReason.Turn(runs.getFirst()), waitsFor(engine, runs.getLast()));
      var stop = engine.history(runs.getFirst()).getLast();
      assertEquals("STOP_REQUESTED by policy CANCEL_PREVIOUS", stop.type() + " by " + stop.who());
      assertEquals(List.of("policy CANCEL_PREVIOUS STOP run " + runs.getFirst()), stops(engine));
      engine.advance("PT1M");
      assertEquals(states("RUNNING CANCELED QUEUED"), statesOf(engine, "report"));
      engine.script().hears("report");
      engine.end(runs.getFirst(), new Outcome(Outcome.Kind.STOPPED, null, "9", "killed"));
      assertEquals(states("CANCELED CANCELED RUNNING"), statesOf(engine, "report"));
    }
  }

  @Test
  void twoTriggersOfOneInstantAreNoOverlap() {
    for (Overlap overlap : Overlap.values()) {
      try (var engine = TestEngine.inMemory(16)) {
        engine.script().hold("report");
        engine.given(
            job(
                    "report",
                    Jobs.cron("a", EACH_MINUTE, ZoneOffset.UTC),
                    Jobs.cron("b", EACH_MINUTE, ZoneOffset.UTC))
                .with(Concurrency.of(overlap)));

        engine.advance("PT1M");

        assertEquals(List.of(RUNNING), statesOf(engine, "report"), overlap.name());
        assertEquals(2, engine.runsOf("report").getFirst().origin().triggers().size());
        assertEquals(List.of(), engine.misfires());
      }
    }
  }

  @Test
  void secondTriggerOfARoundSeesWhatTheFirstHasMade() {
    try (var engine = TestEngine.in(folder)) {
      engine.script().hold("report");
      engine.given(
          job(
                  "report",
                  Jobs.cron("a", "10 * * * * ?", ZoneOffset.UTC),
                  Jobs.cron("b", "20 * * * * ?", ZoneOffset.UTC))
              .with(Concurrency.of(Overlap.SKIP)));
      engine.stop();
      engine.time.advance(Duration.ofSeconds(50));

      engine.start();
      engine.settle();

      assertEquals(List.of(RUNNING), statesOf(engine, "report"));
      assertEquals(1, engine.misfires().size());
    }
  }

  @Test
  @Tag("N4")
  void policyIsThatOfTheVersionThatFires() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("report");
      engine.given(each(Overlap.ALLOW, "report"));
      engine.advance("PT2M");

      engine.given(each(Overlap.QUEUE_ONE, "report"));
      engine.advance("PT2M");

      assertEquals(states("RUNNING RUNNING"), statesOf(engine, "report"));
      assertEquals("3 4", skippedMinutes(engine));
    }
  }

  @Test
  void runsOfOtherDefinitionsAreNotInTheWay() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("load");
      engine.given(job("load").with(Concurrency.USUAL));
      engine.given(dag("one", "load"), dag("two", "load"));

      engine.trigger("load");
      RunId one = engine.trigger("one");
      RunId two = engine.trigger("two");

      assertEquals(RUNNING, engine.nodeStates(one).get("load"));
      assertEquals(RUNNING, engine.nodeStates(two).get("load"));
    }
  }

  /// The engine is down for an hour while the run of 00:10 goes on: six slots of ten minutes are
  /// missed. The misfire policy says which of them are due then, the overlap policy which of these
  /// get a run.
  @ParameterizedTest
  @MethodSource("everyMisfireAndOverlap")
  @Tag("T4")
  void misfirePolicyNamesTheSlotsAndOverlapPolicyAdmitsThem(
      MisfirePolicy misfire, Overlap overlap) {
    try (var engine = TestEngine.in(folder)) {
      var tens = new Trigger.Cron("tens", "0 0/10 * * * ?", ZoneOffset.UTC, misfire);
      engine.script().hold("report");
      engine.given(job("report", tens).with(Concurrency.of(overlap)));
      engine.leap("PT10M1S");
      engine.stop();
      engine.time.advance(Duration.ofMinutes(65));

      engine.start();
      engine.advance("PT5S");

      List<Long> due =
          switch (misfire) {
            case FIRE_ONCE_NOW -> List.of(70L);
            case FIRE_ALL -> List.of(20L, 30L, 40L, 50L, 60L, 70L);
            case SKIP, ASK -> List.of();
          };
      List<Long> made =
          switch (overlap) {
            case ALLOW, QUEUE_ALL -> due;
            case SKIP -> List.of();
            case QUEUE_ONE -> due.isEmpty() ? due : due.subList(0, 1);
            case CANCEL_PREVIOUS -> due.isEmpty() ? due : due.subList(due.size() - 1, due.size());
          };
      assertEquals(
          Stream.concat(Stream.of(10L), made.stream()).toList(), minutes(engine, "report"));
      assertEquals(due.size() - made.size(), skipped(engine));
      boolean stopped = overlap == Overlap.CANCEL_PREVIOUS && !due.isEmpty();
      assertEquals(stopped ? CANCELED : RUNNING, engine.runsOf("report").getFirst().state());
      long running = engine.runsOf("report").stream().filter(it -> it.state() == RUNNING).count();
      // Older slots are backfill work, which may leave one of the four slots to live work.
      long atLeast = overlap == Overlap.ALLOW ? Math.min(3, 1 + made.size()) : 1;
      assertEquals(atLeast, Math.min(3, running));
      assertEquals(
          List.of(6L),
          engine.misfires().stream()
              .filter(it -> it.cause() == MisfireCause.ENGINE_DOWN)
              .map(Misfire::count)
              .toList());
    }
  }

  static Stream<Arguments> everyMisfireAndOverlap() {
    return Stream.of(MisfirePolicy.values())
        .flatMap(misfire -> Stream.of(Overlap.values()).map(it -> Arguments.of(misfire, it)));
  }

  private static long skipped(TestEngine engine) {
    return engine.misfires().stream()
        .filter(it -> it.cause() == MisfireCause.OVERLAP)
        .mapToLong(Misfire::count)
        .sum();
  }

  @Test
  @Tag("T4")
  void caughtUpFiringsGoOneByOneInTheirOrder() {
    try (var engine = TestEngine.in(folder)) {
      var tens = new Trigger.Cron("tens", "0 0/10 * * * ?", ZoneOffset.UTC, MisfirePolicy.FIRE_ALL);
      engine.given(job("report", tens).with(Concurrency.of(Overlap.QUEUE_ALL)));
      engine.stop();
      engine.time.advance(Duration.ofMinutes(35));
      engine.script().hold("report");
      engine.start();
      engine.advance("PT5S");

      for (int i = 0; i < 3; i++) {
        List<Run> runs = engine.runsOf("report");
        assertEquals(
            List.of(runs.get(i)), runs.stream().filter(it -> it.state() == RUNNING).toList());
        engine.end(runs.get(i).id(), Outcome.SUCCESS);
      }
      assertEquals(List.of(10L, 20L, 30L), minutes(engine, "report"));
    }
  }

  private static JobDefinition each(Overlap overlap, String name) {
    return job(name, cron(EACH_MINUTE)).with(Concurrency.of(overlap));
  }

  private static List<RunState> states(String words) {
    return Arrays.stream(words.split(" ")).map(RunState::valueOf).toList();
  }

  private static List<RunState> statesOf(TestEngine engine, String name) {
    return engine.runsOf(name).stream().map(Run::state).toList();
  }

  private static List<RunId> openRuns(TestEngine engine, String name) {
    return engine.runsOf(name).stream().filter(run -> run.state() == RUNNING).map(Run::id).toList();
  }

  private static List<Long> minutes(TestEngine engine, String name) {
    return engine.firingsOf(name).stream().map(Duration::toMinutes).toList();
  }

  /// The minutes of the test whose firings are on record as skipped, oldest first.
  private static String skippedMinutes(TestEngine engine) {
    List<String> minutes =
        engine.misfires().reversed().stream()
            .flatMapToLong(OverlapScenariosTest::minutesOf)
            .mapToObj(Long::toString)
            .toList();
    return String.join(" ", minutes);
  }

  private static LongStream minutesOf(Misfire misfire) {
    long first = Duration.between(START, misfire.from()).toMinutes();
    long last = Duration.between(START, misfire.to()).toMinutes();
    assertEquals(last - first + 1, misfire.count());
    return LongStream.rangeClosed(first, last);
  }

  private static WaitReason waitsFor(TestEngine engine, RunId run) {
    return engine.api().ask(new Query.GetRun(run), MARA).view().waitsFor();
  }

  private static List<String> stops(TestEngine engine) {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.Audit.class::isInstance)
        .map(change -> ((Change.Audit) change).entry())
        .filter(entry -> entry.action().equals("STOP"))
        .map(entry -> entry.who() + " STOP " + entry.object())
        .toList();
  }
}
