package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import dev.wheelhouse.model.control.Values;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reruns with their reaches, values and versions, as the engine carries them out.
@Tag("K4")
class RerunScenariosTest {
  private static final Parameter DAY =
      new Parameter("day", Parameter.Type.DATE, false, "2026-01-01", List.of());
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.inMemory();
    engine.given(job("pull").withParameters(List.of(DAY)), job("settle"));
    engine.given(job("bill").withParameters(List.of(DAY)));
    engine.given(dag("billing", "pull>settle", "settle>bill"));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  @Tag("U8")
  void previewNamesExactlyTheRunsThatThenRun() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    int before = engine.script.begun().size();

    Preview preview = preview(engine.node(run, "settle"), RerunPlan.of(Reach.DOWNSTREAM));
    rerun(engine.node(run, "settle"), RerunPlan.of(Reach.DOWNSTREAM), preview.revision()).orThrow();
    engine.settle();

    assertEquals(List.of("settle", "bill"), names(preview));
    assertEquals(List.of("settle", "bill"), begunAfter(before));
    assertThat(preview.impacts()).contains(new Impact.Unblocks(List.of("bill")));
    engine.is(run, RunState.SUCCESS);
  }

  @Test
  void upstreamRunsTheNodeAndAllBeforeItAndWhatWaitedAfterIt() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    int before = engine.script.begun().size();

    RunId rerun = done(engine.node(run, "settle"), RerunPlan.of(Reach.UPSTREAM));

    assertEquals(List.of("pull", "settle", "bill"), begunAfter(before));
    assertEquals(engine.node(run, "settle"), rerun);
    assertEquals(1, engine.nodes(run).get("pull").key().generation());
    engine.is(run, RunState.SUCCESS);
  }

  @Test
  void failedRunsAllThatFailedInOneUnitInTheSameDagRun() {
    engine.given(job("left"), job("right"), job("join"), dag("net", "left>join", "right>join"));
    engine.script.fails("left", 1).fails("right", 1);
    RunId run = engine.trigger("net");
    int before = engine.script.begun().size();

    RunId answer = done(run, RerunPlan.of(Reach.FAILED));

    assertEquals(run, answer);
    engine.is(run, RunState.SUCCESS);
    assertThat(begunAfter(before)).containsExactlyInAnyOrder("left", "right", "join");
    assertEquals(
        1,
        engine.store().written().stream()
            .filter(
                unit ->
                    unit.changes().stream()
                            .filter(it -> it instanceof Change.CreateRun)
                            .map(it -> ((Change.CreateRun) it).run().key().generation())
                            .filter(generation -> generation == 1)
                            .count()
                        == 2)
            .count());
    assertEquals(List.of(), engine.deadLetters());
  }

  @Test
  void failedOfANodeMeansItsDagRun() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");

    done(engine.node(run, "bill"), RerunPlan.of(Reach.FAILED));

    engine.is(run, RunState.SUCCESS);
  }

  @Test
  void failedWhereNothingFailedIsRefused() {
    RunId run = engine.trigger("billing");

    assertThat(refused(run, RerunPlan.of(Reach.FAILED)).message()).contains("nothing to rerun");
    assertEquals(Refusal.NOTHING_FAILED, actions(run).get(Action.RERUN_FAILED));
  }

  @Test
  void wholeOfANodeIsItsDagRunsNextGeneration() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");

    RunId next = done(engine.node(run, "settle"), RerunPlan.of(Reach.WHOLE));

    assertEquals(1, engine.run(next).key().generation());
    engine.is(next, RunState.SUCCESS).is(run, RunState.FAILED);
  }

  @Test
  void nodeOfADagRunThatHasANewerOneIsNotRerun() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    RunId settle = engine.node(run, "settle");
    done(run, RerunPlan.SAME);

    Preview preview = preview(settle, RerunPlan.SAME);

    assertThat(refused(settle, RerunPlan.SAME).message()).contains("newer run");
    assertThat(preview.impacts()).contains(new Impact.Conflicts(1, "settle"));
  }

  @Test
  void nodeThatCouldNotStartIsRefusedWithWhatIsInItsWay() {
    engine.script.hold("pull");
    RunId run = engine.trigger("billing");
    engine.stopRun(run);

    Fault fault = refused(engine.node(run, "settle"), RerunPlan.SAME);

    assertThat(fault.message()).contains("pull before it is CANCELED");
    assertEquals(0, engine.nodes(run).get("settle").key().generation());
  }

  @Test
  void rerunIsInTheAudit() {
    RunId run = engine.trigger("settle");

    done(run, RerunPlan.SAME);

    assertThat(audits()).contains("RERUN run " + run);
  }

  @Test
  void previewIsForgottenWhenWhatItTouchesHasMovedOn() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    RunId settle = engine.node(run, "settle");
    Preview preview = preview(run, RerunPlan.of(Reach.FAILED));
    engine.script.fails("settle", 1);
    done(settle, RerunPlan.SAME);

    Answer<RunId> answer = rerun(run, RerunPlan.of(Reach.FAILED), preview.revision());

    assertInstanceOf(Answer.Rejected.class, answer);
  }

  @Test
  void changedValuesReachWhatRunsAgainAndAreMerged() {
    engine.given(dag("daily", "pull>bill"));
    engine.script.fails("pull", 1);
    RunId run = engine.trigger("daily", "", Map.of());

    var values = Values.changed(Map.of("day", "2026-02-02"));
    done(engine.node(run, "pull"), RerunPlan.of(Reach.DOWNSTREAM).with(values));

    engine.is(run, RunState.SUCCESS);
    assertEquals("2026-02-02", lastValue("pull", "day"));
    assertEquals("2026-02-02", lastValue("bill", "day"));
    assertThat(engine.history(engine.node(run, "bill"))).isNotEmpty();
  }

  @Test
  void defaultsLeaveOutWhatTheRunWasGiven() {
    RunId run = engine.trigger("pull", "", Map.of("day", "2026-03-03"));
    assertEquals("2026-03-03", lastValue("pull", "day"));

    RunId second = done(run, RerunPlan.SAME);
    assertEquals("2026-03-03", lastValue("pull", "day"));
    done(second, RerunPlan.SAME.with(Values.DEFAULTS));

    assertEquals("2026-01-01", lastValue("pull", "day"));
  }

  @Test
  void valuesAreCheckedAgainstTheDefinition() {
    RunId run = engine.trigger("billing");
    RunId pull = engine.node(run, "pull");

    Fault unknown = refused(pull, RerunPlan.SAME.with(Values.changed(Map.of("dya", "x"))));
    Fault wrong = refused(pull, RerunPlan.SAME.with(Values.changed(Map.of("day", "x"))));

    assertEquals(Map.of("field", List.of("params.dya")), unknown.details());
    assertThat(unknown.message()).contains("dya").contains("day");
    assertEquals(Map.of("field", List.of("params.day")), wrong.details());
  }

  @Test
  void requiredValueIsMissedBeforeAnythingIsMade() {
    RunId run = engine.trigger("settle");
    var needed = new Parameter("region", Parameter.Type.TEXT, true, "", List.of());
    engine.given(job("settle").withParameters(List.of(needed)));

    Fault fault = refused(run, RerunPlan.SAME.withLatest());

    assertEquals(Map.of("field", List.of("params.region")), fault.details());
  }

  @Test
  @Tag("K8")
  void latestDefinitionIsTakenWhenAskedForAndShownBefore() {
    RunId run = engine.trigger("billing");
    engine.given(job("settle").with(Jobs.attempts(3, "PT1S")));
    RunId settle = engine.node(run, "settle");

    Preview preview = preview(settle, RerunPlan.SAME.withLatest());
    done(settle, RerunPlan.SAME);
    assertEquals(1, engine.nodes(run).get("settle").target().version());
    done(engine.node(run, "settle"), RerunPlan.SAME.withLatest());

    assertThat(preview.impacts()).contains(new Impact.OtherVersion("settle", 1, 2));
    assertEquals(2, engine.nodes(run).get("settle").target().version());
    assertEquals(1, engine.nodes(run).get("pull").target().version());
  }

  @Test
  @Tag("K8")
  void withAnotherGraphOnlyTheWholeIsRerunWithTheLatest() {
    RunId run = engine.trigger("billing");
    engine.given(dag("billing", "pull>settle", "settle>bill", "pull>bill"));

    Fault fault = refused(engine.node(run, "settle"), RerunPlan.SAME.withLatest());
    RunId whole = done(engine.node(run, "settle"), RerunPlan.of(Reach.WHOLE).withLatest());

    assertThat(fault.message()).contains("graph of billing has changed").contains("whole");
    assertEquals(2, engine.run(whole).target().version());
    engine.is(whole, RunState.SUCCESS);
  }

  @Test
  @Tag("K8")
  void deletedJobHasNoLatestDefinition() {
    RunId run = engine.trigger("pull");
    engine.given(job("alone"));
    RunId alone = engine.trigger("alone");
    engine.api().execute(new Command.DeleteDefinition("alone"), TestEngine.MARA).orThrow();

    Fault fault = refused(alone, RerunPlan.SAME.withLatest());

    assertThat(fault.message()).contains("alone was deleted");
    done(run, RerunPlan.SAME.withLatest());
  }

  @Test
  void previewSaysWhatMayNotBeRepeatedAndHowLongItTakes() {
    engine.script.hold("settle");
    RunId run = engine.trigger("settle");
    engine.advance("PT30S");
    engine.end(run, Outcome.SUCCESS);

    Preview preview = preview(run, RerunPlan.SAME);

    assertEquals(
        List.of(
            new Impact.NotRepeatable(1, "settle"),
            new Impact.Takes(java.time.Duration.ofSeconds(30), 1)),
        preview.impacts());
  }

  @Test
  @Tag("S1")
  void whatIsAllowedIsSaidForEachReach() {
    RunId alone = engine.trigger("settle");
    RunId run = engine.trigger("billing");

    assertEquals(Refusal.NOT_A_NODE, actions(alone).get(Action.RERUN_FAILED));
    assertEquals(
        Refusal.NO_UPSTREAM, actions(engine.node(run, "pull")).get(Action.RERUN_WITH_UPSTREAM));
    assertEquals(
        Refusal.ALLOWED, actions(engine.node(run, "bill")).get(Action.RERUN_WITH_UPSTREAM));
    assertEquals(Refusal.ALLOWED, actions(engine.node(run, "bill")).get(Action.RERUN_WHOLE));
  }

  private Preview preview(RunId run, RerunPlan plan) {
    return engine.api().preview(new Command.Rerun(run, plan), TestEngine.MARA);
  }

  private Answer<RunId> rerun(RunId run, RerunPlan plan, String revision) {
    return engine.api().execute(new Command.Rerun(run, plan), TestEngine.MARA.expecting(revision));
  }

  private RunId done(RunId run, RerunPlan plan) {
    RunId made = engine.api().execute(new Command.Rerun(run, plan), TestEngine.MARA).orThrow();
    engine.settle();
    return made;
  }

  /// By the preview and by the command alike.
  private Fault refused(RunId run, RerunPlan plan) {
    Answer<RunId> answer = engine.api().execute(new Command.Rerun(run, plan), TestEngine.MARA);
    Fault fault = assertInstanceOf(Answer.Rejected.class, answer).fault();
    assertEquals(fault, preview(run, plan).refusal());
    return fault;
  }

  private Map<Action, Refusal> actions(RunId run) {
    return engine.api().ask(new Query.GetRun(run), TestEngine.MARA).actions();
  }

  private static List<String> names(Preview preview) {
    return preview.starts().stream().map(Preview.Effect::name).toList();
  }

  private List<String> begunAfter(int count) {
    List<String> all = engine.script.begunJobs();
    return all.subList(count, all.size());
  }

  private String lastValue(String job, String parameter) {
    return engine.script.begun().stream()
        .filter(it -> it.job().equals(job))
        .reduce((_, last) -> last)
        .orElseThrow()
        .context()
        .parameters()
        .get(parameter);
  }

  private List<String> audits() {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.Audit.class::isInstance)
        .map(it -> ((Change.Audit) it).entry())
        .map(it -> it.action() + " " + it.object())
        .toList();
  }
}
