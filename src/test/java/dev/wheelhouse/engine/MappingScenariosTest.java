package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.model.run.RunState.FAILED;
import static dev.wheelhouse.model.run.RunState.PENDING;
import static dev.wheelhouse.model.run.RunState.RETRY_WAIT;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A node that runs once per item of a list, on the real engine.
@Tag("D4")
class MappingScenariosTest {
  private static final Parameter CHANNEL =
      new Parameter("channel", Parameter.Type.TEXT, true, "", List.of());
  private static final Parameter CHANNELS =
      new Parameter("channels", Parameter.Type.TEXT, false, "sepa,card,wire,cash", List.of());

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

  private static Node mapped(int parallelism) {
    return Node.of("settle").with(new Mapping("${params.channels}", "channel", parallelism));
  }

  private static DagDefinition billing(int parallelism) {
    DagDefinition chain = Jobs.dag("billing", "pull>settle", "settle>bill");
    List<Node> nodes =
        chain.nodes().stream()
            .map(node -> node.key().equals("settle") ? mapped(parallelism) : node)
            .toList();
    return Jobs.with(
        DagDefinition.of("billing", nodes, chain.edges()), List.of(), List.of(CHANNELS), "");
  }

  private List<RunView> items(RunId dagRun) {
    return engine.api().ask(new Query.ListItems(engine.node(dagRun, "settle")), TestEngine.MARA);
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
