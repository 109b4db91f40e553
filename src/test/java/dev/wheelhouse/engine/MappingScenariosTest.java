package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.model.definition.Parameter.Type.TEXT;
import static dev.wheelhouse.model.run.RunState.CANCELED;
import static dev.wheelhouse.model.run.RunState.FAILED;
import static dev.wheelhouse.model.run.RunState.PENDING;
import static dev.wheelhouse.model.run.RunState.QUEUED;
import static dev.wheelhouse.model.run.RunState.RETRY_WAIT;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.LiftHold.Missed;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node that runs once per item of a list, on the real engine.
@Tag("D4")
class MappingScenariosTest {
  private static final Parameter CHANNEL = new Parameter("channel", TEXT, true, "", List.of());
  private static final Parameter CHANNELS =
      new Parameter("channels", TEXT, false, "sepa,card,wire,cash", List.of());

  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.inMemory();
    engine.given(job("pull"), job("bill"));
    engine.given(job("settle").withParameters(List.of(CHANNEL)).with(attempts(2, "PT5S")));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void itemsRunTwoAtOnceAndWhatFollowsWaitsForAll() {
    engine.given(billing(2));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");

    assertEquals(List.of(RUNNING, RUNNING, PENDING, PENDING), itemStates(dagRun));
    assertEquals(
        List.of("settle [sepa]", "settle [card]", "settle [wire]", "settle [cash]"), names(dagRun));

    engine.end(item(dagRun, 1), Outcome.SUCCESS);
    assertEquals(List.of(RUNNING, SUCCESS, RUNNING, PENDING), itemStates(dagRun));
    engine.end(item(dagRun, 0), Outcome.SUCCESS);
    engine.end(item(dagRun, 2), Outcome.SUCCESS);
    assertEquals(
        Map.of("pull", SUCCESS, "settle", RUNNING, "bill", PENDING), engine.nodeStates(dagRun));
    engine.end(item(dagRun, 3), Outcome.SUCCESS);

    assertEquals(
        Map.of("pull", SUCCESS, "settle", SUCCESS, "bill", SUCCESS), engine.nodeStates(dagRun));
    engine.is(dagRun, SUCCESS);
    assertEquals(List.of("sepa", "card", "wire", "cash"), given(dagRun));
  }

  @Test
  void resultsTellWhatNodesAndItemsHandedOnAndHowOftenTheyMayBeTried() {
    engine.given(billing(4));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    engine.end(item(dagRun, 0), Outcome.succeeded(Map.of("rows", Output.integer(41_210))));

    var items = engine.api().ask(new Query.ListResults(engine.node(dagRun, "settle")), MARA);
    var nodes = engine.api().ask(new Query.ListResults(dagRun), MARA);

    assertEquals(2, items.get(item(dagRun, 0)).maxAttempts());
    assertEquals(Map.of("rows", Output.integer(41_210)), items.get(item(dagRun, 0)).outputs());
    assertEquals(Map.of(), items.get(item(dagRun, 1)).outputs());
    assertEquals(3, nodes.size());
  }

  @Test
  void failedItemIsTriedAgainThenSetAsideAndItsRerunTakesTheDagFurther() {
    engine.given(billing(2));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    engine.end(item(dagRun, 1), Outcome.failed("no connections left"));
    assertEquals(List.of(RUNNING, RETRY_WAIT, PENDING, PENDING), itemStates(dagRun));
    engine.script.letGo("settle");
    engine.end(item(dagRun, 0), Outcome.SUCCESS);
    engine.script.fails("settle", 1);
    engine.advance("PT5S");

    assertEquals(List.of(SUCCESS, FAILED, SUCCESS, SUCCESS), itemStates(dagRun));
    assertEquals(
        Map.of("pull", SUCCESS, "settle", FAILED, "bill", PENDING), engine.nodeStates(dagRun));
    engine.is(dagRun, FAILED);
    RunId failed = engine.deadLetters().getFirst().run();
    assertEquals(1, engine.deadLetters().size());
    assertThat(engine.run(dagRun).status().lastError()).contains("settle", "no connections left");

    engine.rerun(failed, false);

    assertEquals(List.of(SUCCESS, SUCCESS, SUCCESS, SUCCESS), itemStates(dagRun));
    assertEquals(
        Map.of("pull", SUCCESS, "settle", SUCCESS, "bill", SUCCESS), engine.nodeStates(dagRun));
    engine.is(dagRun, SUCCESS);
    assertEquals(List.of(), engine.deadLetters());
    assertEquals(1, engine.script.begunJobs().stream().filter("bill"::equals).count());
  }

