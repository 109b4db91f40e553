package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// DAG runs: release, end, rerun, reopening.
class DagScenariosTest {
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.inMemory();
    engine.given(job("pull"), job("settle"), job("bill"));
    engine.given(dag("billing", "pull>settle", "settle>bill"));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  @Tag("D3")
  void childIsReleasedInTheTransactionThatEndsItsParent() {
    RunId run = engine.trigger("billing");

    engine.is(run, RunState.SUCCESS);
    assertEquals(List.of("pull", "settle", "bill"), engine.script.begunJobs());
    RunId pull = engine.node(run, "pull");
    RunId settle = engine.node(run, "settle");
    assertEquals(1, engine.store().written().stream().filter(it -> both(it, pull, settle)).count());
  }

  @Test
  @Tag("D8")
  void endOfTheLastNodeAndOfTheDagRunAreOneTransaction() {
    RunId run = engine.trigger("billing");

    RunId bill = engine.node(run, "bill");
    assertEquals(
        1,
        engine.store().written().stream()
            .filter(unit -> moves(unit, bill, RunState.SUCCESS))
            .filter(unit -> moves(unit, run, RunState.SUCCESS))
            .count());
  }

  @Test
  @Tag("D1")
  void dagsTriggerMakesOneDagRunWithARunForEachNode() {
    DagDefinition dag = dag("nightly", "pull>settle", "settle>bill");
    engine.given(Jobs.with(dag, List.of(cron("0 0 2 * * ?")), List.of(), ""));

    engine.leap("PT3H");

    Run run = engine.runsOf("nightly").getFirst();
    assertEquals(List.of(7_200L), seconds(List.of(run)));
    assertEquals(TriggerSource.SCHEDULE, run.origin().source());
    for (Run node : engine.nodes(run.id()).values()) {
      assertEquals(TriggerSource.UPSTREAM, node.origin().source());
      assertEquals(run.origin().logicalTime(), node.origin().logicalTime());
      assertEquals(RunState.SUCCESS, node.state());
    }
  }

  @Test
  @Tag("D2")
  @Tag("D3")
  void joinStartsExactlyOnceWhenBothItsParentsEndAtOneMoment() {
    engine.given(job("left"), job("right"), job("join"), dag("diamond", "left>join", "right>join"));
    engine.script.hold("left").hold("right");
    var meet = new CyclicBarrier(2);
    for (int i = 0; i < 1_000; i++) {
      RunId run = engine.trigger("diamond");
      RunId left = engine.node(run, "left");
      RunId right = engine.node(run, "right");

      endTogether(meet, left, right);
      engine.settle();

      engine.is(run, RunState.SUCCESS);
    }

    assertEquals(1_000, engine.script.begunJobs().stream().filter("join"::equals).count());
  }

  @Test
  @Tag("D8")
  @Tag("P5")
  void pendingNodesOfAFailedDagRunNameWhatBlockedThem() {
    engine.script.fails("settle", 1);

    RunId run = engine.trigger("billing");

    engine.is(run, RunState.FAILED);
    var bill = new Query.GetRun(engine.node(run, "bill"));
    assertEquals(
        new WaitReason.Upstream(List.of("settle")),
        engine.api().ask(bill, TestEngine.MARA).view().waitsFor());
  }

  @Test
  @Tag("D8")
  @Tag("O6")
  void failedDagRunSaysWhichNodeFailedFirstUntilItIsReopened() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    assertThat(engine.run(run).status().lastError()).startsWith("settle: ");

    engine.rerun(engine.node(run, "settle"), false);

