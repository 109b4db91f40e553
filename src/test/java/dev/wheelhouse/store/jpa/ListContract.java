package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.HistoryReads.Letters;
import dev.wheelhouse.store.HistoryReads.Missed;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with definitions, triggers, lists, dead letters and the audit: written
/// once, run on H2 and on PostgreSQL.
@Tag("ST1")
abstract class ListContract extends Contract {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant T0 = Given.T0;
  private static final Trigger NIGHTLY =
      new Trigger.Cron("nightly", "0 0 2 * * ?", SHANGHAI, MisfirePolicy.FIRE_ONCE_NOW);
  private static final Trigger ONCE =
      new Trigger.Once("once", T0.plusSeconds(5), SHANGHAI, MisfirePolicy.FIRE_ONCE_NOW);

  @Test
  @Tag("N4")
  void definitionReadsBackInEachVersion() {
    var id = new JobId(given.id());
    JobDefinition first = Given.job("pull_payments");
    JobDefinition second = first.with(List.of(NIGHTLY));

    given.commit(given.save(id, 1, first, T0));
    given.commit(given.save(id, 2, second, T0));

    var definitions = given.store().definitions();
    assertEquals(Optional.of(Given.saved(id, 1, first)), definitions.version(id, 1));
    assertEquals(Optional.of(Given.saved(id, 2, second)), definitions.version(id, 2));
    assertEquals(Optional.of(Given.saved(id, 2, second)), definitions.latest(id));
    assertEquals(
        Optional.of(Given.saved(id, 2, second)), definitions.byName(Given.TENANT, "pull_payments"));
    assertEquals(Optional.empty(), definitions.byName(Given.TENANT, "Pull_Payments"));
    assertEquals(Optional.empty(), definitions.version(id, 3));
  }

  @Test
  @Tag("N4")
  void saveOverAnotherPersonsVersionIsStale() {
    var id = new JobId(given.id());
    given.commit(given.save(id, 1, Given.job("settle"), T0));
    given.commit(given.save(id, 2, Given.job("settle"), T0));

    UnitResult result = given.commit(given.save(id, 2, Given.job("settle"), T0));

    assertEquals(new UnitResult.Stale("settle is no longer ENABLED at version 1"), result);
  }

  @Test
  @Tag("N3")
  void nameIsTakenUntilItsDefinitionIsDeleted() {
    var id = new JobId(given.id());
    given.commit(given.save(id, 1, Given.job("settle"), T0));
    JobId other = given.savedJob("other");

    UnitResult whileTaken = given.commit(given.save(new JobId(given.id()), 1, job("settle"), T0));
    UnitResult renamed = given.commit(given.save(other, 2, job("settle"), T0));
    given.commit(deleted(id));
    UnitResult afterwards = given.commit(given.save(new JobId(given.id()), 1, job("settle"), T0));

    assertEquals(new UnitResult.NameTaken("settle"), whileTaken);
    assertEquals(new UnitResult.NameTaken("settle"), renamed);
    assertEquals(WRITTEN, afterwards);
    assertEquals(Map.of(id, "settle"), given.store().definitions().names(List.of(id)));
    assertEquals(
        DefinitionStatus.DELETED,
        given.store().definitions().version(id, 1).orElseThrow().status());
  }

  @Test
  @Tag("N3")
  void definitionsAreListedByNameInPages() {
    var names = List.of("bill_50%", "billing", "issue_bill", "pull", "settle");
    names.reversed().forEach(given::savedJob);
    given.commit(deleted(given.savedJob("gone")));

    Page<SavedDefinition> first = list("", PageRequest.first(3));
    Page<SavedDefinition> second = list("", new PageRequest(first.next(), 3));

    assertEquals(names.subList(0, 3), names(first));
    assertEquals(names.subList(3, 5), names(second));
    assertEquals("", second.next());
    assertEquals(5, first.total());
    assertEquals(5, given.store().definitions().count(Given.TENANT));
    assertEquals(
        List.of("bill_50%", "billing", "issue_bill"), names(list("BILL", PageRequest.first(9))));
    assertEquals(List.of("bill_50%"), names(list("_50%", PageRequest.first(9))));
    assertEquals(List.of(), names(list("l%g", PageRequest.first(9))));
  }