  @Test
  void emptyListSucceedsAtOnceAndWhatFollowsRuns() {
    engine.given(billing(2));
    RunId dagRun = engine.trigger("billing", "empty", Map.of("channels", "[]"));

    assertEquals(List.of(), itemStates(dagRun));
    engine.is(dagRun, SUCCESS);
    assertEquals(List.of("pull", "bill"), engine.script.begunJobs());
  }

  @Test
  void listThatCantBeReadFailsTheNodeWithWordsAndSetsItAside() {
    engine.given(billing(2));
    RunId dagRun = engine.trigger("billing", "bad", Map.of("channels", "[1, 2"));

    assertEquals(FAILED, engine.nodes(dagRun).get("settle").state());
    assertThat(engine.nodes(dagRun).get("settle").status().lastError())
        .contains("is no JSON array");
    assertEquals(engine.node(dagRun, "settle"), engine.deadLetters().getFirst().run());
    engine.is(dagRun, FAILED);
  }

  @Test
  void mappedNodeWithoutUpstreamsHasItsItemsFromTheStart() {
    engine.given(
        Jobs.with(
            DagDefinition.of("alone", List.of(mapped(0)), List.of()),
            List.of(),
            List.of(CHANNELS),
            ""));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("alone");

    assertEquals(List.of(RUNNING, RUNNING, RUNNING, RUNNING), itemStates(dagRun));
    engine.is(engine.node(dagRun, "settle"), RUNNING);

    IntStream.range(0, 4).forEach(i -> engine.end(item(dagRun, i), Outcome.SUCCESS));
    engine.is(dagRun, SUCCESS);
  }