    assertEquals("", engine.run(run).status().lastError());
  }

  @Test
  @Tag("D8")
  void failureOfANodeThatMayFailDoesNotFailTheDagRun() {
    var nodes = List.of(Node.of("pull"), new Node("settle", "settle", Node.of("x").rule(), true));
    engine.given(DagDefinition.of("tolerant", nodes, List.of()));
    engine.script.fails("settle", 1);

    RunId run = engine.trigger("tolerant");

    engine.is(run, RunState.SUCCESS);
  }

  @Test
  @Tag("N5")
  @Tag("D8")
  void rerunOfANodeReopensItsDagRunAndWhatWaitedGoesOn() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    RunId failed = engine.node(run, "settle");

    engine.rerun(failed, false);

    engine.is(run, RunState.SUCCESS).is(failed, RunState.FAILED);
    assertEquals(List.of("pull", "settle", "settle", "bill"), engine.script.begunJobs());
    assertEquals(List.of("CREATED", "FAIL", "REOPEN", "SUCCEED"), engine.moves(run));
    assertEquals(List.of(), engine.deadLetters());
    assertEquals(1, engine.nodes(run).get("settle").key().generation());
    assertEquals(0, engine.nodes(run).get("bill").key().generation());
  }

  @Test
  @Tag("N5")
  void rerunOfANodeLeavesWhatSucceededAfterIt() {
    RunId run = engine.trigger("billing");

    engine.rerun(engine.node(run, "settle"), false);

    engine.is(run, RunState.SUCCESS);
    assertEquals(List.of("pull", "settle", "bill", "settle"), engine.script.begunJobs());
  }

  @Test
  @Tag("N5")
  void rerunWithDownstreamRunsEverythingAfterTheNodeAgain() {
    RunId run = engine.trigger("billing");

    engine.rerun(engine.node(run, "settle"), true);

    engine.is(run, RunState.SUCCESS);
    assertEquals(List.of("pull", "settle", "bill", "settle", "bill"), engine.script.begunJobs());
  }

  @Test
  @Tag("K4")
  void rerunWithDownstreamIsRefusedWhileSomethingAfterTheNodeRuns() {
    engine.script.hold("bill");
    RunId run = engine.trigger("billing");
    RunId pull = engine.node(run, "pull");

    Answer<RunId> answer = rerun(pull, true);

    var rejected = assertInstanceOf(Answer.Rejected.class, answer);
    assertThat(rejected.fault().message()).contains("bill").contains("RUNNING");
    assertEquals(0, engine.nodes(run).get("pull").key().generation());
  }

  @Test
  @Tag("N5")
  void rerunOfAWholeDagRunIsANewGenerationWithTheVersionsItRanWith() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    engine.given(job("settle").with(attempts(2, "PT1S")));

    RunId rerun = engine.rerun(run, false);

    engine.is(run, RunState.FAILED).is(rerun, RunState.SUCCESS);
    assertEquals(1, engine.run(rerun).key().generation());
    assertEquals(engine.run(run).key().slot(), engine.run(rerun).key().slot());
    assertEquals(1, engine.nodes(rerun).get("settle").target().version());
    assertEquals(0, engine.nodes(rerun).get("settle").key().generation());
    assertEquals(List.of(), engine.deadLetters());
  }

  @Test
  @Tag("N5")
  void rerunOfAStandaloneRunClosesItsDeadLetter() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("settle");

    RunId rerun = engine.rerun(run, false);

    engine.is(run, RunState.FAILED).is(rerun, RunState.SUCCESS);
    assertEquals(TriggerSource.RERUN, engine.run(rerun).origin().source());
    assertEquals(List.of(), engine.deadLetters());
  }

  @Test
  @Tag("N5")
  void rerunOfAnOlderGenerationIsRefused() {
    RunId run = engine.trigger("settle");
    var _ = engine.rerun(run, false);

    assertInstanceOf(Answer.Rejected.class, rerun(run, false));
  }

  @Test
  @Tag("N1")
  @Tag("N5")
  void twoRerunsAtOneMomentMakeOneRun() {
    engine.script.fails("settle", 100);
    RunId run = engine.trigger("billing");
    for (int i = 0; i < 50; i++) {
      RunId settle = engine.node(run, "settle");

      List<Answer<RunId>> answers =
          Stream.of(true, false)
              .map(downstream -> CompletableFuture.supplyAsync(() -> rerun(settle, downstream)))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      engine.settle();

      assertEquals(1, answers.stream().filter(Answer.Done.class::isInstance).count());
      assertEquals(i + 1, engine.nodes(run).get("settle").key().generation());
      assertNotEquals(settle, engine.node(run, "settle"));
    }
  }

  @Test
  @Tag("D8")
  void canceledDagRunReopensWhenItsNodeIsRerun() {
    engine.script.hold("settle");
    RunId run = engine.trigger("billing");
    engine.stopRun(run);
    engine.is(run, RunState.CANCELED);
    engine.script.letGo("settle");

    engine.rerun(engine.node(run, "settle"), true);

    engine.is(run, RunState.SUCCESS);
    assertEquals(
        Map.of("pull", RunState.SUCCESS, "settle", RunState.SUCCESS, "bill", RunState.SUCCESS),
        engine.nodeStates(run));
  }

  @Test
  @Tag("D8")
  void dagRunStaysRunningWhileANodeWaitsForItsNextAttempt() {
    engine.given(job("settle").with(attempts(2, "PT30S")));
    engine.script.fails("settle", 1);

    RunId run = engine.trigger("billing");
    engine.advance("PT29S");
    engine.is(run, RunState.RUNNING);
    engine.advance("PT1S");

    engine.is(run, RunState.SUCCESS);
  }

  @Test
  @Tag("N2")
  void oneJobMayStandTwiceInADag() {
    Node first = new Node("first", "pull", Node.of("x").rule(), false);
    Node second = new Node("second", "pull", Node.of("x").rule(), false);
    var edge = new Edge("first", "second");
    engine.given(DagDefinition.of("twice", List.of(first, second), List.of(edge)));

    RunId run = engine.trigger("twice");

    engine.is(run, RunState.SUCCESS);
    assertEquals(List.of("pull", "pull"), engine.script.begunJobs());
  }

  @Test
  void wideDagGoesThrough() {
    String[] edges = IntStream.range(0, 200).mapToObj(i -> "root>leaf" + i).toArray(String[]::new);
    engine.save(job("root"));
    IntStream.range(0, 200).forEach(i -> engine.save(job("leaf" + i)));
    engine.given(dag("wide", edges));

    RunId run = engine.trigger("wide");

    engine.is(run, RunState.SUCCESS);
    assertEquals(201, engine.script.begun().size());
  }

  @Test
  @Tag("N4")
  void dagRunKeepsTheVersionsItBeganWith() {
    engine.script.hold("pull");
    RunId run = engine.trigger("billing");

    engine.given(job("settle").with(attempts(5, "PT1S")), dag("billing", "pull", "settle", "bill"));
    engine.end(engine.node(run, "pull"), Outcome.SUCCESS);

    engine.is(run, RunState.SUCCESS);
    assertEquals(1, engine.run(run).target().version());
    assertEquals(1, engine.nodes(run).get("settle").target().version());
    assertTrue(engine.script.begunJobs().indexOf("settle") < 2);
  }

  @Test
  @Tag("N4")
  @Tag("D5")
  void nextAttemptDoesWhatTheVersionSaysThatItsRunBeganWith() {
    Task former = Task.Shell.script("settle");
    engine.given(job("settle").with(former).with(attempts(3, "PT1M")));
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    engine.given(job("settle").with(Task.Shell.script("settle otherwise")));

    engine.advance("PT2M");

    engine.is(run, RunState.SUCCESS);
    assertEquals(
        List.of(former, former),
        engine.script.begun().stream()
            .filter(it -> it.job().equals("settle"))
            .map(Script.Begun::task)
            .toList());
  }

  private Answer<RunId> rerun(RunId run, boolean downstream) {
    return engine.api().execute(new Command.Rerun(run, downstream), TestEngine.MARA);
  }

  private void endTogether(CyclicBarrier meet, RunId left, RunId right) {
    Stream.of(left, right)
        .map(run -> CompletableFuture.runAsync(() -> endAt(meet, run), Thread::startVirtualThread))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private void endAt(CyclicBarrier meet, RunId run) {
    try {
      meet.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    engine.script.end(run, Outcome.SUCCESS);
  }

  private static boolean both(Unit unit, RunId parent, RunId child) {
    return moves(unit, parent, RunState.SUCCESS) && moves(unit, child, RunState.QUEUED);
  }

  private static boolean moves(Unit unit, RunId run, RunState to) {
    return unit.changes().stream()
        .anyMatch(
            change ->
                change instanceof Change.MoveRun move
                    && move.run().equals(run)
                    && move.next().state() == to);
  }

  private static List<Long> seconds(List<Run> runs) {
    return runs.stream()
        .map(run -> run.origin().logicalTime().getEpochSecond() - TestEngine.START.getEpochSecond())
        .toList();
  }
}
