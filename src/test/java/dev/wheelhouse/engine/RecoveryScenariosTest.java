package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a new engine makes of the runs that a former one left.
@Tag("C4")
@Tag("X4")
class RecoveryScenariosTest {
  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.script.hold("settle");
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void attemptThatLivesIsFollowedToItsEnd() {
    engine.given(job("settle"));
    RunId run = engine.trigger("settle");

    engine.restart();
    engine.settle();
    engine.is(run, RunState.RUNNING);
    engine.end(run, Outcome.SUCCESS);

    engine.is(run, RunState.SUCCESS);
    assertEquals(1, engine.script.begun().size());
  }

  @Test
  void attemptThatEndedMeanwhileIsRecorded() {
    engine.given(job("settle"));
    RunId run = engine.trigger("settle");
    engine.stop();
    engine.script.end(run, Outcome.SUCCESS);

    engine.start();
    engine.settle();

    engine.is(run, RunState.SUCCESS);
    assertEquals(1, engine.script.begun().size());
  }

  @Test
  void attemptThatNeverBeganIsDispatchedAgainUnderTheSameNumber() {
    engine.given(job("settle").with(attempts(2, "PT5S")));
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("settle");
    engine.advance("PT5S");
    engine.stop();
    engine.script.forget(run);

    engine.start();
    engine.settle();
    engine.end(run, Outcome.SUCCESS);

    engine.is(run, RunState.SUCCESS);
    assertEquals(
        List.of("CREATED", "START", "RETRY", "RELEASE", "START", "REQUEUE", "START", "SUCCEED"),
        engine.moves(run));
    assertEquals(
        List.of(1, 2), engine.store().runs().attempts(run).stream().map(Attempt::number).toList());
    assertEquals(2, engine.store().runs().attempts(run).getLast().dispatch());
  }

  @Test
  @Tag("F7")
  void lostRunOfAnIdempotentJobIsDispatchedAgain() {
    engine.given(job("settle").with(attempts(2, "PT5S")).with(new Safety(true, true)));
    RunId run = engine.trigger("settle");
    engine.stop();
    engine.script.vanish(run);

    engine.start();
    engine.settle();
    engine.is(run, RunState.RETRY_WAIT);
    engine.advance("PT5S");
    engine.end(run, Outcome.SUCCESS);

    engine.is(run, RunState.SUCCESS);
    assertEquals(
        List.of("CREATED", "START", "LOSE", "RETRY", "RELEASE", "START", "SUCCEED"),
        engine.moves(run));
  }

  @Test
  @Tag("F7")
  void lostRunOfAnotherJobWaitsForAPerson() {
    engine.given(job("settle"));
    RunId run = engine.trigger("settle");
    engine.stop();
    engine.script.vanish(run);

    engine.start();
    engine.settle();

    engine.is(run, RunState.NEEDS_CONFIRMATION);
    assertThat(engine.history(run).getLast().why()).contains("not idempotent");
    engine.stopRun(run);
    engine.is(run, RunState.CANCELED);
  }

  @Test
  @Tag("F4")
  @Tag("F7")
  void lostLastAttemptOpensADeadLetter() {
    engine.given(job("settle").with(new Safety(true, true)));
    RunId run = engine.trigger("settle");
    engine.stop();
    engine.script.vanish(run);

    engine.start();
    engine.settle();

    engine.is(run, RunState.FAILED);
    assertEquals(1, engine.deadLetters().size());
  }

  @Test
  @Tag("S5")
  void lostRunThatWasToStopIsCanceledAndNotTriedAgain() {
    engine.given(job("settle").with(attempts(3, "PT5S")).with(new Safety(true, true)));
    engine.script.deaf("settle");
    RunId run = engine.trigger("settle");
    var _ = engine.api().execute(new Command.Stop(run, Duration.ofSeconds(9)), TestEngine.MARA);
    engine.stop();
    engine.script.vanish(run);

    engine.start();
    engine.settle();

    engine.is(run, RunState.CANCELED);
  }

  @Test
  void stopThatTheFormerEngineDidNotDeliverIsDelivered() {
    engine.given(job("settle"));
    engine.script.deaf("settle");
    RunId run = engine.trigger("settle");
    var _ = engine.api().execute(new Command.Stop(run, Duration.ofSeconds(9)), TestEngine.MARA);
    engine.stop();
    engine.script.hears("settle");

    engine.start();
    engine.settle();

    engine.is(run, RunState.CANCELED);
  }

  @Test
  void stoppedAttemptThatNeverBeganIsClosedWithItsRun() {
    engine.given(job("settle"));
    engine.script.deaf("settle");
    RunId run = engine.trigger("settle");
    var _ = engine.api().execute(new Command.Stop(run, Duration.ofSeconds(9)), TestEngine.MARA);
    engine.stop();
    engine.script.forget(run);

    engine.start();
    engine.settle();

    engine.is(run, RunState.CANCELED);
    Attempt attempt = engine.store().runs().attempts(run).getLast();
    assertEquals(engine.run(run).status().endedAt(), attempt.endedAt());
  }

  @Test
  void engineStartsWhileAnAttemptIsStillBeingLookedFor() {
    engine.given(job("settle"), job("other"));
    RunId run = engine.trigger("settle");
    engine.stop();
    engine.script.searchTakes(true);
    engine.time.advance(Duration.ofSeconds(1));

    Thread starting = Thread.startVirtualThread(engine::start);
    while (starting.isAlive()) {
      engine.time.advance(Duration.ofSeconds(1));
      Thread.yield();
    }
    RunId other = engine.api().execute(Command.Trigger.of("other"), TestEngine.MARA).orThrow();
    engine.awaitStates(List.of(other), RunState.SUCCESS);
    engine.script.searchTakes(false);
    engine.settle();
    engine.end(run, Outcome.SUCCESS);

    engine.is(run, RunState.SUCCESS);
  }

  @Test
  void stopReachesAnAttemptThatIsFoundLater() {
    engine.given(job("settle"));
    RunId run = engine.trigger("settle");
    engine.stop();
    engine.script.searchTakes(true);

    Thread starting = Thread.startVirtualThread(engine::start);
    while (starting.isAlive()) {
      engine.time.advance(Duration.ofSeconds(1));
      Thread.yield();
    }
    var _ = engine.api().execute(new Command.Stop(run, Duration.ofSeconds(9)), TestEngine.MARA);
    engine.script.searchTakes(false);
    engine.settle();

    engine.is(run, RunState.CANCELED);
  }
}
