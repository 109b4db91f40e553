package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Task.Match;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// WAIT for a run of another DAG: `wait` waits for `ledger`, a DAG of the one node `book`.
@Tag("D4")
@Tag("X8")
class WaitForOtherScenariosTest {
  private static final Instant DAY_BEFORE = START.minus(Duration.ofDays(1));

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.given(job("book")).given(dag("ledger", "book"));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void theSameLogicalTimeEndsItAndAnotherDoesNot() {
    RunId wait = waitFor(new Match.SameTime(), START);
    assertEquals(new WaitReason.Other("ledger", START), engine.waitsFor(wait));

    var _ = run("ledger", DAY_BEFORE);
    var _ = run("book", START);
    engine.is(wait, RunState.RUNNING);
    RunId ledger = run("ledger", START);

    engine.awaitStates(List.of(wait), RunState.SUCCESS);
    assertThat(engine.history(wait).getLast().why()).isEqualTo("run " + ledger);
  }

  @Test
  void aRunThatSucceededBeforeEndsItAtOnce() {
    var _ = run("ledger", DAY_BEFORE);

    engine.awaitStates(List.of(waitFor(new Match.Offset("- 1d"), START)), RunState.SUCCESS);
  }

  @Test
  void anOffsetIsCountedInTheZoneOfTheRunThatWaits() {
    // Paris puts its clocks forward between the two: a day before is 23 hours before.
    ZoneId paris = ZoneId.of("Europe/Paris");
    engine.given(
        waiting(new Match.Offset("- 1d")).with(List.of(cron("cron", "0 0 12 29 3 ?", paris))));
    engine.patient();
    engine.leap("PT660H");
    RunId wait = engine.runsOf("wait").getFirst().id();

    assertEquals(
        new WaitReason.Other("ledger", Instant.parse("2026-03-28T11:00:00Z")),
        engine.waitsFor(wait));
  }

  @Test
  void ofTheSameDayTheLatestCounts() {
    engine.script.hold("book");
    RunId morning = run("ledger", START.plus(Duration.ofHours(6)));
    RunId evening = run("ledger", START.plus(Duration.ofHours(20)));
    RunId wait = waitFor(new Match.SameDay(), START.plus(Duration.ofHours(12)));
    assertEquals(new WaitReason.Other("ledger", START), engine.waitsFor(wait));

    engine.end(engine.node(morning, "book"), Outcome.SUCCESS);
    engine.is(wait, RunState.RUNNING);
    engine.end(engine.node(evening, "book"), Outcome.SUCCESS);

    engine.awaitStates(List.of(wait), RunState.SUCCESS);
  }

  @Test
  void aRunThatFailedIsWaitedForUntilItsRerunOrAMarkMakesItSucceed() {
    engine.script.fails("book", 1);
    RunId ledger = run("ledger", START);
    RunId wait = waitFor(new Match.SameTime(), START);
    engine.is(wait, RunState.RUNNING);

    mark(engine.node(ledger, "book"));

    engine.awaitStates(List.of(wait), RunState.SUCCESS);
  }

  @Test
  void whatIsRerunIsWaitedForAgain() {
    RunId ledger = run("ledger", START);
    engine.script.hold("book");
    RunId book = engine.rerun(engine.node(ledger, "book"), false);

    RunId wait = waitFor(new Match.SameTime(), START);
    engine.is(wait, RunState.RUNNING);
    engine.end(book, Outcome.SUCCESS);

    engine.awaitStates(List.of(wait), RunState.SUCCESS);
  }

  @Test
  @Tag("C4")
  void aWaitGoesOnOverARestartAndSeesWhatSucceededMeanwhile() {
    engine.script.hold("book");
    RunId ledger = run("ledger", START);
    RunId wait = waitFor(new Match.SameTime(), START);

    engine.restart();
    engine.settle();
    assertEquals(new WaitReason.Other("ledger", START), engine.waitsFor(wait));
    RunId book = engine.node(ledger, "book");
    engine.stop();
    engine.script.end(book, Outcome.SUCCESS);
    engine.start();

    engine.awaitStates(List.of(ledger, wait), RunState.SUCCESS);
  }

  @Test
  void whatHasNoNameYetIsWaitedForUntilItHas() {
    engine.given(
        job("wait").with(new Task.Wait(new Task.WaitFor.Other("later", new Match.SameTime()))));
    RunId wait = run("wait", START);
    engine.is(wait, RunState.RUNNING);

    engine.given(job("later"));
    var _ = run("later", START);

    engine.awaitStates(List.of(wait), RunState.SUCCESS);
  }

  private RunId waitFor(Match match, Instant at) {
    engine.given(waiting(match));
    return run("wait", at);
  }

  private static JobDefinition waiting(Match match) {
    return job("wait").with(new Task.Wait(new Task.WaitFor.Other("ledger", match)));
  }

  private RunId run(String name, Instant at) {
    var command = new Command.Trigger(name, "", Optional.of(at), Map.of());
    RunId run = engine.api().execute(command, MARA).orThrow();
    engine.settle();
    return run;
  }

  private void mark(RunId run) {
    var _ =
        engine
            .api()
            .execute(new Command.Mark(run, Act.As.SUCCESS), MARA.because("by hand"))
            .orThrow();
    engine.settle();
  }
}
