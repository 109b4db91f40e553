package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.run.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures that Overview shows, on a clock that the test moves.
@Tag("O1")
@Tag("O2")
class FigureScenariosTest {
  private static final Outcome TIMED_OUT =
      new Outcome(Outcome.Kind.TIMED_OUT, null, "", "time-out");

  @TempDir Path folder;

  @Test
  void idleEngineHasSixtyEmptyMinutesOfWhichThePresentOneIsLast() {
    try (var engine = TestEngine.inMemory()) {
      engine.leap("PT90S");

      EngineFigures figures = figures(engine);

      assertEquals(
          IntStream.rangeClosed(-58, 1).mapToObj(FigureScenariosTest::minute).toList(),
          figures.minutes().stream().map(EngineFigures.Minute::start).toList());
      figures.minutes().forEach(minute -> assertEquals(nothingIn(minute.start()), minute));
      assertEquals(EngineFigures.Delay.NONE, figures.trigger());
      assertEquals(EngineFigures.Delay.NONE, figures.dispatch());
      assertEquals(Outcomes.NONE, figures.outcomes());
      assertEquals(EngineFigures.Queue.EMPTY, figures.queue());
      assertEquals(new EngineFigures.DeadLetters(0, 0, null), figures.deadLetters());
      assertEquals(new EngineFigures.Missed(0, ""), figures.missed());
      assertEquals(List.of(new EngineFigures.Pool("default", 0, 4, 0)), figures.pools());
    }
  }

