package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.model.run.RunState.CANCELED;
import static dev.wheelhouse.model.run.RunState.FAILED;
import static dev.wheelhouse.model.run.RunState.QUEUED;
import static dev.wheelhouse.model.run.RunState.RETRY_WAIT;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SKIPPED;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.CanaryView;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.capacity.Canary;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is true of runs is true of the items of a mapped node: their place in the queue, their way,
/// their key, what undoes them, and what is done to many at once.
@Tag("D4")
class MappedItemScenariosTest {
  private static final Parameter CHANNEL =
      new Parameter("channel", Parameter.Type.TEXT, true, "", List.of());
  private static final Parameter CHANNELS =
      new Parameter("channels", Parameter.Type.TEXT, false, "sepa,card,wire,cash", List.of());
  private static final JobDefinition SETTLE = job("settle").withParameters(List.of(CHANNEL));

  private TestEngine engine = TestEngine.inMemory();

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  private void given(Definition... more) {
    engine.given(job("pull"), job("bill"));
    engine.given(more);
    engine.given(billing(0));
  }

  @Test
  @Tag("P6")
  void itemsStandInTheQueueWithTheirJobsPriorityAndAPersonCanMoveThemAll() {
    engine.close();
    engine = TestEngine.inMemory(1);
    given(SETTLE.with(new Placement("default", 50)), job("other"));
    engine.script.hold("settle").hold("other");
    RunId dagRun = engine.trigger("billing");
    RunId other = engine.trigger("other");
    RunId map = engine.node(dagRun, "settle");
    assertEquals(50, engine.run(item(dagRun, 1)).placement().priority());

    var _ = engine.api().execute(new Command.SetPriority(item(dagRun, 3), 200), MARA).orThrow();
    engine.end(item(dagRun, 0), Outcome.SUCCESS);
    assertEquals(List.of(SUCCESS, QUEUED, QUEUED, RUNNING), itemStates(dagRun));
    engine.end(item(dagRun, 3), Outcome.SUCCESS);
    engine.is(other, RUNNING);
    var _ = engine.api().execute(new Command.SetPriority(map, 150), MARA).orThrow();
    RunId later = engine.trigger("other");
    engine.end(other, Outcome.SUCCESS);

    assertEquals(List.of(SUCCESS, RUNNING, QUEUED, SUCCESS), itemStates(dagRun));
    engine.is(later, QUEUED);
    assertEquals(150, engine.run(item(dagRun, 2)).placement().priority());
  }

  @Test
  @Tag("P4")
  void eachItemGoesItsOwnWayAndTheNodeItselfIsNotCounted() {
    given(SETTLE);
    var _ = engine.api().execute(new Command.SetCanary(new Canary("settle", 0.25, "new", 0)), MARA);
    String list = IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    RunId dagRun = engine.trigger("billing", "", Map.of("channels", list));

    engine.is(dagRun, SUCCESS);
    List<Placement> ways = items(dagRun).stream().map(RunView::run).map(Run::placement).toList();
    assertEquals(10, ways.stream().filter(Placement::canary).count());
    assertThat(ways).allMatch(it -> it.pool().equals(it.canary() ? "new" : "default"));
    assertEquals(false, engine.nodes(dagRun).get("settle").placement().canary());
    CanaryView view = engine.api().ask(new Query.ListCanaries(), MARA).getFirst();
    assertEquals(
        List.of(new CanaryView.Tally(10, 10), new CanaryView.Tally(30, 30)),
        List.of(view.canaryRuns(), view.otherRuns()));
  }

  @Test
  @Tag("F6")
  void keyWithTheItemsValueLetsEachValueBeWorkedOffOnce() {
    given(SETTLE.with(Safety.DEFAULT.with(key(IdempotencyKey.Repeat.REFUSE))));
    RunId first = engine.trigger("billing", "", Map.of("channels", "sepa,card,sepa"));

    assertThat(itemStates(first)).containsExactlyInAnyOrder(SUCCESS, SUCCESS, FAILED);
    assertEquals(2, engine.script.begunJobs().stream().filter("settle"::equals).count());
    Run refused =
        items(first).stream()
            .map(RunView::run)
            .filter(it -> it.state() == FAILED)
            .findFirst()
            .orElseThrow();
    assertThat(refused.status().lastError()).contains("409_DUPLICATE_OPERATION");
    engine.is(engine.node(first, "settle"), FAILED);

    RunId second = engine.trigger("billing", "", Map.of("channels", "card,wire"));
    assertEquals(List.of(FAILED, SUCCESS), itemStates(second));
  }