  @Test
  @Tag("D1")
  void dagKeepsItsGraph() {
    given.savedJob("pull");
    given.savedJob("settle");
    var dag =
        DagDefinition.of(
            "billing",
            List.of(Node.of("pull"), Node.of("settle")),
            List.of(new Edge("pull", "settle")));
    var id = new JobId(given.id());

    UnitResult result = given.commit(given.save(id, 1, dag, T0));

    assertEquals(WRITTEN, result);
    assertEquals(
        Optional.of(dag), given.store().definitions().latest(id).map(SavedDefinition::definition));
  }

  @Test
  @Tag("T7")
  void dueTriggersComeSoonestFirst() {
    var a = new JobId(given.id());
    var b = new JobId(given.id());
    var off = new JobId(given.id());
    var armedA = given.save(a, 1, job("a").with(List.of(NIGHTLY)), T0.plusSeconds(20));
    var armedB = given.save(b, 1, job("b").with(List.of(ONCE)), T0.plusSeconds(5));
    given.commit(armedA);
    given.commit(armedB);
    given.commit(disabled(given.save(off, 1, job("off").with(List.of(NIGHTLY)), T0)));

    var triggers = given.store().triggers();

    assertEquals(
        List.of(armedB.armed().getFirst(), armedA.armed().getFirst()),
        triggers.dueBefore(T0.plusSeconds(21), 10));
    assertEquals(armedB.armed(), triggers.dueBefore(T0.plusSeconds(20), 10));
    assertEquals(armedB.armed(), triggers.dueBefore(T0.plusSeconds(21), 1));
    assertEquals(Optional.of(T0.plusSeconds(5)), triggers.soonest());
  }

  @Test
  @Tag("T3")
  void triggerAdvancesOnceFromTheExpectedFiring() {
    var id = new JobId(given.id());
    var save = given.save(id, 1, job("a").with(List.of(NIGHTLY)), T0);
    given.commit(save);
    ArmedTrigger armed = save.armed().getFirst();
    var advance = new Change.AdvanceTrigger(armed.id(), T0, T0.plus(Duration.ofDays(1)));

    UnitResult first = given.commit(advance);
    UnitResult second = given.commit(advance);
    UnitResult last =
        given.commit(new Change.AdvanceTrigger(armed.id(), T0.plus(Duration.ofDays(1)), null));

    assertEquals(List.of(WRITTEN, WRITTEN), List.of(first, last));
    assertInstanceOf(UnitResult.Stale.class, second);
    assertEquals(Optional.empty(), given.store().triggers().soonest());
    assertEquals(1, given.store().definitions().triggers(id).size());
  }

  @Test
  void newVersionReplacesTheArmedTriggers() {
    var id = new JobId(given.id());
    given.commit(given.save(id, 1, job("a").with(List.of(NIGHTLY, ONCE)), T0));
    var second = given.save(id, 2, job("a").with(List.of(NIGHTLY)), T0.plusSeconds(9));

    given.commit(second);

    assertEquals(second.armed(), given.store().definitions().triggers(id));
  }

  @Test
  @Tag("N3")
  void topLevelShowsDagRunsAndStandaloneRunsNewestFirst() {
    JobId job = given.savedJob("pull");
    Run alone = given.queued(job, "1");
    Run dagRun = given.dagRun(job, "2");
    Run node = given.node(dagRun, job, "a", RunState.PENDING);
    Run last = given.queued(job, "3");
    List.of(alone, dagRun, node, last).forEach(run -> given.commit(new Change.CreateRun(run)));

    Page<Run> first = runs(RunFilter.ALL, PageRequest.first(2));
    Page<Run> second = runs(RunFilter.ALL, new PageRequest(first.next(), 2));

    assertEquals(List.of(last, dagRun), first.items());
    assertEquals(List.of(alone), second.items());
    assertEquals(List.of(3L, 3L), List.of(first.total(), second.total()));
    assertEquals("", second.next());
    assertThrows(
        IllegalArgumentException.class, () -> runs(RunFilter.ALL, new PageRequest("no number", 2)));
  }

