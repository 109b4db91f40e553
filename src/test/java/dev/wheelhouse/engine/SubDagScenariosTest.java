package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A DAG as a node of another one: `nightly` is before > load > after, where load runs the DAG
/// `inner`, which is first > second.
@Tag("D4")
class SubDagScenariosTest {
  private static final Task LOAD = new Task.SubDag("inner", Map.of());

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.given(job("before"), job("after"), job("first"), job("second"));
    engine.given(dag("inner", "first>second"));
    engine.given(job("load").with(LOAD));
    engine.given(dag("nightly", "before>load", "load>after"));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void theInnerDagRunsInItsPlaceAndWhatFollowsStartsAfterIt() {
    RunId run = engine.trigger("nightly");

    engine.is(run, RunState.SUCCESS);
    assertEquals(List.of("before", "first", "second", "after"), engine.script.begunJobs());
    Run inner = inner(run);
    assertEquals(RunState.SUCCESS, inner.state());
    assertEquals(engine.run(run).origin().logicalTime(), inner.origin().logicalTime());
    assertEquals(engine.run(run).origin().zone(), inner.origin().zone());
    assertEquals(engine.run(run).key().slot(), inner.key().slot());
  }

  @Test
  void itsEndIsHandedUpOnceWithItsAttempt() {
    RunId run = engine.trigger("nightly");

    RunId load = engine.node(run, "load");
    List<String> once = List.of("CREATED", "RELEASE", "START", "SUCCEED");
    assertEquals(once, engine.moves(load));
    assertEquals(once, engine.moves(engine.node(run, "after")));
    Outcome told = engine.store().runs().attempts(load).getLast().outcome();
    assertEquals(Outcome.Kind.SUCCEEDED, Objects.requireNonNull(told).kind());
  }

  @Test
  void eachOfTheTwoShowsTheOther() {
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");
    RunId inner = inner(run).id();

    assertEquals(new RunDetail.Links(null, "", inner), detail(load).links());
    assertEquals(new RunDetail.Links(load, "nightly / load", null), detail(inner).links());
    assertEquals(RunDetail.Links.NONE, detail(run).links());
    assertThat(engine.runsOf("inner")).extracting(Run::id).containsExactly(inner);
  }

  @Test
  @Tag("X8")
  void itTakesNoSlotAndSaysHowFarItIs() {
    engine.script.hold("second");

    RunId run = engine.trigger("nightly");

    assertEquals(1, engine.busySlots());
    assertEquals(new WaitReason.Parts(1, 2), engine.waitsFor(engine.node(run, "load")));
  }

  @Test
  @Tag("D6")
  void parametersAreFilledInAndReachTheInnerNodes() {
    engine.given(
        job("first")
            .with(Task.Shell.script("load ${params.day}"))
            .withParameters(List.of(Parameter.text("day", ""))),
        dag("inner", "first>second").withParameters(List.of(Parameter.text("day", "none"))),
        job("load")
            .with(new Task.SubDag("inner", Map.of("day", "${logicalTime - 1d | yyyy-MM-dd}"))));

    engine.awaitStates(List.of(engine.trigger("nightly")), RunState.SUCCESS);

    Task.Shell first = (Task.Shell) engine.script.begun().get(1).task();
    assertEquals(List.of("load 2026-03-01"), first.command());
  }

  @Test
  @Tag("F4")
  void itsFailureIsTheInnerNodesLetterAndIsNotRetried() {
    engine.given(job("load").with(LOAD).with(Jobs.attempts(3, "PT1S")));
    engine.script.fails("first", 1);

    RunId run = engine.trigger("nightly");

    RunId load = engine.node(run, "load");
    engine.awaitStates(List.of(run, load), RunState.FAILED);
    assertEquals(1, engine.run(load).status().attempts());
    assertEquals(
        List.of(engine.node(inner(run).id(), "first")),
        engine.deadLetters().stream().map(DeadLetter::run).toList());
    assertThat(engine.run(load).status().lastError())
        .contains("DAG run " + inner(run).id())
        .contains("no connections left");
  }

  @Test
  @Tag("S5")
  void whenTheInnerRunIsMendedItsOuterOneGoesOn() {
    engine.script.fails("first", 1);
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");

    var _ = engine.rerun(engine.node(inner(run).id(), "first"), true);

    engine.awaitStates(List.of(load, run), RunState.SUCCESS);
    engine.settle();
    assertEquals(RunState.SUCCESS, engine.nodeStates(run).get("after"));
    assertThat(engine.moves(run)).containsSubsequence("FAIL", "REOPEN", "SUCCEED");
    assertThat(engine.history(load).getLast().why()).contains("has succeeded after all");
    assertEquals(List.of(), engine.deadLetters());
  }

