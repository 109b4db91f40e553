package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.model.run.RunState.CANCELED;
import static dev.wheelhouse.model.run.RunState.FAILED;
import static dev.wheelhouse.model.run.RunState.PENDING;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SKIPPED;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Branches, their joins, alarms, and what a rerun or a mark makes of a branch that was taken.
@Tag("D2")
class BranchScenariosTest {
  private static final Caller MARA = TestEngine.MARA.because("seen in the ledger");
  private static final EdgeCondition ZERO = new EdgeCondition.ExitCode(Set.of(0));

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.given(job("check"), job("load"), job("mail"), job("sum"), job("slow"));
    engine.given(
        dag(
            "branch",
            List.of(node("check"), node("load"), node("mail"), joining(TriggerRule.NONE_FAILED)),
            new Edge("check", "load").when(ZERO),
            new Edge("check", "mail").when(new EdgeCondition.Otherwise()),
            new Edge("load", "sum"),
            new Edge("mail", "sum")));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void exitCodePicksTheBranchAndTheJoinBehindItRuns() {
    RunId zero = engine.trigger("branch");
    engine.script.plan("check", exit(Outcome.Kind.SKIPPED, 3));
    RunId three = engine.trigger("branch");

    assertEquals(
        Map.of("check", SUCCESS, "load", SUCCESS, "mail", SKIPPED, "sum", SUCCESS),
        engine.nodeStates(zero));
    assertEquals(
        Map.of("check", SKIPPED, "load", SKIPPED, "mail", SUCCESS, "sum", SUCCESS),
        engine.nodeStates(three));
    engine.is(zero, SUCCESS).is(three, SUCCESS);
  }

  @Test
  @Tag("S2")
  void skipSaysInTheHistoryWhichEdgeWasNotPickedAndWhy() {
    engine.script.plan("check", exit(Outcome.Kind.SUCCEEDED, 3));
    RunId run = engine.trigger("branch");

    var last = engine.history(engine.node(run, "load")).getLast();

    assertEquals("SKIP_BY_BRANCH", last.type());
    assertEquals("the edge from check asks for exit code 0, but it was 3", last.why());
  }

  @Test
  void skipByBranchPassesNothingAfterARestartEither() {
    engine.script.hold("slow");
    engine.given(
        dag(
            "any",
            List.of(node("check"), node("load"), node("slow"), joining(TriggerRule.ANY_SUCCESS)),
            new Edge("check", "load").when(new EdgeCondition.ExitCode(Set.of(7))),
            new Edge("load", "sum"),
            new Edge("slow", "sum")));
    RunId run = engine.trigger("any");
    engine.restart();

    engine.end(engine.node(run, "slow"), Outcome.failed("no connections left"));

    assertEquals(
        Map.of("check", SUCCESS, "load", SKIPPED, "slow", FAILED, "sum", PENDING),
        engine.nodeStates(run));
    assertEquals(
        new WaitReason.Upstream(List.of("slow")), engine.waitsFor(engine.node(run, "sum")));
  }

  @Test
  void alarmRunsAtTheFirstFailureWhileTheOthersGoOn() {
    engine.script.hold("slow").fails("load", 1);
    engine.given(
        dag(
            "watched",
            List.of(node("load"), node("slow"), node("mail").with(TriggerRule.ANY_FAILED)),
            new Edge("load", "mail"),
            new Edge("slow", "mail")));

    RunId run = engine.trigger("watched");

    assertEquals(Map.of("load", FAILED, "slow", RUNNING, "mail", SUCCESS), engine.nodeStates(run));
    engine.end(engine.node(run, "slow"), Outcome.SUCCESS);
    engine.is(run, FAILED);
  }

  @Test
  void alarmIsSkippedWhenNothingFailed() {
    engine.given(
        dag(
            "calm",
            List.of(node("load"), node("mail").with(TriggerRule.ANY_FAILED)),
            new Edge("load", "mail")));

    RunId run = engine.trigger("calm");

    engine.is(run, SUCCESS);
    assertEquals(
        "ANY_FAILED: none of load has failed",
        engine.history(engine.node(run, "mail")).getLast().why());
  }

  @Test
  @Tag("K5")
  @Tag("D8")
  void markOnAFailedUpstreamReleasesWhatItBlockedAndLeavesWhatRan() {
    engine.script.fails("load", 1);
    engine.given(
        dag(
            "mixed",
            List.of(
                node("load"),
                node("sum"),
                node("slow").with(TriggerRule.ANY_SUCCESS),
                node("mail").with(TriggerRule.ALL_DONE)),
            new Edge("load", "sum"),
            new Edge("load", "slow"),
            new Edge("load", "mail")));
    RunId run = engine.trigger("mixed");
    Map<String, RunState> before = engine.nodeStates(run);

    mark(engine.node(run, "load"), Act.As.SUCCESS);

    assertEquals(Map.of("load", FAILED, "sum", PENDING, "slow", PENDING, "mail", SUCCESS), before);
    engine.is(run, SUCCESS);
    assertEquals(Set.of(SUCCESS), Set.copyOf(engine.nodeStates(run).values()));
    assertEquals(1, engine.script.begunJobs().stream().filter("mail"::equals).count());
  }