  @Test
  @Tag("F6")
  void keyThatAnswersEndsARepeatedItemWithTheFirstOnesResult() {
    given(SETTLE.with(Safety.DEFAULT.with(key(IdempotencyKey.Repeat.ANSWER))));

    RunId dagRun = engine.trigger("billing", "", Map.of("channels", "sepa,card,sepa"));

    assertEquals(List.of(SUCCESS, SUCCESS, SUCCESS), itemStates(dagRun));
    assertEquals(2, engine.script.begunJobs().stream().filter("settle"::equals).count());
    engine.is(dagRun, SUCCESS);
  }

  @Test
  @Tag("F6")
  @Tag("K4")
  void rerunOfAnItemThatHasUsedItsKeyAsksFirst() {
    given(SETTLE.with(Safety.DEFAULT.with(key(IdempotencyKey.Repeat.REFUSE))));
    RunId dagRun = engine.trigger("billing");

    var unasked = engine.api().execute(new Command.Rerun(item(dagRun, 1), false), MARA);
    RunId again = confirmed(item(dagRun, 1));
    engine.is(again, SUCCESS).is(dagRun, SUCCESS);
    RunId node = confirmed(engine.node(dagRun, "settle"));

    assertThat(((Answer.Rejected<?>) unasked).fault().message()).contains("settle [card]");
    engine.is(node, SUCCESS).is(dagRun, SUCCESS);
    assertEquals(9, engine.script.begunJobs().stream().filter("settle"::equals).count());
  }

  private RunId confirmed(RunId run) {
    var rerun = new Command.Rerun(run, false);
    String shown = engine.api().preview(rerun, MARA).revision();
    RunId again = engine.api().execute(rerun, MARA.expecting(shown)).orThrow();
    engine.settle();
    return again;
  }

  @Test
  @Tag("F5")
  void itemThatFailsIsUndoneOnceWithItsValue() {
    given(
        job("refund").withParameters(List.of(CHANNEL)),
        SETTLE.with(
            Safety.DEFAULT.with(new Compensation("refund", Compensation.When.ON_FINAL_FAILURE))));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    engine.end(item(dagRun, 1), failedForGood());
    List.of(0, 2, 3).forEach(i -> engine.end(item(dagRun, i), Outcome.SUCCESS));

    List<Run> undone = engine.runsOf("refund");
    assertEquals(1, undone.size());
    assertEquals(Map.of("channel", "card"), undone.getFirst().parameters());
    assertEquals(item(dagRun, 1), undone.getFirst().origin().undoes());
    assertThat(engine.moves(engine.node(dagRun, "settle"))).doesNotContain("COMPENSATING");
    engine.is(undone.getFirst().id(), SUCCESS).is(dagRun, FAILED);
  }

  @Test
  @Tag("K6")
  void deadLettersOfItemsAreReplayedWithTheOthersAndTheirNodesGoOn() {
    given(SETTLE, job("ship"));
    engine.script.plan("settle", failedForGood(), failedForGood(), Outcome.SUCCESS);
    RunId dagRun = engine.trigger("billing");
    engine.script.fails("ship", 1);
    RunId ship = engine.trigger("ship");
    assertEquals(3, engine.deadLetters().size());

    var letters = new Selection.Queued(QueueFilter.of(QueueFilter.Queue.DEAD_LETTERS));
    OperationView ended = carriedOut(new Act.Rerun(RerunPlan.SAME, false), letters);

    assertEquals(3, ended.counts().succeeded());
    assertEquals(List.of(), engine.deadLetters());
    assertEquals(List.of(SUCCESS, SUCCESS, SUCCESS, SUCCESS), itemStates(dagRun));
    engine.is(dagRun, SUCCESS).is(ship, FAILED);
    assertEquals(1, engine.script.begunJobs().stream().filter("bill"::equals).count());
  }

  @Test
  @Tag("K6")
  void itemsThatWaitForARetryAreTriedAtOnceOverAFilter() {
    given(SETTLE.with(attempts(2, "PT1H")), job("ship").with(attempts(2, "PT1H")));
    engine.script.fails("settle", 2).fails("ship", 1);
    RunId dagRun = engine.trigger("billing");
    RunId ship = engine.trigger("ship");
    assertEquals(2, itemStates(dagRun).stream().filter(RETRY_WAIT::equals).count());

    var retries = new Selection.Queued(QueueFilter.of(QueueFilter.Queue.RETRY));
    OperationView ended = carriedOut(new Act.RetryNow(), retries);

    assertEquals(3, ended.counts().succeeded());
    engine.is(dagRun, SUCCESS).is(ship, SUCCESS);
  }

