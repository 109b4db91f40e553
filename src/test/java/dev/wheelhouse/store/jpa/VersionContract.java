package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.NodeEnd;
import dev.wheelhouse.store.Standing;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.store.VersionRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with versions, layouts and the jobs of a DAG's own.
@Tag("ST1")
@Tag("D5")
abstract class VersionContract extends Contract {
  private static final Instant T0 = Given.T0;

  @Test
  void versionsAreListedNewestFirstWithTheirComments() {
    JobId job = given.savedJob("a");
    save(job, 2, "second");
    save(job, 3, "x".repeat(5_000));

    Page<VersionRow> first = given.store().versions().page(job, PageRequest.first(2));
    Page<VersionRow> rest = given.store().versions().page(job, new PageRequest(first.next(), 2));

    assertEquals(List.of(3, 2), first.items().stream().map(VersionRow::version).toList());
    assertEquals(4_096, first.items().getFirst().comment().length());
    assertEquals("second", first.items().get(1).comment());
    assertEquals(3, first.total());
    assertEquals(List.of(new VersionRow(1, T0, "ana", "")), rest.items());
    assertEquals("", rest.next());
  }

  @Test
  void layoutGoesWithTheNextVersionUnlessItSaysAnother() {
    given.savedJob("a");
    var dag = new JobId(given.id());
    saveDag(dag, 1, "one");
    saveDag(dag, 2, null);
    saveDag(dag, 3, "three");
    var other = new JobId(given.id());

    UnitResult drawn = given.commit(new Change.SaveLayout(dag, "again"));
    UnitResult gone = given.commit(new Change.SaveLayout(other, "nowhere"));

    assertEquals(WRITTEN, drawn);
    assertInstanceOf(UnitResult.Stale.class, gone);
    assertEquals(
        List.of("one", "one", "again", ""),
        List.of(1, 2, 3, 4).stream()
            .map(version -> given.store().versions().layout(dag, version))
            .toList());
  }

  @Test
  void ownJobsAreFoundByTheirDagAndInNoList() {
    var dag = new JobId(given.id());
    var own = new JobId(given.id());
    JobDefinition job = Given.job("net:a");
    given.commit(
        new Change.SaveVersion(Given.saved(own, 1, job).ownedBy(dag), List.of()),
        new Change.SaveVersion(
            Given.saved(
                dag, 1, DagDefinition.of("net", List.of(Node.owning("net", "a", job)), List.of())),
            List.of()));

    assertEquals(
        List.of(own),
        given.store().versions().ownedBy(dag).stream().map(SavedDefinition::id).toList());
    assertEquals(
        Map.of(
            "net:a",
            new Standing(own, JobKind.JOB, dag),
            "net",
            new Standing(dag, JobKind.DAG, null)),
        given.store().versions().standing(Given.TENANT, List.of("net", "net:a", "b")));
    assertEquals(
        1,
        given
            .store()
            .jobs()
            .page(Given.TENANT, JobFilter.ALL, JobOrder.NAME, PageRequest.first(9))
            .total());
    assertEquals(1, given.store().jobs().count(Given.TENANT, "").all());
    assertEquals(1, given.store().definitions().count(Given.TENANT));
    assertEquals(
        dag, given.store().definitions().byName(Given.TENANT, "net:a").orElseThrow().owner());

    given.commit(
        new Change.SetStatus(dag, 1, DefinitionStatus.ENABLED, DefinitionStatus.DELETED, List.of()),
        new Change.SetStatus(
            own, 1, DefinitionStatus.ENABLED, DefinitionStatus.DELETED, List.of()));

    assertEquals(List.of(), given.store().versions().ownedBy(dag));
    assertEquals(Map.of(), given.store().versions().standing(Given.TENANT, List.of("net:a")));
  }

  @Test
  void unendedRunsAreCountedByVersionAndEndsFoundByNode() {
    JobId job = given.savedJob("a");
    var dag = new JobId(given.id());
    saveDag(dag, 1, null);
    Run old = dagRun(dag, "@1");
    Run last = dagRun(dag, "@2");
    Run waits = given.node(last, job, "a", RunState.PENDING);
    Run failed = given.node(last, job, "b", RunState.RUNNING);
    Run before = given.node(old, job, "b", RunState.RUNNING);
    for (Run run : List.of(waits, failed, before)) {
      given.commit(new Change.CreateRun(run));
    }
    given.commit(Given.move(failed, RunState.FAILED), Given.move(before, RunState.SUCCESS));

    assertEquals(Map.of(1, 2L), given.store().versions().unended(dag));
    assertEquals(
        List.of(RunState.FAILED),
        given.store().versions().nodeEnds(dag, 1).stream().map(NodeEnd::state).toList());
    assertEquals(
        List.of(RunState.FAILED, RunState.SUCCESS),
        given.store().versions().nodeEnds(dag, 2).stream().map(NodeEnd::state).toList());
  }

  private Run dagRun(JobId dag, String slot) {
    Run run = given.dagRun(dag, slot);
    given.commit(new Change.CreateRun(run));
    return run;
  }

  private void save(JobId job, int version, String comment) {
    SavedDefinition saved = Given.saved(job, version, Given.job("a"));
    given.commit(new Change.SaveVersion(saved, List.of(), comment, null));
  }

  private void saveDag(JobId dag, int version, @Nullable String layout) {
    var definition = DagDefinition.of("net", List.of(Node.of("a")), List.of());
    assertEquals(
        WRITTEN,
        given.commit(
            new Change.SaveVersion(Given.saved(dag, version, definition), List.of(), "", layout)));
  }
}
