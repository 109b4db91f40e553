package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunLifecycle.Row;
import dev.wheelhouse.model.run.RunState;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every row of the state table of mapped nodes' runs is reached by the engine, and the marks that
/// it lacks are refused.
@Tag("S1")
@Tag("D4")
class MapLifecycleCoverageTest {
  private static final Set<String> MOVES =
      Arrays.stream(Move.values()).map(Enum::name).collect(Collectors.toSet());
  private static final Parameter CHANNEL =
      new Parameter("channel", Parameter.Type.TEXT, true, "", List.of());
  private static final Parameter CHANNELS =
      new Parameter("channels", Parameter.Type.TEXT, false, "sepa,card", List.of());

  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.inMemory();
    engine.given(job("pull"), job("settle").withParameters(List.of(CHANNEL)));
    engine.given(
        billing("billing", TriggerRule.ALL_SUCCESS), billing("amends", TriggerRule.ANY_FAILED));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void everyRowIsReachedAndNoOther() {
    machineMoves();
    for (Act.As as : Act.As.values()) {
      mark(pending(), as);
      mark(running(), as);
      mark(succeeded(), as);
      mark(failed(), as);
      mark(canceled(), as);
      mark(skipped(), as);
    }

    assertEquals(Set.copyOf(RunLifecycle.MAP_RUN.rows()), reached());
  }

  private void machineMoves() {
    RunId stopped = pending();
    engine.stopRun(stopped);
    endPull(stopped);
    engine.is(engine.node(engine.trigger("amends"), "settle"), RunState.SKIPPED);
    RunId bad = engine.trigger("billing", "", Map.of("channels", "[1, 2"));
    engine.is(engine.node(bad, "settle"), RunState.FAILED);
    List.of(succeeded(), failed(), canceled(), skipped())
        .forEach(map -> engine.rerun(items(map).getFirst(), false));
  }

  @Test
  void markThatTheTableLacksIsRefusedWithTheState() {
    refused(succeeded(), Act.As.SUCCESS);
    refused(succeeded(), Act.As.SKIPPED);
    refused(failed(), Act.As.FAILED);
    refused(skipped(), Act.As.SKIPPED);
  }

  private void refused(RunId map, Act.As as) {
    RunState before = engine.run(map).state();
    var answer = engine.api().execute(new Command.Mark(map, as), MARA.because("seen"));
    var rejected = assertInstanceOf(Answer.Rejected.class, answer);
    assertThat(rejected.fault().message()).contains(before.name());
    engine.is(map, before);
  }

  private RunId pending() {
    engine.script.hold("pull");
    RunId map = engine.node(engine.trigger("billing"), "settle");
    engine.script.letGo("pull");
    engine.is(map, RunState.PENDING);
    return map;
  }

  /// None of its items runs: it is held.
  private RunId running() {
    RunId map = pending();
    var hold = new Command.SetHold(HoldPlace.run(map), Optional.empty());
    var _ = engine.api().execute(hold, MARA.because("month end")).orThrow();
    RunId dagRun = engine.run(map).parent().orElseThrow();
    engine.end(engine.node(dagRun, "pull"), Outcome.SUCCESS);
    engine.is(map, RunState.RUNNING);
    return map;
  }

  private RunId succeeded() {
    RunId map = engine.node(engine.trigger("billing"), "settle");
    engine.is(map, RunState.SUCCESS);
    return map;
  }

  private RunId failed() {
    engine.script.plan(
        "settle", new Outcome(Outcome.Kind.FAILED_FOR_GOOD, null, "", "no connections left"));
    RunId map = engine.node(engine.trigger("billing"), "settle");
    engine.is(map, RunState.FAILED);
    return map;
  }

  private RunId canceled() {
    engine.script.hold("settle");
    RunId map = engine.node(engine.trigger("billing"), "settle");
    engine.stopRun(map);
    engine.script.letGo("settle");
    engine.is(map, RunState.CANCELED);
    return map;
  }

  private RunId skipped() {
    RunId map = failed();
    mark(map, Act.As.SKIPPED);
    engine.is(map, RunState.SKIPPED);
    return map;
  }

  private void mark(RunId run, Act.As as) {
    var _ = engine.api().execute(new Command.Mark(run, as), MARA.because("seen"));
    endPull(run);
  }

  /// What comes before it gives its slot back.
  private void endPull(RunId map) {
    RunId dagRun = engine.run(map).parent().orElseThrow();
    engine.script.tryEnd(engine.node(dagRun, "pull"), Outcome.SUCCESS);
    engine.settle();
  }

  private List<RunId> items(RunId map) {
    return engine.api().ask(new Query.ListItems(map), MARA).stream()
        .map(it -> it.run().id())
        .toList();
  }

  private Set<Row> reached() {
    Set<Row> rows = new HashSet<>();
    for (RunEvent event : engine.store().runs().eventsAfter(0, 100_000)) {
      RunState from = event.from();
      if (from != null && MOVES.contains(event.type()) && engine.run(event.run()).mapRun()) {
        rows.add(new Row(from, Move.valueOf(event.type()), event.to()));
      }
    }
    return rows;
  }

  private static DagDefinition billing(String name, TriggerRule rule) {
    Node settle =
        Node.of("settle").with(new Mapping("${params.channels}", "channel", 0)).with(rule);
    DagDefinition dag =
        DagDefinition.of(
            name, List.of(Node.of("pull"), settle), List.of(new Edge("pull", "settle")));
    return Jobs.with(Jobs.with(dag, List.of(), List.of(CHANNELS), ""), Concurrency.FREE);
  }
}