  @Test
  void runsAreFilteredByStateJobAndTime() {
    Run pull = given.queued(given.savedJob("pull_payments"), "1");
    Run settle = given.queued(given.savedJob("settle"), "1");
    given.commit(new Change.CreateRun(pull), new Change.CreateRun(settle));
    given.commit(Given.move(settle, RunState.FAILED));

    assertEquals(List.of(settle.id()), filtered(Set.of(RunState.FAILED), "", null, null));
    assertEquals(List.of(pull.id()), filtered(Set.of(), "PAYM", null, null));
    assertEquals(List.of(), filtered(Set.of(RunState.FAILED), "paym", null, null));
    assertEquals(List.of(settle.id(), pull.id()), filtered(Set.of(), "", T0, T0.plusSeconds(1)));
    assertEquals(List.of(), filtered(Set.of(), "", T0.plusSeconds(1), null));
    assertEquals(List.of(), filtered(Set.of(), "", null, T0));
  }

  @Test
  void totalIsExactToTenThousandThenAFloor() {
    JobId job = given.savedJob("pull");
    long base = given.store().reserveIds(10_001);
    var units = new ArrayList<Unit>();
    for (int i = 0; i <= 10_000; i++) {
      Run run = given.queued(job, "slot " + i, new RunId(base + i));
      units.add(Unit.of(new Change.CreateRun(run)));
    }
    given.store().commit(units);

    Page<Run> page = runs(RunFilter.ALL, PageRequest.first(1));

    assertEquals(10_000, page.total());
  }

  @Test
  @Tag("F4")
  void deadLetterStaysOpenUntilItIsClosed() {
    Run run = given.queued(given.savedJob("settle"), "1");
    DeadLetter letter = given.letter(run);
    given.commit(new Change.CreateRun(run), new Change.OpenDeadLetter(letter));
    var runs = given.store().runs();

    assertEquals(List.of(letter), runs.openDeadLetters(Given.TENANT, PageRequest.first(9)).items());
    assertEquals(Set.of(run.id()), runs.withOpenDeadLetter(List.of(run.id(), new RunId(5))));
    assertEquals(1, runs.countOpenDeadLetters());
    assertInstanceOf(
        UnitResult.Stale.class, given.commit(new Change.OpenDeadLetter(given.letter(run))));

    var closing = new DeadLetter.Closing(DeadLetter.Way.REPLAYED, T0, "ana", "mended");
    given.commit(
        new Change.CloseDeadLetter(run.id(), closing),
        new Change.OpenDeadLetter(given.letter(run)));
    given.commit(new Change.CloseDeadLetter(run.id(), closing));

    assertEquals(0, runs.countOpenDeadLetters());
    assertEquals(Set.of(), runs.withOpenDeadLetter(List.of(run.id())));
    assertEquals(WRITTEN, given.commit(new Change.CloseDeadLetter(run.id(), closing)));
  }

  @Test
  @Tag("T4")
  void misfiresAreOnRecordNewestFirst() {
    var first = misfire(given.id());
    var second = misfire(given.id());

    given.commit(new Change.RecordMisfire(first), new Change.RecordMisfire(second));

    assertEquals(List.of(second, first), given.store().triggers().misfires(5));
    assertEquals(List.of(second), given.store().triggers().misfires(1));
  }

  @Test
  @Tag("T4")
  void missedFiringsAreSummedFromAnInstantOnWithTheLastJob() {
    var old = misfire(given.id());
    var history = given.store().history();
    given.commit(new Change.RecordMisfire(old));
    given.commit(new Change.RecordMisfire(recorded(given.id(), new JobId(8), T0.plusSeconds(200))));
    given.commit(new Change.RecordMisfire(recorded(given.id(), new JobId(9), T0.plusSeconds(300))));

    assertEquals(new Missed(183, new JobId(9)), history.missed(Given.TENANT, T0));
    assertEquals(new Missed(122, new JobId(9)), history.missed(Given.TENANT, T0.plusSeconds(200)));
    assertEquals(new Missed(0, null), history.missed(Given.TENANT, T0.plusSeconds(301)));
    assertEquals(new Missed(0, null), history.missed(new TenantId(99), T0));
  }

