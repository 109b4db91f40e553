package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.model.run.RunState.FAILED;
import static dev.wheelhouse.model.run.RunState.QUEUED;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Preview.Impact.RunsNode.Again;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Outcome;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Drafts that are run once without being deployed.
@Tag("U3")
class TestRunScenariosTest {
  private static final Caller WHY = MARA.because("tries the new step");
  private static final JobDefinition ECHO = job("any").with(Task.Shell.script("echo"));

  private final TestEngine engine = TestEngine.inMemory();

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void draftRunsWhileTheDagItsScheduleAndItsFiguresStay() {
    engine.given(owning("bill", "draw").withTriggers(List.of(cron("0 0 * * * ?"))));
    engine.advance("PT1H");
    SavedDefinition deployed = find("bill");
    JobDetail before = detail("bill");

    RunId run =
        testRun(owning("bill", "draw", "send").withTriggers(deployed.definition().triggers()));

    engine.is(run, SUCCESS);
    assertEquals(Map.of("draw", SUCCESS, "send", SUCCESS), engine.nodeStates(run));
    assertEquals(deployed, find("bill"));
    assertEquals(before, detail("bill"));
    assertEquals(List.of("bill"), listed());
    assertEquals(1, engine.store().definitions().count(MARA.tenant()));
    assertEquals(List.of("bill"), exported());
    assertEquals(List.of(), find("bill@test").definition().triggers());
    assertEquals(
        Set.of("draw"), engine.api().ask(new Query.NodeStatistics("bill", 10), MARA).keySet());
    engine.advance("PT1H");
    assertEquals(2, engine.runsOf("bill").size());
    assertEquals(List.of(run), engine.runsOf("bill@test").stream().map(it -> it.id()).toList());
  }

  @Test
  void draftThatWasNeverDeployedRunsAndLeavesItsNameFree() {
    RunId run = testRun(owning("fresh", "draw"));

    engine.is(run, SUCCESS);
    assertThrows(EngineException.class, () -> find("fresh"));
    assertEquals(List.of(), listed());
    engine.given(owning("fresh", "draw"));
    assertEquals(1, find("fresh").version());
    assertNotEquals(find("fresh:draw").id(), find("fresh@test:draw").id());
  }

  @Test
  void timesOfADraftAreThoseOfItsTrigger() {
    var berlin = ZoneId.of("Europe/Berlin");
    var draft = owning("bill", "draw").withTriggers(List.of(Jobs.cron("c", "0 0 2 * * ?", berlin)));

    assertEquals(berlin, engine.run(testRun(draft)).origin().zone());
  }

  @Test
  void sharedJobsRunAndCanBeDeletedAllTheSame() {
    engine.given(job("extract"));

    RunId run = testRun(dag("bill", "extract"));

    engine.is(run, SUCCESS);
    assertEquals(List.of(), detail("extract").usedBy());
    var _ = engine.api().execute(new Command.DeleteDefinition("extract"), MARA).orThrow();
  }

  @Test
  void mappedNodeAtTheStartHasItsItems() {
    var channel = new Parameter("channel", Parameter.Type.TEXT, true, "", List.of());
    Node settle =
        Node.owning("bill", "settle", job("any").withParameters(List.of(channel)))
            .with(new Mapping("a,b,c", "channel", 0));

    RunId run = testRun(DagDefinition.of("bill", List.of(settle), List.of()));

    engine.is(run, SUCCESS);
    assertEquals(3, engine.api().ask(new Query.ListItems(engine.node(run, "settle")), MARA).size());
  }

  @Test
  void failedNodeIsADeadLetterUnderItsTestName() {
    engine.given(owning("bill", "draw"));
    engine.script().fails("bill@test:draw", 1);

    RunId run = testRun(owning("bill", "draw", "send"));

    engine.is(run, FAILED);
    assertEquals(engine.node(run, "draw"), engine.deadLetters().getFirst().run());
    assertEquals(0, view("bill").deadLetters());
    assertNull(view("bill").lastRun());
    engine.is(engine.rerun(engine.node(run, "draw"), true), SUCCESS).is(run, SUCCESS);
    assertEquals(List.of(), engine.deadLetters());
  }

