package dev.wheelhouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every engine does behind the interface, the one in this process and remote ones alike. It
/// works on definitions of its own names, so one engine may serve all cases.
@Tag("A1")
public abstract class EngineApiContract {
  private static final Caller MARA = Caller.local("mara");

  private final String prefix = "c" + UUID.randomUUID().toString().substring(0, 8) + ".";

  protected abstract EngineApi engine();

  @Test
  @Tag("N4")
  void eachSaveIsTheNextVersion() {
    SavedDefinition first = saved(job("report"), 0);
    SavedDefinition second = saved(job("report").with(RetryPolicy.DEFAULT), 1);

    assertEquals(List.of(1, 2), List.of(first.version(), second.version()));
    assertEquals(first.id(), second.id());
    assertEquals(second, engine().ask(new Query.FindDefinition(prefix + "report"), MARA));
    assertEquals(second, engine().ask(new Query.GetDefinition(first.id()), MARA));
    assertEquals("mara", second.savedBy());
  }

  @Test
  @Tag("S3")
  void saveFromAnOlderVersionIsAConflictThatNamesBoth() {
    saved(job("report"), 0);
    saved(job("report"), 1);

    Fault fault = refused(new Command.SaveDefinition(job("report"), 1));

    assertEquals(Fault.VERSION_CONFLICT, fault.code());
    assertEquals(Map.of("version", List.of("2"), "expected", List.of("1")), fault.details());
  }

  @Test
  @Tag("N3")
  void nameOfAnotherDefinitionIsTaken() {
    saved(job("report"), 0);

    assertEquals(Fault.NAME_TAKEN, refused(new Command.SaveDefinition(job("report"), 0)).code());
    assertEquals(
        Fault.NAME_TAKEN,
        refused(new Command.SaveDefinition(dag("report", List.of("report")), 1)).code());
  }

  @Test
  @Tag("D1")
  void cycleIsRefusedWithItsPath() {
    saved(job("a"), 0);
    saved(job("b"), 0);
    var cyclic = dag("net", List.of("a", "b"), edge("a", "b"), edge("b", "a"));

    Fault fault = refused(new Command.SaveDefinition(cyclic, 0));

    assertEquals(Fault.CYCLE, fault.code());
    assertThat(fault.details().get("cycle")).contains(prefix + "a", prefix + "b");
    assertThat(fault.message()).contains(prefix + "a");
  }

  @Test
  @Tag("D1")
  void nodeMustNameAJob() {
    saved(job("a"), 0);
    saved(dag("net", List.of("a")), 0);

    Fault unknown = refused(new Command.SaveDefinition(dag("x", List.of("a", "nobody")), 0));
    Fault notAJob = refused(new Command.SaveDefinition(dag("x", List.of("net")), 0));

    assertEquals(
        List.of(Fault.INVALID_FIELD, Fault.INVALID_FIELD), List.of(unknown.code(), notAJob.code()));
    assertEquals(List.of("nodes[1].job"), unknown.details().get("field"));
    assertEquals(List.of("nodes[0].job"), notAJob.details().get("field"));
  }

