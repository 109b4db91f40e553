package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.model.run.Move.CANCEL;
import static dev.wheelhouse.model.run.Move.CONTINUE;
import static dev.wheelhouse.model.run.Move.DOUBT;
import static dev.wheelhouse.model.run.Move.FAIL;
import static dev.wheelhouse.model.run.Move.LOSE;
import static dev.wheelhouse.model.run.Move.MARK_FAILED;
import static dev.wheelhouse.model.run.Move.MARK_SUCCESS;
import static dev.wheelhouse.model.run.Move.REJECT;
import static dev.wheelhouse.model.run.Move.RELEASE;
import static dev.wheelhouse.model.run.Move.REOPEN;
import static dev.wheelhouse.model.run.Move.REQUEUE;
import static dev.wheelhouse.model.run.Move.RETRY;
import static dev.wheelhouse.model.run.Move.SKIP;
import static dev.wheelhouse.model.run.Move.SKIP_BY_BRANCH;
import static dev.wheelhouse.model.run.Move.SKIP_BY_EXIT;
import static dev.wheelhouse.model.run.Move.START;
import static dev.wheelhouse.model.run.Move.SUCCEED;
import static dev.wheelhouse.model.run.Move.SUSPEND;
import static dev.wheelhouse.model.run.Move.TIME_OUT;
import static dev.wheelhouse.model.run.Move.YIELD;
import static dev.wheelhouse.model.run.RunState.CANCELED;
import static dev.wheelhouse.model.run.RunState.FAILED;
import static dev.wheelhouse.model.run.RunState.LOST;
import static dev.wheelhouse.model.run.RunState.NEEDS_CONFIRMATION;
import static dev.wheelhouse.model.run.RunState.PAUSED;
import static dev.wheelhouse.model.run.RunState.PENDING;
import static dev.wheelhouse.model.run.RunState.QUEUED;
import static dev.wheelhouse.model.run.RunState.RETRY_WAIT;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SKIPPED;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static dev.wheelhouse.model.run.RunState.TIMEOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunLifecycle.Row;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every row of the state table that this engine can reach is reached; those of mapped nodes are in
/// [MapLifecycleCoverageTest]. Not reached are the rows of a feature that does not exist,
/// heartbeats (a late success or a reappearance of a run that rests in LOST); and three that tests
/// of their own reach: a result that was another run's, a verdict, and a sub-DAG that succeeds
/// late.
@Tag("S1")
class LifecycleCoverageTest {
  private static final Set<Row> RUN_ROWS =
      Set.of(
          new Row(PENDING, RELEASE, QUEUED),
          new Row(PENDING, SKIP_BY_BRANCH, SKIPPED),
          new Row(PENDING, CANCEL, CANCELED),
          new Row(PENDING, SKIP, SKIPPED),
          new Row(PENDING, MARK_SUCCESS, SUCCESS),
          new Row(PENDING, MARK_FAILED, FAILED),
          new Row(QUEUED, SKIP, SKIPPED),
          new Row(QUEUED, MARK_SUCCESS, SUCCESS),
          new Row(QUEUED, MARK_FAILED, FAILED),
          new Row(RUNNING, SUSPEND, PAUSED),
          new Row(RUNNING, YIELD, QUEUED),
          new Row(PAUSED, CONTINUE, RUNNING),
          new Row(PAUSED, CANCEL, CANCELED),
          new Row(RETRY_WAIT, SKIP, SKIPPED),
          new Row(RETRY_WAIT, MARK_SUCCESS, SUCCESS),
          new Row(RETRY_WAIT, MARK_FAILED, FAILED),
          new Row(NEEDS_CONFIRMATION, SKIP, SKIPPED),
          new Row(NEEDS_CONFIRMATION, MARK_SUCCESS, SUCCESS),
          new Row(NEEDS_CONFIRMATION, MARK_FAILED, FAILED),
          new Row(SUCCESS, MARK_FAILED, FAILED),
          new Row(FAILED, MARK_SUCCESS, SUCCESS),
          new Row(FAILED, SKIP, SKIPPED),
          new Row(TIMEOUT, MARK_SUCCESS, SUCCESS),
          new Row(TIMEOUT, MARK_FAILED, FAILED),
          new Row(TIMEOUT, SKIP, SKIPPED),
          new Row(CANCELED, MARK_SUCCESS, SUCCESS),
          new Row(CANCELED, MARK_FAILED, FAILED),
          new Row(CANCELED, SKIP, SKIPPED),
          new Row(SKIPPED, MARK_SUCCESS, SUCCESS),
          new Row(SKIPPED, MARK_FAILED, FAILED),
          new Row(QUEUED, START, RUNNING),
          new Row(QUEUED, REJECT, FAILED),
          new Row(QUEUED, CANCEL, CANCELED),
          new Row(RUNNING, SUCCEED, SUCCESS),
          new Row(RUNNING, SKIP_BY_EXIT, SKIPPED),
          new Row(RUNNING, RETRY, RETRY_WAIT),
          new Row(RUNNING, FAIL, FAILED),
          new Row(RUNNING, TIME_OUT, TIMEOUT),
          new Row(RUNNING, CANCEL, CANCELED),
          new Row(RUNNING, LOSE, LOST),
          new Row(RUNNING, REQUEUE, QUEUED),
          new Row(RETRY_WAIT, RELEASE, QUEUED),
          new Row(RETRY_WAIT, CANCEL, CANCELED),
          new Row(LOST, RETRY, RETRY_WAIT),
          new Row(LOST, FAIL, FAILED),
          new Row(LOST, DOUBT, NEEDS_CONFIRMATION),
          new Row(NEEDS_CONFIRMATION, CANCEL, CANCELED));