  @Test
  void secondTestRunWaitsForTheFirstAndEachHasItsOwnDraft() {
    engine.given(owning("bill", "draw"));
    engine.script().hold("bill@test:draw");
    RunId first = testRun(owning("bill", "draw"));

    RunId second = testRun(owning("bill", "draw", "send"));
    RunId live = engine.trigger("bill");
    engine.is(live, SUCCESS).is(engine.node(second, "draw"), QUEUED);
    engine.script().letGo("bill@test:draw");
    engine.end(engine.node(first, "draw"), Outcome.SUCCESS);

    engine.is(first, SUCCESS).is(second, SUCCESS);
    assertEquals(Map.of("draw", SUCCESS), engine.nodeStates(first));
    assertEquals(Map.of("draw", SUCCESS, "send", SUCCESS), engine.nodeStates(second));
    assertEquals(2, find("bill@test").version());
  }

  @Test
  void deletingTheDagTakesItsDraftAlong() {
    engine.given(owning("bill", "draw"));
    var _ = testRun(owning("bill", "draw", "send"));
    SavedDefinition own = find("bill@test:send");
    SavedDefinition draft = find("bill@test");

    var _ = engine.api().execute(new Command.DeleteDefinition("bill"), MARA).orThrow();

    assertThrows(EngineException.class, () -> find("bill@test"));
    assertEquals(DefinitionStatus.DELETED, latest(draft));
    assertEquals(DefinitionStatus.DELETED, latest(own));
  }

  @Test
  void holdOnTheDagOrItsJobKeepsItsTestRuns() {
    engine.given(owning("bill", "draw"));
    Hold onDag = hold(HoldPlace.dag("bill"));

    assertEquals(Fault.JOB_PAUSED, refused(command(owning("bill", "draw")), WHY).code());
    RunId passing =
        engine.api().execute(command(owning("bill", "draw")), WHY.overriding()).orThrow();
    engine.settle();
    engine.is(passing, SUCCESS);
    lift(onDag);
    Hold onJob = hold(HoldPlace.job("bill:draw"));
    RunId run = testRun(owning("bill", "draw"));
    engine.is(engine.node(run, "draw"), QUEUED);
    lift(onJob);
    engine.advance("PT1M");
    engine.is(run, SUCCESS);
  }

  @Test
  void holdThatComesWhileATestRunGoesOnKeepsItsNextNode() {
    engine.given(owning("bill", "draw"));
    engine.script().hold("bill@test:draw");
    RunId run = testRun(owning("bill", "draw", "send"));
    engine.is(engine.node(run, "draw"), RUNNING);

    var _ = hold(HoldPlace.dag("bill"));
    engine.end(engine.node(run, "draw"), Outcome.SUCCESS);

    engine.is(engine.node(run, "send"), QUEUED);
  }

  @Test
  void whatALiveRunHasDoneUnderItsKeyIsNotDoneAgain() {
    JobDefinition pay =
        job("any").with(Safety.DEFAULT.with(IdempotencyKey.of("pay-${logicalTime | yyyy}")));
    var dag = DagDefinition.of("bill", List.of(Node.owning("bill", "pay", pay)), List.of());
    engine.given(dag);
    engine.is(engine.trigger("bill"), SUCCESS);

    RunId run = testRun(dag);

    engine.is(run, FAILED);
    assertThat(engine.run(engine.node(run, "pay")).status().lastError())
        .startsWith(Fault.DUPLICATE_OPERATION);
    assertEquals(List.of("bill:pay"), engine.script().begunJobs());
  }

  @Test
  void previewSaysWhatReallyRunsAndWhatOfItIsUnsafe() {
    engine.given(job("extract").with(new Safety(true, true)));
    JobDefinition pay = ECHO.with(Safety.DEFAULT.with(IdempotencyKey.of("pay-1")));
    JobDefinition own = ECHO.with(Safety.DEFAULT.with(IdempotencyKey.of("")));
    var draft =
        DagDefinition.of(
            "bill",
            List.of(
                Node.of("extract"),
                Node.owning("bill", "pay", pay),
                Node.owning("bill", "send", own),
                Node.owning("bill", "wait", job("any").with(new Task.Approval("Go on?")))),
            List.of());

    engine.given(owning("bill", "draw"));
    engine.script().hold("bill:draw");
    var _ = engine.trigger("bill");

    var preview = engine.api().preview(command(draft), MARA);

    assertNull(preview.refusal());
    assertThat(preview.impacts())
        .containsExactlyInAnyOrder(
            new Impact.RunsNode("extract", "extract", "default", Again.SAFE),
            new Impact.RunsNode("pay", "", "default", Again.KEYED),
            new Impact.RunsNode("send", "", "default", Again.UNSAFE),
            new Impact.RunsNode("wait", "", "", Again.SAFE),
            new Impact.GoOn(1));
    Fault why = refused(command(draft), MARA);
    assertEquals(List.of("reason"), why.details().get("field"));
    assertEquals(List.of("send"), why.details().get("nodes"));
    assertEquals(List.of(), engine.runsOf("bill@test"));
  }