  @Test
  @Tag("T1")
  void badCronIsRefusedWithItsField() {
    var trigger =
        new Trigger.Cron("t", "0 0 25 * * ?", ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
    var save = new Command.SaveDefinition(job("report").with(List.of(trigger)), 0);

    Fault fault = refused(save);

    assertEquals(Fault.INVALID_FIELD, fault.code());
    assertEquals(List.of("triggers[0].expr"), fault.details().get("field"));
    assertEquals(fault, engine().preview(save, MARA).refusal());
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    var unknown = new RunId(Long.MAX_VALUE);

    assertEquals(Fault.NOT_FOUND, refused(Command.Trigger.of(prefix + "nobody")).code());
    for (Query<?> query :
        List.of(
            new Query.GetRun(unknown),
            new Query.FindDefinition(prefix + "nobody"),
            new Query.GetJob(prefix + "nobody"),
            new Query.ReadLog(unknown, 1, 0, 10))) {
      var refusal = assertThrows(EngineException.Refused.class, () -> engine().ask(query, MARA));
      assertEquals(Fault.NOT_FOUND, refusal.fault().code());
    }
  }

  @Test
  void triggeredJobRunsAndTellsItsStory() {
    saved(job("report"), 0);

    RunId run = trigger("report");
    awaitState(run, RunState.SUCCESS);

    RunDetail detail = engine().ask(new Query.GetRun(run), MARA);
    assertEquals(prefix + "report", detail.view().name());
    assertEquals(1, detail.attempts().size());
    assertEquals(
        List.of("CREATED", "START", "SUCCEED"),
        detail.history().stream().map(RunEvent::type).toList());
    assertEquals(RunDetail.Refusal.HAS_ENDED, detail.actions().get(RunDetail.Action.STOP));
    assertEquals(RunDetail.Refusal.ALLOWED, detail.actions().get(RunDetail.Action.RERUN));
  }

  @Test
  @Tag("N10")
  void valueOfAnUnknownParameterIsRefusedWithItsField() {
    saved(job("report").withParameters(List.of(Parameter.text("region", "north"))), 0);

    Fault fault =
        refused(
            new Command.Trigger(prefix + "report", "", Optional.empty(), Map.of("regoin", "x")));

    assertEquals(Fault.INVALID_FIELD, fault.code());
    assertEquals(List.of("params.regoin"), fault.details().get("field"));
  }

  @Test
  @Tag("A4")
  void repeatOfAManualRunAnswersItAndOtherParametersAreRefused() {
    saved(job("report").withParameters(List.of(Parameter.text("region", "north"))), 0);
    var south =
        new Command.Trigger(
            prefix + "report", "ticket", Optional.of(Instant.EPOCH), Map.of("region", "south"));
    var west =
        new Command.Trigger(
            prefix + "report", "ticket", Optional.of(Instant.EPOCH), Map.of("region", "west"));

    RunId run = engine().execute(south, MARA).orThrow();

    assertEquals(run, engine().execute(south, MARA).orThrow());
    assertEquals(Fault.PARAMETERS_DIFFER, refused(west).code());
    assertEquals(
        Instant.EPOCH,
        engine().ask(new Query.GetRun(run), MARA).view().run().origin().logicalTime());
  }

  @Test
  void listsAreFilteredAndPaged() {
    saved(job("listed"), 0);
    saved(script("broken", "exit 3"), 0);
    List<RunId> runs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      runs.addFirst(trigger("listed"));
    }
    RunId failed = trigger("broken");
    runs.forEach(run -> awaitState(run, RunState.SUCCESS));
    awaitState(failed, RunState.FAILED);

    var byName = new RunFilter(Set.of(), prefix + "LISTED", null, null);
    var byState = new RunFilter(Set.of(RunState.FAILED), prefix, null, null);

    assertEquals(runs, allPages(byName));
    assertEquals(List.of(failed), allPages(byState));
    assertEquals(5, page(byName, "").total());
  }

  @Test
  void definitionsAreListedByName() {
    saved(job("b"), 0);
    saved(job("a"), 0);

    var page = engine().ask(new Query.ListDefinitions(prefix, PageRequest.first(10)), MARA);

    assertEquals(
        List.of(prefix + "a", prefix + "b"),
        page.items().stream().map(it -> it.definition().name()).toList());
  }

  @Test
  @Tag("X1")
  void logIsReadByRangesOfBytes() {
    saved(script("talk", "echo 0123456789"), 0);
    RunId run = trigger("talk");
    awaitState(run, RunState.SUCCESS);

    assertEquals("0123456789\n", log(run, 0, 100));
    assertEquals("345", log(run, 3, 3));
    assertEquals("89\n", log(run, -3, 100));
    assertTrue(engine().ask(new Query.ReadLog(run, 1, 0, 100), MARA).ended());
  }