  private static final Set<Row> DAG_ROWS =
      Set.of(
          new Row(RUNNING, SUCCEED, SUCCESS),
          new Row(RUNNING, FAIL, FAILED),
          new Row(RUNNING, CANCEL, CANCELED),
          new Row(SUCCESS, REOPEN, RUNNING),
          new Row(FAILED, REOPEN, RUNNING),
          new Row(CANCELED, REOPEN, RUNNING));

  private static final Set<String> MOVES =
      Arrays.stream(Move.values()).map(Enum::name).collect(Collectors.toSet());

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.given(job("plain"), job("held"), job("again").with(attempts(2, "PT5S")));
    engine.given(dag("chain", "plain>held"));
    engine.script.hold("held");
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void everyReachableRowIsReachedAndNoOther() {
    attemptsAndTheirEnds();
    stops();
    rejection();
    losses();
    dagRuns();
    suspensions();
    marks();
    branch();

    assertEquals(RUN_ROWS, reached(false));
    assertEquals(DAG_ROWS, reached(true));
    assertTrue(RunLifecycle.RUN.rows().containsAll(RUN_ROWS));
    assertEquals(DAG_ROWS, Set.copyOf(RunLifecycle.DAG_RUN.rows()));
  }

  private void attemptsAndTheirEnds() {
    engine.script.fails("again", 1);
    engine.trigger("again");
    engine.advance("PT5S");
    engine.script.fails("plain", 1);
    engine.trigger("plain");
    end("held", new Outcome(Outcome.Kind.TIMED_OUT, null, "", "time-out"));
    end("held", new Outcome(Outcome.Kind.SKIPPED, 75, "", "exit code 75"));
  }

  private void stops() {
    engine.stopRun(engine.trigger("held"));
    engine.script.fails("again", 1);
    engine.stopRun(engine.trigger("again"));
    List<RunId> blockers = List.of(1, 2, 3, 4).stream().map(_ -> engine.trigger("held")).toList();
    engine.stopRun(engine.trigger("plain"));
    blockers.forEach(engine::stopRun);
  }

  private void rejection() {
    var day = new Parameter("day", Parameter.Type.TEXT, true, "", List.of());
    engine.given(job("needs a day").withParameters(List.of(day)), dag("wants", "needs a day"));
    engine.trigger("wants");
  }

  private void losses() {
    engine.given(job("twice").with(attempts(2, "PT5S")).with(new Safety(true, true)));
    engine.given(job("once").with(new Safety(true, true)));
    engine.script.hold("twice").hold("once");
    RunId doubtful = engine.trigger("held");
    List<RunId> lost = List.of(engine.trigger("twice"), engine.trigger("once"), doubtful);
    RunId never = engine.trigger("held");
    engine.stop();
    lost.forEach(engine.script::vanish);
    engine.script.forget(never);
    engine.start();
    engine.settle();
    engine.stopRun(doubtful);
    engine.stopRun(never);
    engine.stopRun(lost.getFirst());
  }