  @Test
  void nobodyElseUsesTheDraft() {
    var _ = testRun(owning("bill", "draw"));

    assertThat(refused(Command.Trigger.of("bill@test"), MARA).message())
        .startsWith("bill@test is what the last test run of bill ran.");
    assertThat(refused(new Command.SaveDefinition(job("bill@test"), 1), MARA).message())
        .contains("has a character that names can't have");
    assertThat(
            refused(new Command.SaveDefinition(dag("other", "bill@test:draw"), 0), MARA).message())
        .contains("bill@test:draw");
    assertThrows(
        EngineException.class,
        () -> engine.api().ask(new Query.Export(List.of("bill@test")), MARA));
  }

  @Test
  void nameWithoutRoomForATestRunIsRefusedWithItsLength() {
    Fault fault = refused(command(owning("b".repeat(122), "d")), WHY);

    assertEquals(List.of("name"), fault.details().get("field"));
    assertThat(fault.message()).contains("129 characters; 128 are allowed");
  }

  @Test
  void parametersAreCheckedAndGiven() {
    var amount = new Parameter("amount", Parameter.Type.INTEGER, true, "", List.of());
    DagDefinition draft = owning("bill", "draw").withParameters(List.of(amount));

    Fault missing = refused(command(draft), WHY);
    RunId run =
        engine
            .api()
            .execute(new Command.TestRun(draft, Map.of("amount", "3"), Optional.empty()), WHY)
            .orThrow();

    assertEquals(List.of("params.amount"), missing.details().get("field"));
    var preview = engine.api().preview(command(draft), MARA);
    assertEquals(missing, preview.refusal());
    assertEquals(1, preview.impacts().size());
    assertEquals(Map.of("amount", "3"), engine.run(run).parameters());
  }

  private static DagDefinition owning(String name, String... keys) {
    return OwnJobScenariosTest.owning(name, job("any"), keys);
  }

  private static Command.TestRun command(DagDefinition draft) {
    return new Command.TestRun(draft, Map.of(), Optional.empty());
  }

  private RunId testRun(DagDefinition draft) {
    RunId run = engine.api().execute(command(draft), WHY).orThrow();
    engine.settle();
    return run;
  }

  private Hold hold(HoldPlace place) {
    var command = new Command.SetHold(place, Optional.empty());
    return engine.api().execute(command, WHY).orThrow();
  }

  private void lift(Hold hold) {
    var _ = engine.api().execute(new Command.LiftHold(hold.id(), Missed.NONE), WHY).orThrow();
    engine.settle();
  }

  private SavedDefinition find(String name) {
    return engine.api().ask(new Query.FindDefinition(name), MARA);
  }

  private DefinitionStatus latest(SavedDefinition definition) {
    return engine.store().definitions().latest(definition.id()).orElseThrow().status();
  }

  private JobDetail detail(String name) {
    return engine.api().ask(new Query.GetJob(name), MARA);
  }

  private JobView view(String name) {
    return detail(name).view();
  }

  private List<String> listed() {
    var query = new Query.ListJobs(JobFilter.ALL, JobOrder.NAME, PageRequest.first(9));
    return engine.api().ask(query, MARA).items().stream().map(JobView::name).toList();
  }

  private List<String> exported() {
    return engine.api().ask(new Query.Export(List.of()), MARA).stream()
        .map(it -> it.definition().name())
        .toList();
  }

  private Fault refused(Command<?> command, Caller caller) {
    return assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, caller)).fault();
  }
}