  @Test
  @Tag("K6")
  void itemsAreSkippedAndMarkedOverAFilterAndTheNodeEndsWithThem() {
    given(SETTLE);
    engine.script.plan("settle", failedForGood(), failedForGood(), Outcome.SUCCESS);
    RunId dagRun = engine.trigger("billing");
    List<RunId> failed =
        items(dagRun).stream()
            .map(RunView::run)
            .filter(it -> it.state() == FAILED)
            .map(Run::id)
            .toList();

    var letters = new Selection.Queued(QueueFilter.of(QueueFilter.Queue.DEAD_LETTERS));
    OperationView ended = carriedOut(new Act.Mark(Act.As.SKIPPED), letters);

    assertEquals(2, ended.counts().succeeded());
    failed.forEach(it -> engine.is(it, SKIPPED));
    engine.is(engine.node(dagRun, "settle"), SUCCESS).is(dagRun, SUCCESS);
    var marked = carriedOut(new Act.Mark(Act.As.FAILED), new Selection.Listed(failed));
    assertEquals(2, marked.counts().succeeded());
    engine.is(engine.node(dagRun, "settle"), FAILED).is(dagRun, FAILED);
  }

  @Test
  @Tag("K3")
  @Tag("K6")
  void stopOfAllUnderTheJobReachesTheItemsAndTheirNode() {
    given(SETTLE);
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing", "", Map.of("channels", "1,2,3,4,5,6"));

    OperationView ended =
        carriedOut(new Act.Stop(Duration.ZERO), new Selection.Under(HoldPlace.job("settle")));
    engine.settle();

    assertEquals(0, ended.counts().failed());
    assertThat(itemStates(dagRun)).containsOnly(CANCELED);
    engine.is(engine.node(dagRun, "settle"), CANCELED).is(dagRun, CANCELED);
  }

  @Test
  @Tag("K3")
  void stopOfANodeThatHasNotBegunMakesNoItems() {
    given(SETTLE);
    engine.script.hold("pull");
    RunId dagRun = engine.trigger("billing");

    engine.stopRun(engine.node(dagRun, "settle"));
    engine.end(engine.node(dagRun, "pull"), Outcome.SUCCESS);

    assertEquals(List.of(), itemStates(dagRun));
    engine.is(engine.node(dagRun, "settle"), CANCELED).is(dagRun, CANCELED);
  }

  @Test
  @Tag("K3")
  void itemsThatDoNotHeedTheStopKeepTheirSlotsAndTheNodeUntilTheyEnd() {
    given(SETTLE);
    engine.script.hold("settle").deaf("settle");
    RunId dagRun = engine.trigger("billing");
    RunId map = engine.node(dagRun, "settle");

    var _ = engine.api().execute(new Command.Stop(map, Duration.ofSeconds(10)), MARA).orThrow();
    assertEquals(4, engine.busySlots());
    engine.is(map, RUNNING);
    assertTrue(engine.run(map).status().stopping());
    List<RunId> all = List.of(item(dagRun, 0), item(dagRun, 1), item(dagRun, 2), item(dagRun, 3));
    all.forEach(it -> engine.script.end(it, new Outcome(Outcome.Kind.STOPPED, null, "9", "")));
    engine.settle();

    engine.is(map, CANCELED).is(dagRun, CANCELED);
    assertEquals(0, engine.busySlots());
  }

  @Test
  @Tag("K1")
  void holdsOnTheNodeItsJobItsDagAndOneItemKeepWhatWaitsAndAreNamed() {
    given(SETTLE);
    engine.script.hold("pull");
    RunId dagRun = engine.trigger("billing");
    RunId map = engine.node(dagRun, "settle");
    Hold onNode = hold(HoldPlace.run(map));
    engine.end(engine.node(dagRun, "pull"), Outcome.SUCCESS);
    engine.is(map, RUNNING);
    Hold onItem = hold(HoldPlace.run(item(dagRun, 2)));
    Hold onJob = hold(HoldPlace.job("settle"));
    Hold onDag = hold(HoldPlace.dag("billing"));

    assertEquals(List.of(QUEUED, QUEUED, QUEUED, QUEUED), itemStates(dagRun));
    assertEquals(
        new WaitReason.Held(List.of(onDag, onJob, onNode)), engine.waitsFor(item(dagRun, 1)));
    assertEquals(
        new WaitReason.Held(List.of(onDag, onJob, onNode, onItem)),
        engine.waitsFor(item(dagRun, 2)));
    List.of(onDag, onJob, onNode).forEach(this::lift);
    // What waits behind one that is held is looked at a moment later.
    engine.time.advance(Duration.ofSeconds(1));
    engine.advance("PT1M");
    assertEquals(List.of(SUCCESS, SUCCESS, QUEUED, SUCCESS), itemStates(dagRun));
    lift(onItem);
    engine.advance("PT1M");
    engine.is(dagRun, SUCCESS);
  }