  @Test
  void dagRunHasNodesAndNoLog() {
    saved(job("a"), 0);
    saved(job("b"), 0);
    saved(dag("net", List.of("a", "b"), edge("a", "b")), 0);

    RunId run = trigger("net");
    awaitState(run, RunState.SUCCESS);

    assertEquals(
        List.of(prefix + "a", prefix + "b"),
        engine().ask(new Query.ListNodeRuns(run), MARA).stream().map(RunView::name).toList());
    assertEquals(0, engine().ask(new Query.ReadLog(run, 1, 0, 100), MARA).size());
    RunView view = engine().ask(new Query.GetRun(run), MARA).view();
    assertEquals(List.of(2, 2), List.of(view.nodesDone(), view.nodes()));
  }

  @Test
  @Tag("N5")
  @Tag("F4")
  void failedRunIsRerunAndItsDeadLetterClosed() {
    saved(script("broken", "exit 3"), 0);
    RunId run = trigger("broken");
    awaitState(run, RunState.FAILED);
    assertTrue(engine().ask(new Query.GetRun(run), MARA).view().deadLetter());

    Preview preview = engine().preview(new Command.Rerun(run, false), MARA);
    RunId rerun = engine().execute(new Command.Rerun(run, false), MARA).orThrow();

    assertEquals(List.of(run), preview.starts().stream().map(Preview.Effect::run).toList());
    assertNull(preview.refusal());
    assertEquals(1, engine().ask(new Query.GetRun(rerun), MARA).view().run().key().generation());
    awaitState(rerun, RunState.FAILED);
    assertEquals(Fault.STATE_CONFLICT, refused(new Command.Rerun(run, false)).code());
  }

  @Test
  @Tag("K3")
  void runningTaskIsStopped() {
    saved(script("long", "sleep 60"), 0);
    RunId run = trigger("long");
    awaitState(run, RunState.RUNNING);
    var stop = new Command.Stop(run, Duration.ofSeconds(5));

    Preview preview = engine().preview(stop, MARA);
    var _ = engine().execute(stop, MARA.because("wrong day")).orThrow();
    awaitState(run, RunState.CANCELED);

    assertEquals(List.of(run), preview.stops().stream().map(Preview.Effect::run).toList());
    assertEquals(Fault.STATE_CONFLICT, refused(stop).code());
    assertThat(engine().ask(new Query.GetRun(run), MARA).history())
        .anyMatch(event -> event.who().equals("mara") && event.why().equals("wrong day"));
  }

  @Test
  @Tag("S3")
  void commandThatExpectsAnOlderRevisionIsRefused() {
    saved(job("report"), 0);
    RunId run = trigger("report");
    awaitState(run, RunState.SUCCESS);
    var rerun = new Command.Rerun(run, false);
    String revision = engine().preview(rerun, MARA).revision();

    Answer<RunId> older = engine().execute(rerun, MARA.expecting(run.value() + ":0"));
    Answer<RunId> present = engine().execute(rerun, MARA.expecting(revision));

    assertEquals(
        Fault.STATE_CONFLICT, assertInstanceOf(Answer.Rejected.class, older).fault().code());
    assertInstanceOf(Answer.Done.class, present);
  }

