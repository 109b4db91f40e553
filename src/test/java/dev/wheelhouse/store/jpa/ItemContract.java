package dev.wheelhouse.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads.NodeCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with the items of mapped nodes.
@Tag("D4")
abstract class ItemContract extends Contract {

  @Test
  void itemIsReadAsItWasWritten() {
    Run map = map(dagRun());
    Run item = item(map, 3, "sepa, instant", RunState.PENDING);
    given.commit(new Change.CreateRun(map), new Change.CreateRun(item));

    assertEquals(Optional.of(item), given.store().runs().run(item.id()));
    assertEquals(Optional.of(map), given.store().runs().run(map.id()));
  }

  @Test
  void itemsAreListedInTheOrderOfTheListByTheirCurrentRuns() {
    Run map = map(dagRun());
    List<Run> items =
        List.of(
            item(map, 0, "sepa", RunState.QUEUED),
            item(map, 1, "card", RunState.QUEUED),
            item(map, 10, "card", RunState.PENDING));
    given.commit(new Change.CreateRun(map));
    items.forEach(it -> given.commit(new Change.CreateRun(it)));
    given.commit(Given.move(items.get(0), RunState.FAILED));
    Run again = Given.generation(items.get(0), new RunId(given.id()));
    given.commit(new Change.CreateRun(again));

    assertEquals(List.of(again, items.get(1), items.get(2)), given.store().items().of(map));
    assertEquals(
        Map.of(RunState.QUEUED, 2, RunState.PENDING, 1), given.store().items().states(map));
    assertEquals(List.of(items.get(1), again), given.store().items().in(map, RunState.QUEUED, 10));
    assertEquals(List.of(items.get(1)), given.store().items().in(map, RunState.QUEUED, 1));
    assertEquals(2, given.store().items().nextGeneration(map));
  }

  @Test
  void nextRunOfTheNodeHasItemsOfItsOwn() {
    Run map = map(dagRun());
    Run old = item(map, 0, "sepa", RunState.QUEUED);
    Run next = Given.generation(map, new RunId(given.id()));
    given.commit(new Change.CreateRun(map), new Change.CreateRun(old), new Change.CreateRun(next));

    assertEquals(List.of(), given.store().items().of(next));
    assertEquals(1, given.store().items().nextGeneration(next));

    Run made = Given.generation(item(next, 0, "card", RunState.QUEUED), new RunId(given.id()));
    given.commit(new Change.CreateRun(made));

    assertEquals(List.of(made), given.store().items().of(next));
    assertEquals(List.of(old), given.store().items().of(map));
  }

  @Test
  void itemsAreNoNodes() {
    Run dagRun = dagRun();
    Run map = map(dagRun);
    Run item = item(map, 0, "sepa", RunState.PENDING);
    given.commit(new Change.CreateRun(map), new Change.CreateRun(item));

    assertEquals(List.of(map), given.store().runs().ofDagRun(dagRun.id()));
    assertEquals(
        Map.of(dagRun.id(), new NodeCounts(0, 1)),
        given.store().runs().nodeCounts(List.of(dagRun.id())));
    assertEquals(List.of(map), given.store().queues().pendingNodes(List.of(dagRun.id())));
  }

  @Test
  void mappedNodesUnderWayAreFoundInParts() {
    Run first = begun();
    Run second = begun();

    assertEquals(List.of(first), given.store().items().mapsUnderWay(0, 1));
    assertEquals(List.of(second), given.store().items().mapsUnderWay(first.id().value(), 10));
    assertEquals(List.of(), given.store().runs().inStates(Set.of(RunState.RUNNING), 0, 10));
  }

  private Run begun() {
    Run map = map(dagRun());
    given.commit(new Change.CreateRun(map));
    given.commit(Given.move(map, RunState.RUNNING));
    return given.store().runs().run(map.id()).orElseThrow();
  }

  private Run dagRun() {
    Run dagRun = given.dagRun(new JobId(given.id()), "@2026-03-01T02:00:00Z");
    given.commit(new Change.CreateRun(dagRun));
    return dagRun;
  }

  private Run map(Run dagRun) {
    Run node = given.node(dagRun, new JobId(given.id()), "settle", RunState.PENDING);
    Target of = node.target();
    return as(node, new Target(RunKind.MAP, of.job(), of.version(), of.node()), node.key());
  }

  private Run item(Run map, int index, String text, RunState state) {
    RunId dagRun = map.parent().orElseThrow();
    var place = new Target.Item(map.id(), index, text);
    Run node =
        given.node(
            given.store().runs().run(dagRun).orElseThrow(), map.target().job(), "settle", state);
    var target =
        new Target(
            RunKind.TASK, map.target().job(), 1, new Target.NodeRef(dagRun, "settle", place));
    RunKey of = map.key();
    return as(
        node,
        target,
        new RunKey(of.tenant(), RunKey.itemScope(dagRun, "settle", index), of.slot(), 0));
  }

  private static Run as(Run run, Target target, RunKey key) {
    return new Run(
        run.id(), key, target, run.origin(), run.placement(), run.parameters(), run.status());
  }
}
