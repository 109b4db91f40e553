package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.Change;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A row that makes no sense keeps the engine neither from starting nor from its other work: here
/// runs of nodes whose DAG run is not there.
@Tag("ch20-15")
class BadRowScenariosTest {
  private static final RunId NOWHERE = new RunId(900_001);
  private static final RunId BAD = new RunId(900_002);
  private static final RunId INNER = new RunId(900_003);

  @TempDir Path folder;
  private TestEngine engine;
  private Run like;
  private Run dagRun;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.given(job("plain"), dag("chain", "plain"));
    like = engine.nodes(engine.trigger("chain")).get("plain");
    dagRun = engine.run(like.parent().orElseThrow());
    engine.stop();
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  @Tag("D4")
  void mappedNodeWithoutItsDagRun() {
    engine.written(new Change.CreateRun(bad(RunKind.MAP, RunState.RUNNING)));

    engine.start();

    engine.is(BAD, RunState.RUNNING).is(engine.trigger("chain"), RunState.SUCCESS);
  }

  @Test
  @Tag("D4")
  void subDagThatCantBeMended() {
    Run outer = bad(RunKind.TASK, RunState.FAILED);
    var attempt =
        new Attempt(
            outer.key().tenant(), BAD, 1, 1, "here", TestEngine.START, null, null, Map.of());
    var failed = new Outcome(Outcome.Kind.PART_FAILED, null, "", "DAG run failed");
    var key = RunKey.subDag(outer.key(), BAD);
    engine.written(new Change.CreateRun(outer));
    engine.written(new Change.BeginAttempt(attempt));
    engine.written(new Change.EndAttempt(attempt.ended(TestEngine.START, failed)));
    engine.written(failure(outer));
    engine.written(
        new Change.CreateRun(
            new Run(
                INNER,
                key,
                dagRun.target(),
                dagRun.origin(),
                dagRun.placement(),
                Map.of(),
                Status.created(RunState.SUCCESS, TestEngine.START))));

    engine.start();

    engine.is(BAD, RunState.FAILED).is(engine.trigger("chain"), RunState.SUCCESS);
  }

  private Run bad(RunKind kind, RunState state) {
    return new Run(
        BAD,
        new RunKey(like.key().tenant(), RunKey.nodeScope(NOWHERE, "plain"), "manual:bad", 0),
        new Target(kind, like.target().job(), 1, new Target.NodeRef(NOWHERE, "plain")),
        like.origin(),
        like.placement().pool(""),
        Map.of(),
        Status.created(state, TestEngine.START));
  }

  private static Change failure(Run outer) {
    return new Change.AppendEvent(
        new RunEvent(
            0,
            outer.key().tenant(),
            outer.id(),
            outer.target().job(),
            "FAIL",
            RunState.RUNNING,
            RunState.FAILED,
            1,
            TestEngine.START,
            "engine",
            ""));
  }
}