  @Test
  void thousandItemsRunOnceEach() {
    engine.given(billing(0));
    String list =
        IntStream.range(0, 1_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
    RunId dagRun = engine.trigger("billing", "many", Map.of("channels", list));

    engine.is(dagRun, SUCCESS);
    assertEquals(1_000, given(dagRun).stream().distinct().count());
    assertEquals(1_002, engine.script.begunJobs().size());
    assertEquals("bill", engine.script.begunJobs().getLast());
  }

  @Test
  void listIsWhatTheNodeBeforeHasHandedOnAndItsItemsOutputsAreAListForTheNext() {
    engine.given(
        job("bill").withParameters(List.of(new Parameter("sums", TEXT, false, "", List.of()))));
    Node bill = Node.of("bill").with(Map.of("sums", "${upstream.settle.output.sum}"));
    engine.given(chain(mapped("${upstream.pull.output.files}", 1), bill));
    engine.script.plan(
        "pull", Outcome.succeeded(Map.of("files", Output.list("[\"a\",\"b\",\"a\"]"))));
    engine.script.plan(
        "settle",
        Outcome.succeeded(Map.of("sum", Output.integer(5))),
        Outcome.succeeded(Map.of("sum", Output.integer(7))),
        Outcome.SUCCESS);
    RunId dagRun = engine.trigger("billing");

    assertEquals(List.of("a", "b", "a"), given(dagRun));
    engine.is(dagRun, SUCCESS);
    assertEquals("[5,7,null]", engine.script.begun().getLast().context().parameters().get("sums"));
  }

  @Test
  void holdOnTheNodeKeepsItsItemsAndThoseUnderWayGoOn() {
    engine.given(billing(2));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    var place = HoldPlace.run(engine.node(dagRun, "settle"));
    var hold =
        engine
            .api()
            .execute(new Command.SetHold(place, Optional.empty()), MARA.because("why"))
            .orThrow();

    engine.end(item(dagRun, 0), Outcome.SUCCESS);
    assertEquals(List.of(SUCCESS, RUNNING, QUEUED, PENDING), itemStates(dagRun));

    var _ = engine.api().execute(new Command.LiftHold(hold.id(), Missed.NONE), MARA).orThrow();
    engine.advance("PT30S");
    assertEquals(List.of(SUCCESS, RUNNING, RUNNING, PENDING), itemStates(dagRun));
  }

  @Test
  void stopOfTheNodeCancelsWhatWaitsAndEndsWithWhatRuns() {
    engine.given(billing(2));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    engine.end(item(dagRun, 0), Outcome.SUCCESS);

    engine.stopRun(engine.node(dagRun, "settle"));

    assertEquals(List.of(SUCCESS, CANCELED, CANCELED, CANCELED), itemStates(dagRun));
    engine.is(engine.node(dagRun, "settle"), CANCELED);
    engine.is(dagRun, CANCELED);

    RunId again = engine.rerun(engine.node(dagRun, "settle"), false);
    assertEquals(List.of(RUNNING, RUNNING, PENDING, PENDING), itemStates(dagRun));
    assertEquals(1, engine.run(again).key().generation());
    engine.is(dagRun, RUNNING);
  }

  @Test
  void stopOfTheDagRunReachesTheItems() {
    engine.given(billing(0));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");

    engine.stopRun(dagRun);

    assertEquals(List.of(CANCELED, CANCELED, CANCELED, CANCELED), itemStates(dagRun));
    engine.is(dagRun, CANCELED);
  }

  @Test
  void onlyTheItemsThatFailedRunAgain() {
    engine.given(billing(0));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    engine.script.letGo("settle");
    engine.end(item(dagRun, 0), Outcome.SUCCESS);
    engine.end(item(dagRun, 1), failedForGood());
    engine.end(item(dagRun, 2), Outcome.SUCCESS);
    engine.end(item(dagRun, 3), failedForGood());
    engine.is(dagRun, FAILED);
    int before = engine.script.begun().size();

    var plan = RerunPlan.of(RerunPlan.Reach.FAILED);
    var preview = engine.api().preview(new Command.Rerun(dagRun, plan), MARA);
    var _ = engine.api().execute(new Command.Rerun(dagRun, plan), MARA).orThrow();
    engine.settle();

    assertEquals(
        List.of("settle [card]", "settle [cash]", "bill"),
        preview.starts().stream().map(it -> it.name()).toList());
    assertEquals(
        List.of("settle", "settle", "bill"), engine.script.begunJobs().subList(before, before + 3));
    assertEquals(List.of(), engine.deadLetters());
    engine.is(dagRun, SUCCESS);
  }

  @Test
  void itemIsRerunWhileOthersGoOn() {
    engine.given(billing(0));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    engine.end(item(dagRun, 1), failedForGood());

    engine.rerun(item(dagRun, 1), false);

    assertEquals(List.of(RUNNING, RUNNING, RUNNING, RUNNING), itemStates(dagRun));
    IntStream.range(0, 4).forEach(i -> engine.end(item(dagRun, i), Outcome.SUCCESS));
    engine.is(dagRun, SUCCESS);
  }

  @Test
  void markOfTheNodeCancelsWhatWaitsOfItsItemsAndIsRefusedWhileOneRuns() {
    engine.given(billing(2));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    RunId node = engine.node(dagRun, "settle");

    var refused =
        engine.api().execute(new Command.Mark(node, Act.As.SUCCESS), MARA.because("done"));
    assertThat(((Answer.Rejected<?>) refused).fault().message())
        .contains("settle [sepa] is RUNNING", "Stop it first");

    var _ =
        engine
            .api()
            .execute(
                new Command.SetHold(HoldPlace.run(node), Optional.empty()), MARA.because("why"))
            .orThrow();
    engine.end(item(dagRun, 0), failedForGood());
    engine.end(item(dagRun, 1), Outcome.SUCCESS);
    assertEquals(List.of(FAILED, SUCCESS, QUEUED, QUEUED), itemStates(dagRun));
    var _ =
        engine
            .api()
            .execute(new Command.Mark(node, Act.As.SUCCESS), MARA.because("done"))
            .orThrow();
    engine.settle();

    assertEquals(List.of(FAILED, SUCCESS, CANCELED, CANCELED), itemStates(dagRun));
    assertEquals(List.of(), engine.deadLetters());
    engine.is(node, SUCCESS).is(dagRun, SUCCESS);
  }

  @Test
  void markOfTheOnlyFailedItemMendsTheNodeAndTheDagRun() {
    engine.given(billing(0));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    engine.end(item(dagRun, 0), failedForGood());
    IntStream.range(1, 4).forEach(i -> engine.end(item(dagRun, i), Outcome.SUCCESS));
    engine.is(dagRun, FAILED);

    var mark = new Command.Mark(item(dagRun, 0), Act.As.SUCCESS);
    assertEquals(
        List.of("bill"),
        engine.api().preview(mark, MARA).starts().stream().map(it -> it.name()).toList());
    var _ = engine.api().execute(mark, MARA.because("was settled by hand")).orThrow();
    engine.settle();

    engine.is(engine.node(dagRun, "settle"), SUCCESS).is(dagRun, SUCCESS);
  }

  @Test
  void engineThatStartsAgainKeepsTheBoundAndGoesOnWithTheList(@TempDir Path folder) {
    engine.close();
    engine = TestEngine.in(folder);
    engine.given(job("pull"), job("bill"), job("settle").withParameters(List.of(CHANNEL)));
    engine.given(billing(2));
    engine.script.hold("settle");
    RunId dagRun = engine.trigger("billing");
    engine.end(item(dagRun, 0), Outcome.SUCCESS);

    engine.restart();
    engine.settle();

    assertEquals(List.of(SUCCESS, RUNNING, RUNNING, PENDING), itemStates(dagRun));
    engine.is(engine.node(dagRun, "settle"), RUNNING);
    IntStream.of(1, 2, 3).forEach(i -> engine.end(item(dagRun, i), Outcome.SUCCESS));
    engine.is(dagRun, SUCCESS);
    assertEquals(List.of("sepa", "card", "wire", "cash"), given(dagRun));
  }

  @Test
  void saveNamesWhatIsWrongWithAMapping() {
    var nobody = Node.of("settle").with(new Mapping("${params.channels}", "chanel", 0));
    var nothing = Node.of("settle").with(new Mapping("", "channel", -1));

    assertThat(refused(chain(nobody, Node.of("bill"))))
        .contains("the parameter chanel, which its job does not have", "channel");
    assertThat(refused(chain(nothing, Node.of("bill")))).contains("names no list");
    assertThat(refused(chain(mapped("${params.other}", 0), Node.of("bill")))).contains("other");
  }

  private String refused(DagDefinition dag) {
    var answer = engine.api().execute(new Command.SaveDefinition(dag, 0), MARA);
    return ((Answer.Rejected<?>) answer).fault().message();
  }

  private static Outcome failedForGood() {
    return new Outcome(Outcome.Kind.FAILED_FOR_GOOD, null, "", "no connections left");
  }

  private static Node mapped(String over, int parallelism) {
    return Node.of("settle").with(new Mapping(over, "channel", parallelism));
  }

  private static DagDefinition chain(Node settle, Node bill) {
    DagDefinition chain = Jobs.dag("billing", "pull>settle", "settle>bill");
    return Jobs.with(
        DagDefinition.of("billing", List.of(Node.of("pull"), settle, bill), chain.edges()),
        List.of(),
        List.of(CHANNELS),
        "");
  }

  private static Node mapped(int parallelism) {
    return mapped("${params.channels}", parallelism);
  }

  private static DagDefinition billing(int parallelism) {
    return chain(mapped(parallelism), Node.of("bill"));
  }

  private List<RunView> items(RunId dagRun) {
    return engine.api().ask(new Query.ListItems(engine.node(dagRun, "settle")), MARA);
  }

  private List<RunState> itemStates(RunId dagRun) {
    return items(dagRun).stream().map(it -> it.run().state()).toList();
  }

  private List<String> names(RunId dagRun) {
    return items(dagRun).stream().map(RunView::name).toList();
  }

  private RunId item(RunId dagRun, int index) {
    return items(dagRun).get(index).run().id();
  }

  /// What each item's first attempt was given, in the order of the list.
  private List<String> given(RunId dagRun) {
    List<RunId> order = items(dagRun).stream().map(RunView::run).map(Run::id).toList();
    return order.stream()
        .map(
            id ->
                engine.script.begun().stream()
                    .filter(it -> it.context().place().run().equals(id))
                    .map(it -> it.context().parameters().get("channel"))
                    .findFirst()
                    .orElse("?"))
        .toList();
  }
}
