package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A hold on a DAG reaches what its SUBDAGs made: `yearly` runs `nightly`, which runs `inner`,
/// which is first > second.
@Tag("K1")
@Tag("D4")
class SubDagHoldScenariosTest {
  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.given(job("before"), job("first"), job("second"));
    engine.given(dag("inner", "first>second"));
    engine.given(job("load").with(new Task.SubDag("inner", Map.of())));
    engine.given(dag("nightly", "before>load"));
    engine.given(job("night").with(new Task.SubDag("nightly", Map.of())));
    engine.given(grouped(dag("yearly", "night")));
    engine.script.hold("first");
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  /// What can be held around `second`, from the outside in.
  enum Around {
    GROUP,
    OUTER_DAG,
    OUTER_DAG_RUN,
    OUTER_JOB,
    OUTER_SUB_DAG,
    MIDDLE_DAG_RUN,
    INNER_SUB_DAG,
    INNER_DAG_RUN
  }

  @ParameterizedTest
  @EnumSource
  void holdOnWhatIsAroundKeepsTheInnerNodesAndIsNamed(Around around) {
    RunId yearly = engine.trigger("yearly");
    RunId inner = inner(yearly);
    Hold hold = hold(place(around, yearly));

    engine.end(engine.node(inner, "first"), Outcome.SUCCESS);

    RunId second = engine.node(inner, "second");
    engine.is(second, RunState.QUEUED);
    assertEquals(new WaitReason.Held(List.of(hold)), engine.waitsFor(second));
    lift(hold);
    engine.advance("PT1M");
    engine.is(yearly, RunState.SUCCESS);
  }

  @Test
  void everyHoldAroundIsNamedTheWidestFirst() {
    RunId yearly = engine.trigger("yearly");
    RunId inner = inner(yearly);
    Hold innerRun = hold(HoldPlace.run(inner));
    Hold outerDag = hold(HoldPlace.dag("yearly"));

    engine.end(engine.node(inner, "first"), Outcome.SUCCESS);

    RunId second = engine.node(inner, "second");
    assertEquals(new WaitReason.Held(List.of(outerDag, innerRun)), engine.waitsFor(second));
    assertEquals(
        List.of(outerDag, innerRun), engine.api().ask(new Query.GetRun(second), MARA).holds());
  }

  @ParameterizedTest
  @EnumSource(names = {"OUTER_DAG_RUN", "OUTER_SUB_DAG", "INNER_SUB_DAG"})
  @Tag("C4")
  void theHoldReachesThemInTheNextEngineToo(Around around) {
    RunId yearly = engine.trigger("yearly");
    RunId inner = inner(yearly);
    Hold hold = hold(place(around, yearly));

    engine.restart();
    engine.settle();
    engine.end(engine.node(inner, "first"), Outcome.SUCCESS);

    assertEquals(new WaitReason.Held(List.of(hold)), engine.waitsFor(engine.node(inner, "second")));
  }

  @Test
  void whatWasStartedAlthoughItWasHeldGoesOnInside() {
    hold(HoldPlace.dag("yearly"));
    engine.script.letGo("first");

    RunId yearly = engine.api().execute(Command.Trigger.of("yearly"), MARA.overriding()).orThrow();

    engine.awaitStates(List.of(yearly), RunState.SUCCESS);
  }

  @Test
  @Tag("K4")
  void rerunInsideIsRefusedWhileTheOuterDagIsHeldUnlessItOverrides() {
    RunId yearly = engine.trigger("yearly");
    RunId first = engine.node(inner(yearly), "first");
    engine.end(first, Outcome.failed("no connections left"));
    hold(HoldPlace.dag("yearly"));
    engine.script.letGo("first");

    var refused = (Answer.Rejected<?>) engine.api().execute(new Command.Rerun(first, true), MARA);
    assertEquals(Fault.JOB_PAUSED, refused.fault().code());
    assertThat(refused.fault().message()).contains("dag yearly by mara");
    var _ = engine.api().execute(new Command.Rerun(first, true), MARA.overriding()).orThrow();
    engine.settle();
    engine.is(engine.node(inner(yearly), "first"), RunState.SUCCESS);
  }

  @Test
  void previewCountsTheInnerNodesThatItWouldKeep() {
    RunId yearly = engine.trigger("yearly");
    RunId inner = inner(yearly);
    Hold innerRun = hold(HoldPlace.run(inner));
    engine.end(engine.node(inner, "first"), Outcome.SUCCESS);

    var set = new Command.SetHold(HoldPlace.dag("yearly"), Optional.empty());
    var preview = engine.api().preview(set, MARA.because("why"));
    hold(HoldPlace.dag("yearly"));
    var lifting =
        engine.api().preview(new Command.LiftHold(innerRun.id(), Missed.NONE), MARA.because("why"));

    assertThat(preview.impacts()).contains(new Impact.Keeps(1));
    assertThat(lifting.starts()).isEmpty();
    assertThat(lifting.impacts()).contains(new Impact.Keeps(1));
  }

