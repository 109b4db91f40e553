package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Stopping runs in each of their states, and while they are changing.
@Tag("S1")
@Tag("S5")
class StopScenariosTest {
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.inMemory(2);
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void queuedRunIsCanceledAndNeverBegins() {
    engine.given(job("long"), job("settle"));
    engine.script.hold("long");
    RunId first = engine.trigger("long");
    RunId second = engine.trigger("long");
    RunId queued = engine.trigger("settle");

    engine.stopRun(queued);
    engine.end(first, Outcome.SUCCESS);
    engine.end(second, Outcome.SUCCESS);

    engine.is(queued, RunState.CANCELED);
    assertEquals(List.of("long", "long"), engine.script.begunJobs());
  }

  @Test
  void runningRunKeepsItsSlotUntilItsTaskIsGone() {
    engine.given(job("long"));
    engine.script.hold("long").deaf("long");
    RunId run = engine.trigger("long");

    engine.stopRun(run);
    engine.is(run, RunState.RUNNING);
    assertEquals(1, engine.busySlots());
    engine.end(run, new Outcome(Outcome.Kind.FAILED, 143, "", "exit code 143"));

    engine.is(run, RunState.CANCELED);
    assertEquals(0, engine.busySlots());
    assertEquals(
        143, engine.store().runs().attempts(run).getLast().outcome().exitCode(), "evidence stays");
    assertEquals(List.of(), engine.deadLetters());
  }

  @Test
  void secondStopKeepsTheInstantOfTheFirst() {
    engine.given(job("long"));
    engine.script.hold("long").deaf("long");
    RunId run = engine.trigger("long");

    engine.stopRun(run);
    engine.advance("PT3S");
    engine.stopRun(run);

    assertEquals(TestEngine.START, engine.run(run).status().stoppingSince());
  }

  @Test
  void taskThatSucceedsBeforeTheSignalIsASuccess() {
    engine.given(job("long"));
    engine.script.hold("long").deaf("long");
    RunId run = engine.trigger("long");

    engine.stopRun(run);
    engine.end(run, Outcome.SUCCESS);

    engine.is(run, RunState.SUCCESS);
  }

  @Test
  void runThatWaitsForItsNextAttemptIsCanceled() {
    engine.given(job("settle").with(attempts(2, "PT60S")));
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("settle");

    engine.stopRun(run);
    engine.advance("PT2M");

    engine.is(run, RunState.CANCELED);
    assertEquals(1, engine.script.begun().size());
  }

  @Test
  @Tag("D8")
  void pendingNodeIsCanceledAndTheDagRunEndsWithIt() {
    engine.given(job("a"), job("b"), job("c"), dag("chain", "a>b", "b>c"));
    engine.script.hold("a");
    RunId run = engine.trigger("chain");

    engine.stopRun(engine.node(run, "b"));
    engine.end(engine.node(run, "a"), Outcome.SUCCESS);

    assertEquals(
        Map.of("a", RunState.SUCCESS, "b", RunState.CANCELED, "c", RunState.PENDING),
        engine.nodeStates(run));
    engine.is(run, RunState.CANCELED);
  }

  @Test
  @Tag("D8")
  void stoppedDagRunEndsWhenItsLastTaskIsGone() {
    engine.given(job("a"), job("b"), job("c"), job("d"), dag("net", "a>c", "b", "c>d"));
    engine.script.hold("a").hold("b").deaf("a");
    RunId run = engine.trigger("net");

    engine.stopRun(run);
    engine.is(run, RunState.RUNNING);
    assertEquals(
        Map.of(
            "a", RunState.RUNNING,
            "b", RunState.CANCELED,
            "c", RunState.CANCELED,
            "d", RunState.CANCELED),
        engine.nodeStates(run));
    engine.end(engine.node(run, "a"), Outcome.SUCCESS);

    engine.is(run, RunState.CANCELED);
    assertEquals(List.of("a", "b"), engine.script.begunJobs().stream().sorted().toList());
  }

  @Test
  void stopOfARunThatHasEndedIsRefusedWithItsState() {
    engine.given(job("settle"));
    RunId run = engine.trigger("settle");

    Answer<RunId> answer = stop(run);

    Fault fault = assertInstanceOf(Answer.Rejected.class, answer).fault();
    assertEquals(Fault.STATE_CONFLICT, fault.code());
    assertThat(fault.message()).contains("SUCCESS");
  }

  @Test
  @Tag("K3")
  void stopRacingWithTheStartLeavesNoTaskAndNoSlotBehind() {
    engine.given(job("long"));
    engine.script.hold("long");
    var random = new Random(11);
    for (int i = 0; i < 300; i++) {
      RunId run = engine.api().execute(Command.Trigger.of("long"), TestEngine.MARA).orThrow();
      spin(random.nextInt(40));

      var _ = stop(run);
      engine.settle();

      engine.is(run, RunState.CANCELED);
    }
    assertEquals(0, engine.busySlots());
  }

  @Test
  @Tag("K3")
  void stopRacingWithTheEndIsDoneOrRefusedNeverBoth() {
    engine.given(job("long"));
    engine.script.hold("long");
    var random = new Random(12);
    for (int i = 0; i < 300; i++) {
      RunId run = engine.trigger("long");
      int pause = random.nextInt(40);
      var ending =
          CompletableFuture.runAsync(
              () -> {
                spin(pause);
                engine.script.tryEnd(run, Outcome.SUCCESS);
              });

      Answer<RunId> answer = stop(run);
      ending.join();
      engine.settle();

      RunState state = engine.run(run).state();
      boolean refused = answer instanceof Answer.Rejected;
      boolean asked = engine.moves(run).contains("STOP_REQUESTED");
      assertEquals(refused, !asked, () -> "state " + state + ", " + engine.moves(run));
      assertThat(state).isIn(RunState.SUCCESS, RunState.CANCELED);
    }
    assertEquals(0, engine.busySlots());
  }

  private Answer<RunId> stop(RunId run) {
    return engine.api().execute(new Command.Stop(run, Duration.ofSeconds(10)), TestEngine.MARA);
  }

  private static void spin(int times) {
    for (int i = 0; i < times; i++) {
      Thread.yield();
    }
  }
}
