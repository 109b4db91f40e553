package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of a standalone run: attempts, delays, time-outs, dead letters and the order of the
/// queue.
class RunScenariosTest {
  @TempDir Path folder;

  @Test
  @Tag("F1")
  @Tag("F2")
  void failedAttemptsAreFollowedByOthersAfterTheirDelays() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(
          job("settle")
              .with(
                  RetryPolicy.DEFAULT
                      .attempts(4)
                      .delays(
                          RetryPolicy.Backoff.EXPONENTIAL,
                          Duration.ofSeconds(10),
                          Duration.ofSeconds(30))
                      .jitter(RetryPolicy.Jitter.NONE)));
      engine.script.fails("settle", 3);

      RunId run = engine.trigger("settle");
      engine.is(run, RunState.RETRY_WAIT);
      engine.advance("PT2M");

      engine.is(run, RunState.SUCCESS);
      assertEquals(List.of(0L, 10L, 30L, 60L), attemptSeconds(engine, run));
      assertEquals(List.of(), engine.deadLetters());
    }
  }

  @Test
  @Tag("F4")
  void usedUpAttemptsOpenADeadLetterInTheTransactionThatEndsTheRun() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("settle").with(attempts(3, "PT5S")));
      engine.script.fails("settle", 3);

      RunId run = engine.trigger("settle");
      engine.advance("PT10S");

      engine.is(run, RunState.FAILED);
      assertEquals(List.of(run), engine.deadLetters().stream().map(it -> it.run()).toList());
      assertEquals(1, unitsWith(engine, run, RunState.FAILED, Change.OpenDeadLetter.class));
      assertThat(engine.run(run).status().lastError()).contains("no connections left");
    }
  }

  @Test
  @Tag("F2")
  void failureThatNoRepetitionMendsIsNotRetried() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("settle").with(attempts(3, "PT5S")));
      engine.script.plan(
          "settle", new Outcome(Outcome.Kind.FAILED_FOR_GOOD, null, "", "no such account"));

      RunId run = engine.trigger("settle");

      engine.is(run, RunState.FAILED);
      assertEquals(1, engine.run(run).status().attempts());
      assertEquals(1, engine.deadLetters().size());
    }
  }

  @Test
  @Tag("F1")
  @Tag("C4")
  void retryWaitSurvivesARestart() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("settle").with(attempts(2, "PT60S")));
      engine.script.fails("settle", 1);
      RunId run = engine.trigger("settle");
      engine.advance("PT20S");

      engine.restart();
      engine.advance("PT39S");
      engine.is(run, RunState.RETRY_WAIT);
      engine.advance("PT1S");

      engine.is(run, RunState.SUCCESS);
      assertEquals(List.of(0L, 60L), attemptSeconds(engine, run));
    }
  }

  @Test
  @Tag("X3")
  void attemptThatTakesTooLongIsTimedOutAndRetried() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(
          job("settle")
              .with(attempts(2, "PT10S"))
              .with(TimeLimits.attempt(Duration.ofSeconds(30))));
      engine.script.hold("settle");

      RunId run = engine.trigger("settle");
      engine.advance("PT30S");
      engine.is(run, RunState.RETRY_WAIT);
      engine.advance("PT40S");

      engine.is(run, RunState.TIMEOUT);
      assertEquals(1, engine.deadLetters().size());
    }
  }

  @Test
  @Tag("X3")
  void runTimeOutCountsTheWaitsBetweenAttempts() {
    try (var engine = TestEngine.inMemory()) {
      var limits =
          new TimeLimits(Duration.ofSeconds(60), Duration.ofSeconds(100), Duration.ofSeconds(1));
      engine.given(job("settle").with(attempts(9, "PT20S")).with(limits));
      engine.script.hold("settle");

      RunId run = engine.trigger("settle");
      engine.advance("PT99S");
      engine.is(run, RunState.RUNNING);
      engine.advance("PT1S");

      engine.is(run, RunState.TIMEOUT);
      assertEquals(List.of(0L, 80L), attemptSeconds(engine, run));
      assertEquals(1, engine.deadLetters().size());
    }
  }

  @Test
  @Tag("X1")
  void exitCodeThatStandsForNothingToDoSkipsTheRun() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("settle"));
      engine.script.plan("settle", new Outcome(Outcome.Kind.SKIPPED, 75, "", "exit code 75"));

      RunId run = engine.trigger("settle");

      engine.is(run, RunState.SKIPPED);
    }
  }

  @Test
  @Tag("P1")
  void higherPriorityGoesFirstThenTheOlderRun() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(job("blocker"), job("usual"), urgent("urgent"));
      engine.script.hold("blocker");
      RunId blocker = engine.trigger("blocker");
      engine.trigger("usual");
      engine.trigger("urgent");
      engine.advance("PT1S");
      engine.trigger("urgent");
      engine.trigger("usual");

      engine.end(blocker, Outcome.SUCCESS);

      assertEquals(
          List.of("blocker", "urgent", "urgent", "usual", "usual"), engine.script.begunJobs());
      List<RunId> order =
          engine.script.begun().stream().map(it -> it.context().place().run()).toList();
      assertTrue(order.get(1).value() < order.get(2).value());
      assertTrue(order.get(3).value() < order.get(4).value());
    }
  }

  @Test
  void runThatCouldNotBePreparedIsTriedAgain() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("blocker"), job("settle"));
      engine.script.hold("blocker").hold("settle");
      for (int i = 0; i < 4; i++) {
        engine.trigger("blocker");
      }
      RunId settle = engine.trigger("settle");
      List<RunId> blockers = engine.runsOf("blocker").stream().map(run -> run.id()).toList();
      engine.restart();

      engine.store().away(true, TappedStore.Way.DEFINITIONS);
      blockers.forEach(run -> engine.script.end(run, Outcome.SUCCESS));
      engine.awaitStates(blockers, RunState.SUCCESS);
      engine.store().away(false, TappedStore.Way.DEFINITIONS);
      engine.time.advance(Duration.ofSeconds(5));

      engine.awaitStates(List.of(settle), RunState.RUNNING);
    }
  }

  @Test
  void taskHandlerThatThrowsFailsTheAttempt() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("settle"));
      engine.script.breaks("settle");

      RunId run = engine.trigger("settle");

      engine.is(run, RunState.FAILED);
      assertThat(engine.run(run).status().lastError()).contains("the handler is broken");
    }
  }

  @Test
  void logOfAnAttemptThatWaitsForTheNextIsComplete() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("settle").with(attempts(2, "PT60S")));
      engine.script.fails("settle", 1);

      RunId run = engine.trigger("settle");

      var read = new Query.ReadLog(run, 1, 0, 100);
      assertTrue(engine.api().ask(read, TestEngine.MARA).ended());
    }
  }

  private static JobDefinition urgent(String name) {
    return job(name).with(new Placement(Placement.DEFAULT_POOL, 200));
  }

  private static List<Long> attemptSeconds(TestEngine engine, RunId run) {
    return engine.store().runs().attempts(run).stream()
        .map(Attempt::startedAt)
        .map(at -> Duration.between(START, at).toSeconds())
        .toList();
  }

  /// Units that move the run there and hold such a change too.
  static long unitsWith(TestEngine engine, RunId run, RunState to, Class<? extends Change> beside) {
    return engine.store().written().stream()
        .filter(unit -> moves(unit, run, to))
        .filter(unit -> unit.changes().stream().anyMatch(beside::isInstance))
        .count();
  }

  private static boolean moves(Unit unit, RunId run, RunState to) {
    return unit.changes().stream()
        .anyMatch(
            change ->
                change instanceof Change.MoveRun move
                    && move.run().equals(run)
                    && move.next().state() == to);
  }
}