  @Test
  @Tag("S2")
  void subscriberHearsOfRunsAndDefinitions() {
    List<Changes> heard = new CopyOnWriteArrayList<>();
    RunId run;
    try (var _ = engine().subscribe(heard::add)) {
      saved(job("report"), 0);
      run = trigger("report");
      awaitState(run, RunState.SUCCESS);

      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  heard.stream().anyMatch(Changes::definitions)
                      && heard.stream().anyMatch(it -> it.runs().contains(run)));
    }
  }

  @Test
  @Tag("N3")
  void jobsAndDagsAreOneListWithWhatIsBesideThem() {
    saved(job("b"), 0);
    saved(job("a").with(List.of(yearly())), 0);
    saved(dag("net", List.of("a", "b")), 0);
    RunId run = trigger("net");
    awaitState(run, RunState.SUCCESS);

    List<JobView> all = jobs(JobFilter.text(prefix), new JobOrder(JobOrder.By.NAME, true));
    List<JobView> dags =
        jobs(
            new JobFilter(
                prefix.toUpperCase(Locale.ROOT), Set.of(JobKind.DAG), Set.of(), Set.of(), Set.of()),
            JobOrder.NAME);

    assertEquals(
        List.of(prefix + "net", prefix + "b", prefix + "a"),
        all.stream().map(JobView::name).toList());
    assertEquals(List.of(all.getFirst()), dags);
    assertEquals(run, all.getFirst().lastRun().run().id());
    assertEquals(prefix + "b", all.get(1).lastRun().name());
    assertNull(all.get(1).nextFireAt());
    assertThat(all.get(2).nextFireAt()).isNotNull();
  }

  @Test
  @Tag("N3")
  void choicesOfAFilterAreCounted() {
    saved(job("a").with(List.of(yearly())), 0);
    saved(job("b"), 0);
    saved(dag("net", List.of("a")), 0);
    setEnabled("b", false);

    JobCounts counts = engine().ask(new Query.CountJobs(prefix), MARA);

    assertEquals(3, counts.all());
    assertEquals(Map.of(JobKind.JOB, 2L, JobKind.DAG, 1L), counts.kinds());
    assertEquals(
        Map.of(DefinitionStatus.ENABLED, 2L, DefinitionStatus.DISABLED, 1L), counts.statuses());
    assertEquals(
        Map.of(
            JobFilter.Mark.SCHEDULED, 1L,
            JobFilter.Mark.UNSCHEDULED, 2L,
            JobFilter.Mark.DEAD_LETTER, 0L),
        counts.marks());
    assertEquals(List.of(new JobCounts.Group("", 3)), counts.groups());
  }

  @Test
  @Tag("N3")
  void jobIsShownWithItsRunsAndWhatUsesIt() {
    saved(job("a").with(List.of(yearly())), 0);
    SavedDefinition net = saved(dag("net", List.of("a")), 0);
    RunId alone = trigger("a");
    awaitState(alone, RunState.SUCCESS);
    RunId dagRun = trigger("net");
    awaitState(dagRun, RunState.SUCCESS);

    JobDetail detail = engine().ask(new Query.GetJob(prefix + "a"), MARA);
    Page<RunView> runs =
        engine().ask(new Query.ListRunsOf(detail.view().saved().id(), PageRequest.first(1)), MARA);

    assertEquals(List.of(prefix + "net"), detail.usedBy());
    assertEquals(5, detail.triggers().getFirst().next().size());
    assertEquals(detail.view().nextFireAt(), detail.triggers().getFirst().next().getFirst());
    assertEquals(2, detail.lastRuns().size());
    assertEquals(List.of(2, 2), counted(detail.durations()));
    assertEquals(0, detail.running());
    assertEquals(detail.lastRuns().subList(0, 1), runs.items());
    assertEquals(2, runs.total());
    assertEquals(
        List.of(dagRun),
        engine().ask(new Query.ListRunsOf(net.id(), PageRequest.first(9)), MARA).items().stream()
            .map(it -> it.run().id())
            .toList());
  }

  @Test
  @Tag("N9")
  @Tag("T6")
  void disabledJobHasNoNextFiringUntilItIsEnabled() {
    saved(job("a").with(List.of(yearly())), 0);
    var disable = new Command.SetEnabled(prefix + "a", false);
    Preview preview = engine().preview(disable, MARA);

    SavedDefinition off = engine().execute(disable, MARA.expecting(preview.revision())).orThrow();

    assertNull(preview.refusal());
    assertEquals(5, preview.impacts().size());
    assertEquals(DefinitionStatus.DISABLED, off.status());
    assertEquals(off, engine().ask(new Query.FindDefinition(prefix + "a"), MARA));
    JobDetail detail = engine().ask(new Query.GetJob(prefix + "a"), MARA);
    assertNull(detail.view().nextFireAt());
    assertEquals(List.of(), detail.triggers().getFirst().next());
    awaitState(trigger("a"), RunState.SUCCESS);
    assertEquals(off, setEnabled("a", false));
    assertEquals(DefinitionStatus.ENABLED, setEnabled("a", true).status());
    assertThat(engine().ask(new Query.GetJob(prefix + "a"), MARA).view().nextFireAt()).isNotNull();
  }

  @Test
  @Tag("N9")
  void definitionInUseIsNotDeletedAndAFreeOneIs() {
    SavedDefinition a = saved(job("a"), 0);
    saved(dag("net", List.of("a")), 0);
    var delete = new Command.DeleteDefinition(prefix + "a");

    Fault used = refused(delete);
    Preview preview = engine().preview(delete, MARA);
    engine().execute(new Command.DeleteDefinition(prefix + "net"), MARA).orThrow();
    JobId deleted = engine().execute(delete, MARA).orThrow();

    assertEquals(Fault.IN_USE, used.code());
    assertEquals(Map.of("usedBy", List.of(prefix + "net")), used.details());
    assertEquals(used, preview.refusal());
    assertEquals(List.of(new Preview.Impact.UsedBy(prefix + "net")), preview.impacts());
    assertEquals(a.id(), deleted);
    assertEquals(List.of(), jobs(JobFilter.text(prefix), JobOrder.NAME));
    assertEquals(a.definition(), engine().ask(new Query.GetDefinition(deleted), MARA).definition());
    assertEquals(Fault.NOT_FOUND, refused(delete).code());
    assertEquals(1, saved(job("a"), 0).version());
  }

  @Test
  @Tag("S3")
  void statusIsChangedFromThePreviewedStateOnly() {
    saved(job("a"), 0);
    var disable = new Command.SetEnabled(prefix + "a", false);
    var delete = new Command.DeleteDefinition(prefix + "a");
    String seen = engine().preview(delete, MARA).revision();
    setEnabled("a", false);

    for (Command<?> command : List.of(disable, delete)) {
      Answer<?> answer = engine().execute(command, MARA.expecting(seen));

      Fault fault = assertInstanceOf(Answer.Rejected.class, answer).fault();
      assertEquals(Fault.STATE_CONFLICT, fault.code());
    }
    assertEquals(Fault.NOT_FOUND, refused(new Command.SetEnabled(prefix + "nobody", true)).code());
    assertEquals(
        Fault.NOT_FOUND,
        engine().preview(new Command.DeleteDefinition(prefix + "x"), MARA).refusal().code());
  }

  @Test
  @Tag("S2")
  void subscriberHearsOfEachChangeOfStatus() {
    saved(job("a"), 0);
    List<Command<?>> commands =
        List.of(
            new Command.SetEnabled(prefix + "a", false),
            new Command.SetEnabled(prefix + "a", true),
            new Command.DeleteDefinition(prefix + "a"));

    for (Command<?> command : commands) {
      List<Changes> heard = new CopyOnWriteArrayList<>();
      try (var _ = engine().subscribe(heard::add)) {
        engine().execute(command, MARA).orThrow();

        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> heard.stream().anyMatch(Changes::definitions));
      }
    }
  }

  @Test
  @Tag("O2")
  void figuresCoverSixtyMinutesAndCountWhatEnded() {
    saved(job("counted"), 0);
    long before = figures().outcomes().succeeded();
    awaitState(trigger("counted"), RunState.SUCCESS);

    await().atMost(Duration.ofSeconds(10)).until(() -> figures().outcomes().succeeded() > before);
    EngineFigures figures = figures();

    assertEquals(60, figures.minutes().size());
    assertEquals(
        Duration.ofMinutes(59),
        Duration.between(
            figures.minutes().getFirst().start(), figures.minutes().getLast().start()));
    assertTrue(figures.dispatch().count() > 0);
    assertThat(figures.pools()).anyMatch(pool -> pool.slots() > 0);
    EngineHealth health = engine().ask(new Query.Health(), MARA);
    assertThat(health.heapUsed()).isPositive().isLessThanOrEqualTo(health.heapMax());
  }

  @Test
  @Tag("O6")
  void failedDagNeedsOneActionThatItsRerunTakesAway() {
    saved(script("fragile", "exit 3"), 0);
    saved(job("after"), 0);
    saved(dag("chain", List.of("fragile", "after"), edge("fragile", "after")), 0);
    RunId chain = trigger("chain");
    awaitState(chain, RunState.FAILED);

    ActionNeeded action = actionOf(chain).orElseThrow();
    var rerun = new Command.Rerun(action.run().run().id(), true);
    Preview preview = engine().preview(rerun, MARA);
    RunId next = engine().execute(rerun, MARA).orThrow();
    awaitState(next, RunState.FAILED);

    assertEquals(prefix + "chain", action.dagName());
    assertEquals(prefix + "fragile", action.run().name());
    assertEquals(List.of(prefix + "after"), action.blocks());
    assertEquals(ActionNeeded.Step.RERUN_WITH_DOWNSTREAM, action.step());
    assertNull(preview.refusal());
    assertEquals(next, actionOf(chain).orElseThrow().run().run().id());
  }

  @Test
  @Tag("O5")
  void forecastNamesWhatWillFire() {
    Instant soon = Instant.ofEpochSecond(figures().at().getEpochSecond()).plusSeconds(1_800);
    var once = new Trigger.Once("once", soon, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
    saved(job("planned").with(List.of(once)), 0);

    Forecast forecast = engine().ask(new Query.Ahead(60), MARA);

    Forecast.Minute minute =
        forecast.minutes().stream()
            .filter(it -> !it.start().plusSeconds(60).isBefore(soon.plusNanos(1)))
            .findFirst()
            .orElseThrow();
    assertEquals(60, forecast.minutes().size());
    assertThat(minute.names()).contains(prefix + "planned");
    assertTrue(forecast.complete());
  }

  @Test
  @Tag("U3")
  void draftOfADagRunsOnceAndTheDagStays() {
    saved(job("a"), 0);
    SavedDefinition deployed = saved(dag("net", List.of("a")), 0);
    saved(job("b"), 0);
    DagDefinition draft = dag("net", List.of("a", "b"), edge("a", "b"));
    var command = new Command.TestRun(draft, Map.of(), Optional.empty());

    Preview preview = engine().preview(command, MARA);
    RunId run = engine().execute(command, MARA.because("new step")).orThrow();
    awaitState(run, RunState.SUCCESS);

    assertEquals(
        List.of(prefix + "a", prefix + "b"),
        preview.impacts().stream().map(it -> ((Preview.Impact.RunsNode) it).node()).toList());
    assertEquals(2, engine().ask(new Query.ListNodeRuns(run), MARA).size());
    assertEquals(deployed, engine().ask(new Query.FindDefinition(prefix + "net"), MARA));
    assertThat(jobs(JobFilter.text(prefix), JobOrder.NAME))
        .extracting(JobView::name)
        .containsExactly(prefix + "a", prefix + "b", prefix + "net");
    assertNull(engine().ask(new Query.GetJob(prefix + "net"), MARA).view().lastRun());
  }

  @Test
  @Tag("U3")
  void draftThatCouldNotBeDeployedIsNotTestRun() {
    saved(job("a"), 0);
    saved(job("b"), 0);
    var cyclic = dag("net", List.of("a", "b"), edge("a", "b"), edge("b", "a"));
    var missing = dag("net", List.of("nobody"));

    assertEquals(Fault.CYCLE, refused(testRun(cyclic)).code());
    assertEquals(List.of("nodes[0].job"), refused(testRun(missing)).details().get("field"));
    assertEquals(0, page(new RunFilter(Set.of(), prefix, null, null), "").total());
  }

  private static Command.TestRun testRun(DagDefinition draft) {
    return new Command.TestRun(draft, Map.of(), Optional.empty());
  }

  @Test
  void engineSaysWhatItCanDo() {
    Capabilities capabilities = engine().capabilities();

    for (Class<?> operation : Command.class.getPermittedSubclasses()) {
      assertEquals(Capabilities.Support.NATIVE, capabilities.of(operation));
    }
    assertTrue(engine().ask(new Query.Health(), MARA).slots() > 0);
  }

  private EngineFigures figures() {
    return engine().ask(new Query.Figures(), MARA);
  }

  private Optional<ActionNeeded> actionOf(RunId dagRun) {
    return engine().ask(new Query.ListActionsNeeded(1_000), MARA).stream()
        .filter(it -> it.topLevel().equals(dagRun))
        .findFirst();
  }

  private SavedDefinition saved(Definition definition, int expectedVersion) {
    return engine()
        .execute(new Command.SaveDefinition(definition, expectedVersion), MARA)
        .orThrow();
  }

  private SavedDefinition setEnabled(String name, boolean enabled) {
    return engine().execute(new Command.SetEnabled(prefix + name, enabled), MARA).orThrow();
  }

  private List<JobView> jobs(JobFilter filter, JobOrder order) {
    return engine().ask(new Query.ListJobs(filter, order, PageRequest.first(9)), MARA).items();
  }

  private static List<Integer> counted(JobDetail.Durations durations) {
    return List.of(durations.runs(), durations.succeeded());
  }

  private static Trigger yearly() {
    return new Trigger.Cron("y", "0 0 0 1 1 ?", ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
  }

  private RunId trigger(String name) {
    return engine().execute(Command.Trigger.of(prefix + name), MARA).orThrow();
  }

  private Fault refused(Command<?> command) {
    return assertInstanceOf(Answer.Rejected.class, engine().execute(command, MARA)).fault();
  }

  private void awaitState(RunId run, RunState state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> engine().ask(new Query.GetRun(run), MARA).view().run().state() == state);
  }

  private List<RunId> allPages(RunFilter filter) {
    List<RunId> runs = new ArrayList<>();
    String cursor = "";
    do {
      Page<RunView> page = page(filter, cursor);
      page.items().forEach(view -> runs.add(view.run().id()));
      cursor = page.next();
    } while (!cursor.isEmpty());
    return runs;
  }

  private Page<RunView> page(RunFilter filter, String cursor) {
    return engine().ask(new Query.ListRuns(filter, new PageRequest(cursor, 2)), MARA);
  }

  private String log(RunId run, long offset, int maxBytes) {
    LogChunk chunk = engine().ask(new Query.ReadLog(run, 1, offset, maxBytes), MARA);
    return new String(chunk.bytes(), StandardCharsets.UTF_8);
  }

  private JobDefinition job(String name) {
    return JobDefinition.of(prefix + name, new Task.Noop()).with(RetryPolicy.once());
  }

  private JobDefinition script(String name, String text) {
    return job(name).with(Task.Shell.script(text));
  }

  private DagDefinition dag(String name, List<String> nodes, Edge... edges) {
    return DagDefinition.of(
        prefix + name, nodes.stream().map(node -> Node.of(prefix + node)).toList(), List.of(edges));
  }

  private Edge edge(String from, String to) {
    return new Edge(prefix + from, prefix + to);
  }
}