  @Test
  @Tag("K1")
  void holdOnTheNodeBeforeItIsLetGoKeepsItsItemsAndNotTheList() {
    given(SETTLE);
    engine.script.hold("pull");
    RunId dagRun = engine.trigger("billing", "", Map.of("channels", "[]"));
    hold(HoldPlace.run(engine.node(dagRun, "settle")));

    engine.end(engine.node(dagRun, "pull"), Outcome.SUCCESS);

    engine.is(engine.node(dagRun, "settle"), SUCCESS).is(dagRun, SUCCESS);
  }

  @Test
  void listThatIsTooLongIsRefusedInWords() {
    given(SETTLE);
    String list =
        IntStream.rangeClosed(0, Mapping.MOST)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));

    RunId dagRun = engine.trigger("billing", "", Map.of("channels", list));

    assertEquals(
        "The list has 10,001 items; 10,000 is the most. Give the node a shorter one.",
        engine.nodes(dagRun).get("settle").status().lastError());
    assertEquals(List.of(), itemStates(dagRun));
    engine.is(dagRun, FAILED);
  }

  @Test
  @Tag("slow")
  void theLongestListIsMadeAndWorkedOff() {
    engine.close();
    engine = TestEngine.inMemory(64);
    given(SETTLE);
    engine.given(billing(50));
    String list =
        IntStream.range(0, Mapping.MOST)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));

    var command = new Command.Trigger("billing", "", Optional.empty(), Map.of("channels", list));
    RunId dagRun = engine.api().execute(command, MARA).orThrow();

    await()
        .atMost(Duration.ofMinutes(15))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              engine.time.advance(Duration.ZERO);
              return engine.run(dagRun).state().terminal();
            });
    engine.is(dagRun, SUCCESS);
    assertEquals(
        Map.of(SUCCESS, Mapping.MOST),
        engine.store().items().states(engine.nodes(dagRun).get("settle")));
    assertEquals(10_002, engine.script.begun().size());
  }

  private OperationView carriedOut(Act act, Selection selection) {
    var plan = new OperationPlan(act, selection, Pace.AT_ONCE);
    long id =
        engine
            .api()
            .execute(new Command.StartOperation(plan), MARA.because("month end"))
            .orThrow()
            .id();
    OperationView view = operation(id);
    for (int look = 0; look < 20_000 && !view.state().ended(); look++) {
      engine.time.advance(Duration.ZERO);
      Thread.yield();
      view = operation(id);
    }
    assertEquals(OperationState.DONE, view.state(), view::toString);
    engine.settle();
    return view;
  }

  private OperationView operation(long id) {
    return engine.api().ask(new Query.GetOperation(id), MARA);
  }

  private static IdempotencyKey key(IdempotencyKey.Repeat repeat) {
    return new IdempotencyKey(true, "settle-${params.channel}", Duration.ofHours(1), repeat);
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

  private static Outcome failedForGood() {
    return new Outcome(Outcome.Kind.FAILED_FOR_GOOD, null, "", "no connections left");
  }

  private static DagDefinition billing(int parallelism) {
    Node settle = Node.of("settle").with(new Mapping("${params.channels}", "channel", parallelism));
    DagDefinition dag =
        DagDefinition.of(
            "billing",
            List.of(Node.of("pull"), settle, Node.of("bill")),
            List.of(new Edge("pull", "settle"), new Edge("settle", "bill")));
    return Jobs.with(Jobs.with(dag, List.of(), List.of(CHANNELS), ""), Concurrency.FREE);
  }

  private List<RunView> items(RunId dagRun) {
    return engine.api().ask(new Query.ListItems(engine.node(dagRun, "settle")), MARA);
  }

  private List<RunState> itemStates(RunId dagRun) {
    return items(dagRun).stream().map(it -> it.run().state()).toList();
  }

  private RunId item(RunId dagRun, int index) {
    return items(dagRun).get(index).run().id();
  }
}
