package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobFilter.Mark;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.JobOrder.By;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.ListedJob;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with the list of jobs and their status: written once, run on H2 and on
/// PostgreSQL.
@Tag("ST1")
@Tag("N3")
abstract class JobListContract extends Contract {
  private static final Instant T0 = Given.T0;
  private static final JobId NOBODY = new JobId(999_999_999);

  /// Four jobs and a DAG; the letters of their names follow none of the orders.
  private void fourJobsAndADag() {
    save(job("b", "night", "ops", "Bills customers"), 0, T0.plusSeconds(30));
    save(job("d", "", "", "50% of_all"), 1);
    save(job("a", "day", "ops", ""), 2, T0.plusSeconds(90), T0.plusSeconds(10));
    save(job("c", "night", "Billing", ""), 3);
    save(named(DagDefinition.of("e", List.of(Node.of("a")), List.of()), "", "", ""), 4);
  }

  @Test
  void listIsSortedInEveryWayAndPagedByAnySize() {
    fourJobsAndADag();

    var expected =
        Map.of(
            new JobOrder(By.NAME, false), "abcde",
            new JobOrder(By.NAME, true), "edcba",
            new JobOrder(By.GROUP, false), "abcde",
            new JobOrder(By.GROUP, true), "bcade",
            new JobOrder(By.OWNER, true), "abcde",
            new JobOrder(By.NEXT_FIRING, false), "abcde",
            new JobOrder(By.NEXT_FIRING, true), "bacde",
            new JobOrder(By.SAVED, false), "bdace",
            new JobOrder(By.SAVED, true), "ecadb");
    expected.forEach(
        (order, names) -> {
          for (int size = 1; size <= 6; size++) {
            assertEquals(names, allPages(JobFilter.ALL, order, size), order + " by " + size);
          }
        });
  }

  @Test
  void rowThatComesMeanwhileMovesNoPage() {
    fourJobsAndADag();
    var byGroup = new JobOrder(By.GROUP, false);
    Page<ListedJob> first = page(JobFilter.ALL, byGroup, PageRequest.first(2));

    save(job("aa", "day", "", ""), 5);
    Page<ListedJob> second = page(JobFilter.ALL, byGroup, new PageRequest(first.next(), 9));

    assertEquals("ab", names(first));
    assertEquals("cde", names(second));
    assertEquals(List.of(5L, 6L), List.of(first.total(), second.total()));
  }