  @Test
  @Tag("K5")
  void markThatWouldHavePickedTheOtherEdgeBringsThatBranchBack() {
    RunId run = failedBranch();
    RunId check = engine.node(run, "check");
    RunId skipped = engine.node(run, "load");
    Preview preview = engine.api().preview(new Command.Mark(check, Act.As.SUCCESS), MARA);

    mark(check, Act.As.SUCCESS);

    assertEquals(
        List.of("load", "sum"), preview.starts().stream().map(Preview.Effect::name).toList());
    assertEquals(
        Map.of("check", SUCCESS, "load", SUCCESS, "mail", SKIPPED, "sum", SUCCESS),
        engine.nodeStates(run));
    engine.is(run, SUCCESS).is(skipped, SKIPPED);
    Run load = engine.nodes(run).get("load");
    assertEquals(1, load.key().generation());
    assertEquals("mara", load.origin().by());
  }

  @Test
  @Tag("K5")
  void markedFailedIsNoExitCode() {
    RunId run = engine.trigger("branch");

    mark(engine.node(run, "check"), Act.As.FAILED);

    assertEquals(
        Map.of("check", FAILED, "load", SUCCESS, "mail", PENDING, "sum", SUCCESS),
        engine.nodeStates(run));
    engine.is(run, FAILED);
  }

  @Test
  @Tag("N5")
  @Tag("K4")
  void rerunOfTheBranchingNodeDecidesAnewWhatItsBranchSkipped() {
    for (boolean downstream : List.of(false, true)) {
      RunId run = failedBranch();

      engine.rerun(engine.node(run, "check"), downstream);

      assertEquals(
          Map.of("check", SUCCESS, "load", SUCCESS, "mail", SKIPPED, "sum", SUCCESS),
          engine.nodeStates(run));
      engine.is(run, SUCCESS);
    }
  }

  @Test
  @Tag("K4")
  void rerunOfANodeThatItsBranchWouldSkipAgainIsRefusedWithTheReason() {
    RunId run = engine.trigger("branch");
    var command = new Command.Rerun(engine.node(run, "mail"), false);

    Answer<RunId> answer = engine.api().execute(command, MARA);

    var rejected = assertInstanceOf(Answer.Rejected.class, answer);
    assertThat(rejected.fault().message())
        .contains("mail would be skipped", "no other is picked, but load (exit code 0) was");
  }

  @Test
  @Tag("K8")
  void onlyWhatNeedsTheFailedNodeIsSaidToBeBlockedByIt() {
    engine.script.fails("load", 1).hold("slow");
    engine.given(
        dag(
            "late",
            List.of(
                node("load"),
                node("slow"),
                node("sum"),
                node("mail").with(TriggerRule.ANY_SUCCESS)),
            new Edge("load", "sum"),
            new Edge("load", "mail"),
            new Edge("slow", "mail")));
    RunId run = engine.trigger("late");
    RunId load = engine.node(run, "load");

    var letters = QueueFilter.of(QueueFilter.Queue.DEAD_LETTERS);
    var queue = engine.api().ask(new Query.ListQueue(letters, PageRequest.first(9)), MARA);
    var needed = engine.api().ask(new Query.ListActionsNeeded(9), MARA);

    assertEquals(List.of("sum"), engine.api().ask(new Query.Diagnose(load), MARA).blocks());
    assertEquals(List.of("sum"), queue.items().getFirst().blocks());
    assertEquals(List.of("sum"), needed.getFirst().blocks());
  }

  @Test
  @Tag("D8")
  void canceledUpstreamBlocksTheAlarmAndTheDagRunEndsCanceled() {
    engine.script.hold("slow");
    engine.given(
        dag(
            "stopped",
            List.of(node("slow"), node("mail").with(TriggerRule.ANY_FAILED)),
            new Edge("slow", "mail")));
    RunId run = engine.trigger("stopped");

    engine.stopRun(engine.node(run, "slow"));

    assertEquals(Map.of("slow", CANCELED, "mail", PENDING), engine.nodeStates(run));
    engine.is(run, CANCELED);
  }

  /// `check` failed with exit code 1: `load` is skipped, `mail` blocked.
  private RunId failedBranch() {
    engine.script.plan("check", exit(Outcome.Kind.FAILED, 1));
    RunId run = engine.trigger("branch");
    assertEquals(
        Map.of("check", FAILED, "load", SKIPPED, "mail", PENDING, "sum", PENDING),
        engine.nodeStates(run));
    return run;
  }

  private void mark(RunId run, Act.As as) {
    engine.api().execute(new Command.Mark(run, as), MARA).orThrow();
    engine.settle();
  }

  private static Outcome exit(Outcome.Kind kind, int code) {
    return new Outcome(kind, code, "", "exit " + code);
  }

  private static Node node(String key) {
    return Node.of(key);
  }

  private static Node joining(TriggerRule rule) {
    return node("sum").with(rule);
  }

  private static DagDefinition dag(String name, List<Node> nodes, Edge... edges) {
    return Jobs.with(DagDefinition.of(name, nodes, Stream.of(edges).toList()), Concurrency.FREE);
  }
}