  @Test
  @Tag("D3")
  @Tag("S5")
  void theInnerRunsLateSuccessAndWhatItMendsAroundItAreOneUnit() {
    engine.given(job("night").with(new Task.SubDag("nightly", Map.of())), job("morning"));
    engine.given(dag("yearly", "night>morning"));
    engine.script.fails("first", 1);
    RunId yearly = engine.trigger("yearly");
    engine.awaitStates(List.of(yearly), RunState.FAILED);
    RunId night = engine.node(yearly, "night");
    RunId nightly = Optional.ofNullable(detail(night).links().inner()).orElseThrow();
    RunId load = engine.node(nightly, "load");

    var _ = engine.rerun(engine.node(inner(nightly).id(), "first"), true);
    engine.awaitStates(List.of(yearly), RunState.SUCCESS);

    assertEquals(moved(inner(nightly).id()), moved(load));
    assertEquals(moved(load), moved(engine.node(nightly, "after"), RunState.QUEUED));
    assertEquals(moved(nightly), moved(night));
    assertEquals(moved(night), moved(engine.node(yearly, "morning"), RunState.QUEUED));
  }

  /// The number of the unit that brought the run to SUCCESS.
  private int moved(RunId run) {
    return moved(run, RunState.SUCCESS);
  }

  private int moved(RunId run, RunState state) {
    List<Unit> units = engine.store().written();
    return IntStream.range(0, units.size())
        .filter(i -> units.get(i).changes().stream().anyMatch(it -> moves(it, run, state)))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private static boolean moves(Change change, RunId run, RunState state) {
    return change instanceof Change.MoveRun move
        && move.run().equals(run)
        && move.next().state() == state
        && move.seen().state() != state;
  }

  /// That it was stopped, or ran out of time, was not its part's doing.
  @Test
  @Tag("S5")
  void whatWasStoppedOrRanOutOfTimeStaysWhenItsPartIsMended() {
    engine.given(job("load").with(LOAD).with(TimeLimits.attempt(Duration.ofMinutes(5))));
    engine.script.hold("first");
    RunId late = engine.trigger("nightly");
    engine.time.advance(Duration.ofMinutes(6));
    engine.awaitStates(List.of(engine.node(late, "load")), RunState.TIMEOUT);
    engine.settle();
    RunId stopped = engine.trigger("nightly");
    engine.stopRun(inner(stopped).id());
    engine.awaitStates(List.of(engine.node(stopped, "load")), RunState.CANCELED);
    engine.settle();
    engine.script.letGo("first");

    for (RunId run : List.of(late, stopped)) {
      RunId inner = inner(run).id();
      var _ = engine.rerun(engine.node(inner, "first"), true);
      engine.awaitStates(List.of(inner(run).id()), RunState.SUCCESS);
    }

    engine.restart();
    engine.settle();
    engine.is(engine.node(late, "load"), RunState.TIMEOUT).is(late, RunState.FAILED);
    engine.is(engine.node(stopped, "load"), RunState.CANCELED).is(stopped, RunState.CANCELED);
  }

  /// The inner run's end is on disk, and the power goes before the SUBDAG hears of it.
  @ParameterizedTest
  @EnumSource(names = {"SUCCESS", "FAILED", "CANCELED"})
  @Tag("C4")
  void howeverTheInnerRunEndedWithoutAnEngineTheSubDagEndsSoAtTheNextStart(RunState end) {
    engine.script.hold("first");
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");
    Run inner = inner(run);
    engine.stop();
    Status seen = inner.status();
    engine.written(new Change.MoveRun(inner.with(seen.to(end, TestEngine.START)), seen));

    engine.start();

    engine.awaitStates(List.of(load, run), end);
    engine.settle();
    assertEquals(1, engine.run(load).status().attempts());
    assertEquals(1, engine.runsOf("inner").size());
  }

  @Test
  void whatAPersonHasMarkedIsNotMended() {
    engine.script.hold("first");
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");
    RunId first = engine.node(inner(run).id(), "first");
    engine.end(first, Outcome.failed("no connections left"));
    mark(load, Act.As.SUCCESS);
    mark(load, Act.As.FAILED);

    engine.script.letGo("first");
    var _ = engine.rerun(first, true);

    assertEquals(RunState.SUCCESS, inner(run).state());
    engine.restart();
    engine.is(load, RunState.FAILED);
  }

  @Test
  @Tag("C4")
  void whatWasMendedWithoutAnEngineThatCouldGoOnGoesOnAtTheNextStart() {
    engine.script.fails("first", 1);
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");
    Run inner = inner(run);
    engine.stop();
    engine.written(mended(inner));

    engine.start();

    engine.awaitStates(List.of(load, run), RunState.SUCCESS);
    engine.settle();
    assertEquals(List.of("before", "first", "after"), engine.script.begunJobs());
    engine.restart();
    engine.settle();
    assertEquals(List.of("before", "first", "after"), engine.script.begunJobs());
  }

  private static Change mended(Run inner) {
    Status seen = inner.status();
    return new Change.MoveRun(inner.with(seen.to(RunState.SUCCESS, TestEngine.START)), seen);
  }

  private void mark(RunId run, Act.As as) {
    var _ = engine.api().execute(new Command.Mark(run, as), MARA.because("seen")).orThrow();
    engine.settle();
  }

  private RunDetail detail(RunId run) {
    return engine.api().ask(new Query.GetRun(run), MARA);
  }

  private Run inner(RunId run) {
    RunId load = engine.node(run, "load");
    RunId inner =
        await()
            .pollDelay(Duration.ZERO)
            .until(() -> detail(load).links().inner(), Objects::nonNull);
    return engine.run(inner);
  }

  @Test
  void stopReachesTheInnerRunAndEverythingEndsWithIt() {
    engine.script.hold("first");
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");
    RunId inner = inner(run).id();

    var _ = engine.api().execute(new Command.Stop(run, Duration.ofSeconds(10)), MARA).orThrow();

    engine.awaitStates(List.of(inner, load, run), RunState.CANCELED);
    engine.settle();
    assertEquals(
        Map.of("first", RunState.CANCELED, "second", RunState.CANCELED), engine.nodeStates(inner));
    assertEquals(0, engine.busySlots());
  }

  @Test
  @Tag("X3")
  void timeOutStopsTheInnerRunFirst() {
    engine.given(job("load").with(LOAD).with(TimeLimits.attempt(Duration.ofMinutes(5))));
    engine.script.hold("second");
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");

    engine.time.advance(Duration.ofMinutes(6));
    engine.awaitStates(List.of(load), RunState.TIMEOUT);

    engine.settle();
    engine.is(inner(run).id(), RunState.CANCELED).is(run, RunState.FAILED);
  }

  @Test
  @Tag("C4")
  void restartInTheMiddleTakesItUpAgain() {
    engine.script.hold("first");
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");

    engine.restart();
    engine.settle();
    engine.is(load, RunState.RUNNING);
    assertEquals(new WaitReason.Parts(2, 2), engine.waitsFor(load));
    engine.end(engine.node(inner(run).id(), "first"), Outcome.SUCCESS);

    engine.awaitStates(List.of(load, run), RunState.SUCCESS);
    assertEquals(1, engine.runsOf("inner").size());
    assertEquals(1, engine.run(load).status().attempts());
  }

  @Test
  void innerRunThatIsRerunAsAWholeIsStillItsPart() {
    engine.script.fails("first", 1);
    RunId run = engine.trigger("nightly");
    RunId load = engine.node(run, "load");
    RunId inner = inner(run).id();
    engine.awaitStates(List.of(inner, load), RunState.FAILED);

    var plan = RerunPlan.of(RerunPlan.Reach.WHOLE);
    RunId again = engine.api().execute(new Command.Rerun(inner, plan), MARA).orThrow();

    engine.awaitStates(List.of(again, load, run), RunState.SUCCESS);
    assertEquals(again, inner(run).id());
  }

  @Test
  void aDagThatIsGoneOrDoesNotKnowAParameterIsSaidInWords() {
    engine.given(job("load").with(new Task.SubDag("inner", Map.of())));
    engine.given(
        dag("inner", "first>second")
            .withParameters(
                List.of(new Parameter("day", Parameter.Type.DATE, true, "", List.of()))));

    RunId run = engine.trigger("nightly");

    engine.awaitStates(List.of(run), RunState.FAILED);
    assertThat(engine.run(engine.node(run, "load")).status().lastError()).contains("day");
  }
}