  @Test
  void cursorOfAnotherListIsRefused() {
    fourJobsAndADag();

    for (String cursor : List.of("x", "7\na\nb", "-1\na\nb", "0\nx\na")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> page(JobFilter.ALL, new JobOrder(By.SAVED, false), new PageRequest(cursor, 2)));
    }
  }

  @Test
  void textFindsNameGroupOwnerAndDescription() {
    fourJobsAndADag();

    assertEquals("b", found(JobFilter.text("CUSTOM")));
    assertEquals("bc", found(JobFilter.text(" bill ")));
    assertEquals("bc", found(JobFilter.text("NIGHT")));
    assertEquals("ab", found(JobFilter.text("ops")));
    assertEquals("d", found(JobFilter.text("50%")));
    assertEquals("d", found(JobFilter.text("f_a")));
    assertEquals("", found(JobFilter.text("5%f")));
  }

  @Test
  void choicesOfAFilterNarrowEachOther() {
    fourJobsAndADag();
    JobId b = given.store().jobs().byName(Given.TENANT, "b").orElseThrow().saved().id();
    set(b, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED);
    failedRun(b, "1");

    assertEquals("e", found(filter(Set.of(JobKind.DAG), Set.of(), Set.of(), Set.of())));
    assertEquals(
        "b", found(filter(Set.of(), Set.of(DefinitionStatus.DISABLED), Set.of(), Set.of())));
    assertEquals("ade", found(filter(Set.of(), Set.of(), Set.of("", "day"), Set.of())));
    assertEquals("a", found(filter(Set.of(), Set.of(), Set.of(), Set.of(Mark.SCHEDULED))));
    assertEquals("bcde", found(filter(Set.of(), Set.of(), Set.of(), Set.of(Mark.UNSCHEDULED))));
    assertEquals(
        "ab",
        found(filter(Set.of(), Set.of(), Set.of(), Set.of(Mark.SCHEDULED, Mark.DEAD_LETTER))));
    assertEquals(
        "cd",
        found(
            filter(
                Set.of(JobKind.JOB),
                Set.of(DefinitionStatus.ENABLED),
                Set.of("night", ""),
                Set.of(Mark.UNSCHEDULED))));
  }

  @Test
  void choicesAreCounted() {
    fourJobsAndADag();
    JobId b = given.store().jobs().byName(Given.TENANT, "b").orElseThrow().saved().id();
    set(b, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED);
    failedRun(b, "1");
    failedRun(b, "2");

    assertEquals(
        new JobReads.Counts(
            5,
            Map.of(JobKind.JOB, 4L, JobKind.DAG, 1L),
            Map.of(DefinitionStatus.ENABLED, 4L, DefinitionStatus.DISABLED, 1L),
            Map.of(Mark.SCHEDULED, 1L, Mark.UNSCHEDULED, 4L, Mark.DEAD_LETTER, 1L),
            Map.of("night", 2L, "day", 1L, "", 2L)),
        given.store().jobs().count(Given.TENANT, ""));
    assertEquals(Map.of("night", 2L), given.store().jobs().count(Given.TENANT, "Night").groups());
    assertEquals(0, given.store().jobs().count(Given.TENANT, "nothing").all());
  }

  @Test
  void rowShowsTheSoonestFiringAndTheOpenLetters() {
    JobId a = save(job("a", "", "", ""), 0, T0.plusSeconds(90), T0.plusSeconds(10));
    failedRun(a, "1");
    Run mended = failedRun(a, "2");
    var closing = new DeadLetter.Closing(DeadLetter.Way.REPLAYED, T0, "ana", "mended");
    given.commit(new Change.CloseDeadLetter(mended.id(), closing));

    ListedJob row = given.store().jobs().byName(Given.TENANT, "a").orElseThrow();

    assertEquals(given.store().definitions().latest(a), Optional.of(row.saved()));
    assertEquals(T0.plusSeconds(10), row.nextFireAt());
    assertEquals(1, row.deadLetters());
    assertEquals(List.of(row), page(JobFilter.ALL, JobOrder.NAME, PageRequest.first(9)).items());
    assertEquals(Optional.empty(), given.store().jobs().byName(Given.TENANT, "nobody"));
  }

  @Test
  @Tag("N2")
  void jobIsUsedByTheLatestVersionsOfDags() {
    JobId a = given.savedJob("a");
    JobId b = given.savedJob("b");
    JobId one = save(DagDefinition.of("one", List.of(Node.of("a"), Node.of("b")), List.of()), 0);
    var twice = new Node("again", "a", Node.of("a").rule(), false);
    save(DagDefinition.of("two", List.of(Node.of("a"), twice), List.of()), 0);
    given.commit(given.save(one, 2, DagDefinition.of("one", List.of(Node.of("a")), List.of()), T0));

    assertEquals(List.of("one", "two"), given.store().jobs().usedBy(a));
    assertEquals(List.of(), given.store().jobs().usedBy(b));
    var delete = status(one, 2, DefinitionStatus.ENABLED, DefinitionStatus.DELETED);
    assertEquals(WRITTEN, given.commit(delete));
    assertEquals(List.of("two"), given.store().jobs().usedBy(a));
  }

  @Test
  @Tag("D4")
  void whoWaitsForRunsIsFoundByTheName() {
    var match = new Task.Match.SameTime();
    JobDefinition waits =
        job("late", "", "", "").with(new Task.Wait(new Task.WaitFor.Other("net", match)));
    JobId late = save(waits, 0);
    save(waits.named("again"), 1);
    save(waits.named("net@test:late"), 2);
    save(job("other", "", "", "").with(new Task.SubDag("net", Map.of())), 3);

    assertEquals(List.of("again", "late"), given.store().jobs().waitedForBy(Given.TENANT, "net"));
    assertEquals(List.of("other"), given.store().jobs().runAsSubDagBy(Given.TENANT, "net"));
    given.commit(new Change.SaveVersion(Given.saved(late, 2, Given.job("late")), List.of()));
    assertEquals(List.of("again"), given.store().jobs().waitedForBy(Given.TENANT, "net"));
    assertEquals(List.of(), given.store().jobs().waitedForBy(Given.TENANT, "late"));
  }

  @Test
  @Tag("U3")
  void draftsAreFoundWithoutTheirJobs() {
    JobId draft = save(DagDefinition.of("net@test", List.of(), List.of()), 0);
    save(DagDefinition.of("net", List.of(), List.of()), 1);
    save(job("net@test:late", "", "", ""), 2);

    assertEquals(List.of(draft), given.store().jobs().drafts());
    set(draft, DefinitionStatus.ENABLED, DefinitionStatus.DELETED);
    assertEquals(List.of(), given.store().jobs().drafts());
  }

  @Test
  @Tag("T7")
  void disabledTriggersAreNeverDueUntilTheyAreArmedAgain() {
    JobId id = save(job("a", "", "", ""), 0, T0.plusSeconds(30));
    ArmedTrigger armed = given.store().definitions().triggers(id).getFirst();
    Run run = given.queued(id, "slot");

    UnitResult off = set(id, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED);
    UnitResult late =
        given.commit(
            new Change.CreateRun(run),
            new Change.AdvanceTrigger(armed.id(), T0.plusSeconds(30), null));

    assertEquals(WRITTEN, off);
    assertInstanceOf(UnitResult.Stale.class, late);
    assertEquals(Optional.empty(), given.store().runs().run(run.id()));
    assertEquals(List.of(), given.store().triggers().dueBefore(T0.plusSeconds(99), 9));
    assertEquals(Optional.empty(), given.store().triggers().soonest());

    ArmedTrigger again = armed.next(T0.plusSeconds(60));
    UnitResult on =
        given.commit(
            new Change.SetStatus(
                id, 1, DefinitionStatus.DISABLED, DefinitionStatus.ENABLED, List.of(again)));

    assertEquals(WRITTEN, on);
    assertEquals(List.of(again), given.store().triggers().dueBefore(T0.plusSeconds(99), 9));
    assertEquals(List.of(again), given.store().definitions().triggers(id));
  }

  @Test
  @Tag("S3")
  void statusIsSetFromTheExpectedOneOnly() {
    JobId id = given.savedJob("a");

    UnitResult first = set(id, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED);
    UnitResult again = set(id, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED);
    UnitResult older =
        given.commit(status(id, 2, DefinitionStatus.DISABLED, DefinitionStatus.ENABLED));
    UnitResult nobody = set(NOBODY, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED);

    assertEquals(WRITTEN, first);
    assertEquals(
        new UnitResult.Stale(
            "definition " + id + " is no longer ENABLED at version 1, or stands in a DAG"),
        again);
    assertInstanceOf(UnitResult.Stale.class, older);
    assertInstanceOf(UnitResult.Stale.class, nobody);
    assertEquals(
        DefinitionStatus.DISABLED, given.store().definitions().latest(id).orElseThrow().status());
  }

  @Test
  void deletedDefinitionIsReadByIdAndItsNameIsFree() {
    JobId id = save(job("a", "", "", ""), 0, T0.plusSeconds(30));
    Run run = given.queued(id, "slot");
    given.commit(new Change.CreateRun(run));

    UnitResult result = set(id, DefinitionStatus.ENABLED, DefinitionStatus.DELETED);

    assertEquals(WRITTEN, result);
    assertEquals("", found(JobFilter.ALL));
    assertEquals(0, given.store().jobs().count(Given.TENANT, "").all());
    assertEquals(Optional.empty(), given.store().triggers().soonest());
    assertEquals(List.of(), given.store().definitions().triggers(id));
    assertEquals(
        DefinitionStatus.DELETED, given.store().definitions().latest(id).orElseThrow().status());
    assertEquals(List.of(run), runsOf(id, PageRequest.first(9)).items());
    assertEquals(1, given.store().definitions().names(List.of(id)).size());
    given.savedJob("a");
    assertEquals("a", found(JobFilter.ALL));
  }

  @Test
  @Tag("N2")
  void nodeOfADagCannotBeDeletedAndTheDagCan() {
    JobId a = given.savedJob("a");
    JobId dag = save(DagDefinition.of("dag", List.of(Node.of("a")), List.of()), 0);

    UnitResult used = set(a, DefinitionStatus.ENABLED, DefinitionStatus.DELETED);
    UnitResult disabled = set(a, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED);
    UnitResult dagGone = set(dag, DefinitionStatus.ENABLED, DefinitionStatus.DELETED);
    UnitResult free = set(a, DefinitionStatus.DISABLED, DefinitionStatus.DELETED);

    assertInstanceOf(UnitResult.Stale.class, used);
    assertEquals(List.of(WRITTEN, WRITTEN, WRITTEN), List.of(disabled, dagGone, free));
  }

  @Test
  @Tag("S3")
  void saveThatSawAnotherStatusIsStale() {
    JobId id = given.savedJob("a");
    set(id, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED);

    UnitResult result = given.commit(given.save(id, 2, Given.job("a"), T0));

    assertEquals(new UnitResult.Stale("a is no longer ENABLED at version 1"), result);
  }

  @Test
  @Tag("D1")
  void dagWhoseJobWasDeletedMeanwhileIsRefused() {
    JobId a = given.savedJob("a");
    set(a, DefinitionStatus.ENABLED, DefinitionStatus.DELETED);
    var dag = DagDefinition.of("dag", List.of(Node.of("a")), List.of());

    UnitResult result = given.commit(given.save(new JobId(given.id()), 1, dag, T0));

    assertEquals(new UnitResult.Refused("node a names the job a, which is not there."), result);
    assertEquals("", found(JobFilter.ALL));
  }

  @Test
  @Tag("ST3")
  void firingThatComesBeforeTheSwitchInAGroupIsMade() {
    JobId id = save(job("a", "", "", ""), 0, T0.plusSeconds(30));
    ArmedTrigger armed = given.store().definitions().triggers(id).getFirst();
    Run before = given.queued(id, "before");
    Run after = given.queued(id, "after");

    List<UnitResult> results =
        given
            .store()
            .commit(
                List.of(
                    unit(before, armed, T0.plusSeconds(30), T0.plusSeconds(60)),
                    Unit.of(status(id, 1, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED)),
                    unit(after, armed, T0.plusSeconds(60), T0.plusSeconds(90))));

    assertEquals(List.of(WRITTEN, WRITTEN), results.subList(0, 2));
    assertInstanceOf(UnitResult.Stale.class, results.get(2));
    assertEquals(List.of(before), runsOf(id, PageRequest.first(9)).items());
  }

  @Test
  void runsOfAJobComeNewestFirstAlsoThoseOfNodes() {
    JobId job = given.savedJob("a");
    JobId dag = given.savedJob("dag");
    Run alone = given.queued(job, "1");
    Run dagRun = given.dagRun(dag, "2");
    Run node = given.node(dagRun, job, "a", RunState.PENDING);
    Run failed = given.queued(job, "3");
    List.of(alone, dagRun, node, failed).forEach(it -> given.commit(new Change.CreateRun(it)));
    given.commit(Given.move(failed, RunState.FAILED));
    Run ended = given.store().runs().run(failed.id()).orElseThrow();

    Page<Run> first = runsOf(job, PageRequest.first(2));
    Page<Run> second = runsOf(job, new PageRequest(first.next(), 2));

    assertEquals(List.of(ended, node), first.items());
    assertEquals(List.of(alone), second.items());
    assertEquals(List.of(3L, 3L), List.of(first.total(), second.total()));
    assertEquals("", second.next());
    assertEquals(2, given.store().runs().countUnfinished(job));
    assertEquals(1, given.store().runs().countUnfinished(dag));
    assertEquals(0, given.store().runs().countUnfinished(NOBODY));
    JobId idle = given.savedJob("idle");
    assertEquals(
        Map.of(job, ended, dag, dagRun),
        given.store().runs().newestOf(List.of(job, dag, idle, NOBODY)));
    assertEquals(Map.of(), given.store().runs().newestOf(List.of()));
  }

  private static Unit unit(Run run, ArmedTrigger armed, Instant expected, Instant next) {
    return Unit.of(
        new Change.CreateRun(run), new Change.AdvanceTrigger(armed.id(), expected, next));
  }

  /// Saves a definition with a trigger for each of the firings.
  private JobId save(Definition definition, int second, Instant... firings) {
    var id = new JobId(given.id());
    List<ArmedTrigger> armed = new ArrayList<>();
    for (Instant at : firings) {
      var trigger = new Trigger.Once("t" + at, at, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
      armed.add(
          new ArmedTrigger(
              new TriggerId(given.id()),
              Given.TENANT,
              id,
              1,
              definition instanceof DagDefinition,
              trigger,
              at));
    }
    var saved =
        new SavedDefinition(
            id,
            Given.TENANT,
            1,
            DefinitionStatus.ENABLED,
            definition,
            T0.plusSeconds(second),
            "ana");
    assertEquals(WRITTEN, given.commit(new Change.SaveVersion(saved, armed)));
    return id;
  }

  private UnitResult set(JobId id, DefinitionStatus from, DefinitionStatus to) {
    return given.commit(status(id, 1, from, to));
  }

  private static Change.SetStatus status(
      JobId id, int version, DefinitionStatus from, DefinitionStatus to) {
    return new Change.SetStatus(id, version, from, to, List.of());
  }

  private Run failedRun(JobId job, String slot) {
    Run run = given.queued(job, slot);
    given.commit(new Change.CreateRun(run), new Change.OpenDeadLetter(given.letter(run)));
    return run;
  }

  private static JobDefinition job(String name, String group, String owner, String description) {
    JobDefinition it = Given.job(name);
    return new JobDefinition(
        new Naming(name, group, description, owner),
        it.triggers(),
        it.task(),
        it.parameters(),
        it.retry(),
        it.limits(),
        it.placement(),
        it.safety(),
        it.label());
  }

  private static DagDefinition named(
      DagDefinition it, String group, String owner, String description) {
    return new DagDefinition(
        new Naming(it.name(), group, description, owner),
        it.triggers(),
        it.nodes(),
        it.edges(),
        it.parameters(),
        it.label());
  }

  private static JobFilter filter(
      Set<JobKind> kinds, Set<DefinitionStatus> statuses, Set<String> groups, Set<Mark> marks) {
    return new JobFilter("", kinds, statuses, groups, marks);
  }

  private Page<ListedJob> page(JobFilter filter, JobOrder order, PageRequest page) {
    return given.store().jobs().page(Given.TENANT, filter, order, page);
  }

  private Page<Run> runsOf(JobId job, PageRequest page) {
    return given.store().runs().ofJob(job, page);
  }

  private String found(JobFilter filter) {
    Page<ListedJob> page = page(filter, JobOrder.NAME, PageRequest.first(9));
    assertEquals(page.items().size(), page.total());
    return names(page);
  }

  private String allPages(JobFilter filter, JobOrder order, int size) {
    var names = new StringBuilder();
    String cursor = "";
    do {
      Page<ListedJob> page = page(filter, order, new PageRequest(cursor, size));
      names.append(names(page));
      cursor = page.next();
    } while (!cursor.isEmpty());
    return names.toString();
  }

  private static String names(Page<ListedJob> page) {
    var names = new StringBuilder();
    page.items().forEach(it -> names.append(it.saved().definition().name()));
    return names.toString();
  }
}