  @Test
  void firingsAreSeenInTheirMinutesAndAManualRunIsNone() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron("0 0/5 * * * ?")));

      engine.advance("PT11M");
      engine.trigger("report");

      EngineFigures figures = figures(engine);
      assertEquals(List.of(minute(5), minute(10)), busy(figures, EngineFigures.Minute::fired));
      assertEquals(2, figures.trigger().count());
      assertEquals(3, figures.dispatch().count());
      assertEquals(new Outcomes(3, 0, 0), figures.outcomes());
    }
  }

  @Test
  void lateFiringShowsItsDelayAndWhoseItWas() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron("0 0/10 * * * ?")));
      engine.leap("PT9M");
      engine.stop();
      engine.time.advance(Duration.ofSeconds(100));

      engine.start();
      engine.settle();

      EngineFigures figures = figures(engine);
      Instant made = START.plusSeconds(640);
      assertEquals(new EngineFigures.Delay(1, 40_031, 40_000, "report", made), figures.trigger());
      assertEquals(40_031, figures.minutes().getLast().triggerDelayP95());
    }
  }

  @Test
  @Tag("T4")
  void missedFiringsAreCountedWithTheLastName() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron("0 0/10 * * * ?")));
      engine.leap("PT10M");
      engine.stop();
      engine.time.advance(Duration.ofMinutes(115));

      engine.start();
      engine.settle();

      assertEquals(new EngineFigures.Missed(11, "report"), figures(engine).missed());
    }
  }

  @Test
  void waitForASlotIsTheDispatchDelayOfEachAttempt() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(job("long"), job("short").with(attempts(2, "PT60S")));
      engine.script.hold("long").fails("short", 1);
      var first = engine.trigger("long");
      engine.trigger("short");
      engine.advance("PT10S");
      engine.end(first, Outcome.SUCCESS);
      var second = engine.trigger("long");
      engine.advance("PT63S");

      EngineFigures waiting = figures(engine);
      engine.end(second, Outcome.SUCCESS);
      EngineFigures done = figures(engine);

      assertEquals(new EngineFigures.Queue(1, START.plusSeconds(70), "short"), waiting.queue());
      assertEquals(3, waiting.dispatch().count());
      assertEquals(
          new EngineFigures.Delay(4, 10_007, 10_000, "short", START.plusSeconds(10)),
          done.dispatch());
      assertEquals(EngineFigures.Queue.EMPTY, done.queue());
    }
  }

  @Test
  void queueKeepsItsLengthThroughMinutesInWhichNothingHappens() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(job("long"), job("short"));
      engine.script.hold("long");
      engine.advance("PT2M");
      var held = engine.trigger("long");
      engine.trigger("short");
      engine.trigger("short");
      engine.leap("PT3M");
      engine.end(held, Outcome.SUCCESS);
      engine.leap("PT2M");

      EngineFigures figures = figures(engine);

      assertEquals(
          List.of(minute(2), minute(3), minute(4), minute(5)),
          busy(figures, EngineFigures.Minute::queued));
      assertEquals(
          List.of(2L, 2L, 2L, 2L, 0L, 0L),
          figures.minutes().subList(54, 60).stream().map(EngineFigures.Minute::queued).toList());
    }
  }

  @Test
  void topLevelRunsCountByTheirEndAndNodesDoNot() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("pull"), job("settle"), dag("billing", "pull>settle"));
      engine.script.plan("settle", TIMED_OUT, TIMED_OUT);
      engine.trigger("billing");
      engine.trigger("settle");
      engine.trigger("pull");

      EngineFigures figures = figures(engine);

      assertEquals(new Outcomes(1, 1, 1), figures.outcomes());
      assertEquals(2, figures.minutes().getLast().deadLetters());
      assertEquals(new EngineFigures.DeadLetters(2, 2, START), figures.deadLetters());
    }
  }

  @Test
  void whatIsAnHourOldLeavesThePicture() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report"));
      engine.trigger("report");
      engine.leap("PT59M59S");
      Outcomes within = figures(engine).outcomes();

      engine.leap("PT1S");

      assertEquals(new Outcomes(1, 0, 0), within);
      assertEquals(Outcomes.NONE, figures(engine).outcomes());
      assertEquals(0, figures(engine).dispatch().count());
    }
  }

  @Test
  @Tag("C4")
  void restartRebuildsTheHour() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron("0 0/5 * * * ?")), job("settle"), job("bill"), job("slow"));
      engine.given(dag("billing", "settle>bill"));
      engine.script.fails("settle", 1).hold("slow");
      engine.advance("PT7M");
      engine.trigger("billing");
      IntStream.range(0, 6).forEach(_ -> engine.trigger("slow"));
      engine.advance("PT10M");
      engine.end(engine.runsOf("slow").getFirst().id(), Outcome.SUCCESS);
      engine.advance("PT5M");
      EngineFigures before = figures(engine);

      engine.restart();
      engine.settle();

      EngineFigures after = figures(engine);
      assertEquals(before.minutes(), after.minutes());
      assertEquals(before.trigger(), after.trigger());
      assertEquals(before.dispatch(), after.dispatch());
      assertEquals(before.outcomes(), after.outcomes());
      assertEquals(before.deadLetters(), after.deadLetters());
      assertEquals(before.queue(), after.queue());
      assertEquals(before.pools(), after.pools());
      assertEquals(minute(-37), after.since());
    }
  }

  @Test
  @Tag("C4")
  void restartAfterAPauseKnowsThatNothingHappenedInIt() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report"));
      engine.trigger("report");
      engine.stop();
      engine.time.advance(Duration.ofMinutes(30));

      engine.start();
      engine.settle();
      engine.trigger("report");

      EngineFigures figures = figures(engine);
      assertEquals(List.of(minute(0), minute(30)), busy(figures, EngineFigures.Minute::dispatched));
      assertEquals(minute(-29), figures.since());
    }
  }

  private static EngineFigures figures(TestEngine engine) {
    return engine.api().ask(new Query.Figures(), MARA);
  }

  private static Instant minute(int number) {
    return START.plus(Duration.ofMinutes(number));
  }

  /// The minutes in which a figure is not zero.
  private static List<Instant> busy(
      EngineFigures figures, ToLongFunction<EngineFigures.Minute> figure) {
    return figures.minutes().stream()
        .filter(minute -> figure.applyAsLong(minute) > 0)
        .map(EngineFigures.Minute::start)
        .toList();
  }

  private static EngineFigures.Minute nothingIn(Instant start) {
    return new EngineFigures.Minute(start, 0, 0, 0, 0, Outcomes.NONE, 0, 0);
  }
}