  @Test
  void holdOnASubDagThatWaitsKeepsItFromBeginning() {
    Hold job = hold(HoldPlace.job("load"));
    RunId nightly = engine.trigger("nightly");
    RunId load = engine.node(nightly, "load");
    Hold itself = hold(HoldPlace.run(load));

    lift(job);
    engine.advance("PT1M");

    assertEquals(new WaitReason.Held(List.of(itself)), engine.waitsFor(load));
    lift(itself);
    assertEquals(List.of("before", "first"), begunAfter(part(load)));
  }

  private List<String> begunAfter(RunId inner) {
    engine.is(engine.node(inner, "first"), RunState.RUNNING);
    return engine.script.begunJobs();
  }

  @Test
  @Tag("K4")
  void heldSubDagSaysSoAndRefusesRerunsInside() {
    engine.given(job("beside"), dag("inner", "first>second", "beside"));
    engine.script.hold("beside");
    RunId yearly = engine.trigger("yearly");
    RunId night = engine.node(yearly, "night");
    RunId first = engine.node(inner(yearly), "first");
    Hold hold = hold(HoldPlace.run(night));
    engine.end(first, Outcome.failed("no connections left"));

    var rerun = engine.api().execute(new Command.Rerun(first, true), MARA);

    assertThat(((Answer.Rejected<?>) rerun).fault().message())
        .contains("run %d by mara (month end)".formatted(night.value()));
    RunDetail detail = engine.api().ask(new Query.GetRun(night), MARA);
    assertEquals(List.of(hold), detail.holds());
  }

  @Test
  void previewOfTheSubDagsHoldCountsWhatIsInside() {
    RunId yearly = engine.trigger("yearly");
    RunId night = engine.node(yearly, "night");
    inner(yearly);

    var preview =
        engine
            .api()
            .preview(
                new Command.SetHold(HoldPlace.run(night), Optional.empty()), MARA.because("why"));

    assertEquals(
        Refusal.ALLOWED,
        engine.api().ask(new Query.GetRun(night), MARA).actions().get(Action.HOLD));
    assertThat(preview.impacts()).contains(new Impact.Keeps(0), new Impact.GoOn(2));
  }

  @Test
  void theHoldIsLiftedWhenTheSubDagEnds() {
    RunId yearly = engine.trigger("yearly");
    RunId night = engine.node(yearly, "night");
    inner(yearly);
    hold(HoldPlace.run(night));

    engine.stopRun(night);
    engine.awaitStates(List.of(night), RunState.CANCELED);

    await()
        .untilAsserted(
            () -> {
              engine.settle();
              assertEquals(List.of(), engine.api().ask(new Query.ListHolds(), MARA));
            });
  }

  private HoldPlace place(Around around, RunId yearly) {
    return switch (around) {
      case GROUP -> HoldPlace.group("money");
      case OUTER_DAG -> HoldPlace.dag("yearly");
      case OUTER_DAG_RUN -> HoldPlace.run(yearly);
      case OUTER_JOB -> HoldPlace.job("night");
      case OUTER_SUB_DAG -> HoldPlace.run(engine.node(yearly, "night"));
      case MIDDLE_DAG_RUN -> HoldPlace.run(middle(yearly));
      case INNER_SUB_DAG -> HoldPlace.run(engine.node(middle(yearly), "load"));
      case INNER_DAG_RUN -> HoldPlace.run(inner(yearly));
    };
  }

  private RunId middle(RunId yearly) {
    return part(engine.node(yearly, "night"));
  }

  private RunId inner(RunId yearly) {
    return part(engine.node(middle(yearly), "load"));
  }

  /// The engine rests while a SUBDAG that has begun is about to make its DAG run.
  private RunId part(RunId subDag) {
    RunId part =
        await()
            .until(
                () -> engine.api().ask(new Query.GetRun(subDag), MARA).links().inner(),
                Objects::nonNull);
    engine.settle();
    return part;
  }

  private Hold hold(HoldPlace place) {
    return engine
        .api()
        .execute(new Command.SetHold(place, Optional.empty()), MARA.because("month end"))
        .orThrow();
  }

  private void lift(Hold hold) {
    var _ = engine.api().execute(new Command.LiftHold(hold.id(), Missed.NONE), MARA).orThrow();
  }

  private static DagDefinition grouped(DagDefinition dag) {
    return new DagDefinition(
        new Naming(dag.name(), "money", "", ""),
        dag.triggers(),
        dag.nodes(),
        dag.edges(),
        dag.parameters(),
        dag.concurrency(),
        dag.label());
  }
}