  private void dagRuns() {
    RunId run = engine.trigger("chain");
    engine.stopRun(run);
    engine.rerun(engine.node(run, "held"), false);
    engine.end(engine.node(run, "held"), Outcome.SUCCESS);
    engine.script.fails("plain", 1);
    engine.rerun(engine.node(run, "plain"), false);
    engine.rerun(engine.node(run, "plain"), false);
    RunId pending = engine.trigger("chain");
    engine.script.fails("plain", 1);
    engine.end(engine.node(pending, "held"), Outcome.SUCCESS);
    RunId blocked = engine.trigger("chain");
    engine.stopRun(engine.node(blocked, "held"));
  }

  private void suspensions() {
    RunId run = engine.trigger("held");
    engine.api().execute(new Command.Suspend(run, false), TestEngine.MARA).orThrow();
    engine.api().execute(new Command.Continue(run), TestEngine.MARA).orThrow();
    engine.api().execute(new Command.Suspend(run, false), TestEngine.MARA).orThrow();
    engine.stopRun(run);
    RunId paused = engine.trigger("held");
    engine.api().execute(new Command.Suspend(paused, true), TestEngine.MARA).orThrow();
    engine.settle();
    engine.stopRun(paused);
  }

  /// Each mark in each state; the table's others are refused.
  private void marks() {
    engine.given(dag("wait", "held>plain"));
    marked(() -> engine.node(engine.trigger("wait"), "plain"));
    engine.runsOf("wait").forEach(run -> engine.stopRun(run.id()));
    marked(() -> failed("again"));
    marked(() -> failed("plain"));
    marked(() -> engine.trigger("plain"));
    marked(() -> ended(new Outcome(Outcome.Kind.TIMED_OUT, null, "", "time-out")));
    marked(() -> ended(new Outcome(Outcome.Kind.SKIPPED, 75, "", "")));
    marked(() -> ended(new Outcome(Outcome.Kind.STOPPED, null, "15", "stopped")));
    List<RunId> doubtful = List.of(1, 2, 3).stream().map(_ -> engine.trigger("held")).toList();
    engine.stop();
    doubtful.forEach(engine.script::vanish);
    engine.start();
    engine.settle();
    var inDoubt = doubtful.iterator();
    marked(inDoubt::next);
    List<RunId> blockers = List.of(1, 2, 3, 4).stream().map(_ -> engine.trigger("held")).toList();
    marked(() -> engine.trigger("plain"));
    blockers.forEach(engine::stopRun);
  }

  private void branch() {
    Node amends = Node.of("held").with(TriggerRule.ANY_FAILED);
    engine.given(
        DagDefinition.of(
            "branch", List.of(Node.of("plain"), amends), List.of(new Edge("plain", "held"))));
    engine.trigger("branch");
  }

  private void marked(Supplier<RunId> made) {
    for (Act.As as : Act.As.values()) {
      mark(made.get(), as);
    }
  }

  private RunId failed(String job) {
    engine.script.fails(job, 1);
    return engine.trigger(job);
  }

  private RunId ended(Outcome outcome) {
    RunId run = engine.trigger("held");
    engine.end(run, outcome);
    return run;
  }

  private void mark(RunId run, Act.As as) {
    var _ = engine.api().execute(new Command.Mark(run, as), TestEngine.MARA.because("seen"));
  }

  private void end(String job, Outcome outcome) {
    engine.end(engine.trigger(job), outcome);
  }

  private Set<Row> reached(boolean dagRuns) {
    Set<Row> rows = new HashSet<>();
    for (RunEvent event : engine.store().runs().eventsAfter(0, 100_000)) {
      RunState from = event.from();
      if (from != null && MOVES.contains(event.type())) {
        if (engine.run(event.run()).dagRun() == dagRuns) {
          rows.add(new Row(from, Move.valueOf(event.type()), event.to()));
        }
      }
    }
    return rows;
  }
}