  @Test
  @Tag("S2")
  void historyIsReadFromTheNewestEventBack() {
    Run first = given.queued(given.savedJob("pull"), "1");
    Run second = given.queued(given.savedJob("settle"), "1");
    for (Run run : List.of(first, second)) {
      given.commit(new Change.CreateRun(run), Given.event(run, "CREATED", null, RunState.QUEUED));
    }
    var history = given.store().history();

    List<RunEvent> all = history.eventsBefore(Long.MAX_VALUE, 9);

    assertEquals(List.of(second.id(), first.id()), all.stream().map(RunEvent::run).toList());
    assertEquals(all.subList(0, 1), history.eventsBefore(Long.MAX_VALUE, 1));
    assertEquals(all.subList(1, 2), history.eventsBefore(all.getFirst().sequence(), 9));
    assertEquals(
        Set.of(first, second),
        Set.copyOf(history.runs(List.of(first.id(), new RunId(5), second.id()))));
    assertEquals(List.of(), history.runs(List.of()));
  }

  @Test
  @Tag("F4")
  void deadLettersAreCountedOpenAndOpened() {
    Run run = given.queued(given.savedJob("settle"), "1");
    DeadLetter letter = given.letter(run);
    var closing = new DeadLetter.Closing(DeadLetter.Way.REPLAYED, T0, "ana", "mended");
    given.commit(new Change.CreateRun(run), new Change.OpenDeadLetter(letter));
    given.commit(new Change.CloseDeadLetter(run.id(), closing));
    given.commit(new Change.OpenDeadLetter(opened(given.letter(run), T0.plusSeconds(9))));
    var history = given.store().history();

    assertEquals(new Letters(2, 1, T0.plusSeconds(9)), history.letters(Given.TENANT, T0));
    assertEquals(
        new Letters(1, 1, T0.plusSeconds(9)), history.letters(Given.TENANT, T0.plusSeconds(1)));
    assertEquals(new Letters(0, 0, null), history.letters(new TenantId(99), T0));
    assertEquals(List.of(T0.plusSeconds(9), T0), history.deadLettersOpened(T0, 9));
    assertEquals(List.of(T0.plusSeconds(9)), history.deadLettersOpened(T0, 1));
    assertEquals(List.of(T0.plusSeconds(9)), history.deadLettersOpened(T0.plusSeconds(1), 9));
  }

  @Test
  @Tag("SEC4")
  void auditChainIsWholeAfterLosersToo() {
    Run run = given.queued(given.savedJob("settle"), "1");
    given.commit(new Change.CreateRun(run), new Change.Audit(Given.audit("run 1")));
    given
        .store()
        .commit(
            IntStream.range(0, 5)
                .mapToObj(i -> Unit.of(new Change.Audit(Given.audit("run " + i)), stop(run)))
                .toList());

    assertEquals(Optional.empty(), given.store().audit().firstBroken());
  }

  private static Change stop(Run run) {
    return Given.move(run, RunState.CANCELED);
  }

  private static JobDefinition job(String name) {
    return Given.job(name);
  }

  private static DeadLetter opened(DeadLetter letter, Instant at) {
    return new DeadLetter(
        letter.id(),
        letter.tenant(),
        letter.run(),
        letter.job(),
        at,
        letter.signature(),
        letter.error(),
        null);
  }

  private static Misfire misfire(long id) {
    return recorded(id, new JobId(7), T0.plusSeconds(90));
  }

  private static Misfire recorded(long id, JobId job, Instant at) {
    return new Misfire(
        id,
        TenantId.DEFAULT,
        job,
        new dev.wheelhouse.model.TriggerId(8),
        T0,
        T0.plusSeconds(60),
        61,
        MisfireCause.ENGINE_DOWN,
        "FIRE_ONCE_NOW",
        at);
  }

  private static Change deleted(JobId id) {
    return new Change.SetStatus(
        id, 1, DefinitionStatus.ENABLED, DefinitionStatus.DELETED, List.of());
  }

  private static Change.SaveVersion disabled(Change.SaveVersion save) {
    return new Change.SaveVersion(save.saved().with(DefinitionStatus.DISABLED), save.armed());
  }

  private Page<SavedDefinition> list(String text, PageRequest page) {
    return given.store().definitions().list(Given.TENANT, text, page);
  }

  private static List<String> names(Page<SavedDefinition> page) {
    return page.items().stream().map(saved -> saved.definition().name()).toList();
  }

  private Page<Run> runs(RunFilter filter, PageRequest page) {
    return given.store().runs().topLevel(Given.TENANT, filter, page);
  }

  private List<RunId> filtered(Set<RunState> states, String job, Instant from, Instant until) {
    var filter = new RunFilter(states, job, from, until);
    return runs(filter, PageRequest.first(9)).items().stream().map(Run::id).toList();
  }
}
