package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.control.Values;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.OperationReads;
import dev.wheelhouse.store.QueueReads;
import dev.wheelhouse.store.SelectionReads;
import dev.wheelhouse.store.Tally;
import dev.wheelhouse.store.UnitResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with queues, selections and bulk operations.
@Tag("K6")
abstract class OperationContract extends Contract {
  private static final Instant T0 = Given.T0;
  private static final Selection LETTERS =
      new Selection.Queued(QueueFilter.of(QueueFilter.Queue.DEAD_LETTERS));
  private static final Act REPLAY = new Act.Rerun(RerunPlan.SAME, false);

  @Test
  void operationTakesDownWhatItsSelectionFindsNow() {
    List<Run> failed = failed(5);
    assertEquals(WRITTEN, given.commit(start(7, LETTERS, "")));

    given.commit(closed(failed.getFirst()));
    failed(2);

    BulkOperation operation = operations().byId(7).orElseThrow();
    assertEquals(5, operation.total());
    assertEquals(
        failed.stream().map(Run::id).toList(),
        operations().items(7, ItemState.WAITING, 0, 100).stream().map(BulkItem::run).toList());
    assertEquals(
        LongStream.rangeClosed(1, 5).boxed().toList(),
        operations().items(7, ItemState.WAITING, 0, 100).stream().map(BulkItem::number).toList());
    assertEquals(List.of(operation), operations().open());
  }

  @Test
  void operationIsNotBegunOverNothingOrOverSomethingElse() {
    var nothing = given.commit(start(7, LETTERS, ""));
    failed(3);
    var shown = given.store().selections().find(Given.TENANT, LETTERS);
    failed(1);
    var other = given.commit(start(8, LETTERS, shown.revision()));
    var again = given.store().selections().find(Given.TENANT, LETTERS);

    assertInstanceOf(UnitResult.Stale.class, nothing);
    assertInstanceOf(UnitResult.Stale.class, other);
    assertEquals(List.of(), operations().items(8, ItemState.WAITING, 0, 10));
    assertEquals(WRITTEN, given.commit(start(9, LETTERS, again.revision())));
  }

  @Test
  void itemMovesOnceAndItsUnitIsWholeOrAbsent() {
    failed(2);
    given.commit(start(7, LETTERS, ""));
    BulkItem first = operations().item(7, 1).orElseThrow();
    var begun = new Change.MoveItem(underWay(first, 99), ItemState.WAITING, null);

    assertEquals(WRITTEN, given.commit(begun));
    Run other = given.queued(new JobId(7), "late");
    var second = given.commit(new Change.CreateRun(other), begun);

    assertInstanceOf(UnitResult.Stale.class, second);
    assertEquals(Optional.empty(), given.store().runs().run(other.id()));
    assertEquals(underWay(first, 99), operations().item(7, 1).orElseThrow());
    assertEquals(new Tally(Map.of(ItemState.WAITING, 1L, ItemState.UNDER_WAY, 1L), 0), tally(7));
  }

  @Test
  void operationThatIsCalledOffLeavesNothingWaiting() {
    failed(4);
    given.commit(start(7, LETTERS, ""));
    BulkOperation seen = operations().byId(7).orElseThrow();
    given.commit(
        new Change.MoveItem(
            underWay(operations().item(7, 1).orElseThrow(), 99), ItemState.WAITING, null));
    var cancel =
        new Change.MoveOperation(
            seen.to(OperationState.CANCELING, "by ana", T0), seen, ItemState.NOT_DONE, T0);

    assertEquals(WRITTEN, given.commit(cancel));
    var again = given.commit(cancel);
    var late =
        given.commit(
            new Change.MoveItem(
                operations().item(7, 2).orElseThrow().to(ItemState.SUCCEEDED, "", T0),
                ItemState.WAITING,
                null));

    assertInstanceOf(UnitResult.Stale.class, again);
    assertInstanceOf(UnitResult.Stale.class, late);
    assertEquals(new Tally(Map.of(ItemState.UNDER_WAY, 1L, ItemState.NOT_DONE, 3L), 0), tally(7));
    assertEquals("by ana", operations().byId(7).orElseThrow().why());
  }

  @Test
  void everyPlanComesBackAsItWasKept() {
    List<OperationPlan> plans =
        List.of(
            new OperationPlan(
                new Act.Rerun(
                    new RerunPlan(
                        RerunPlan.Reach.DOWNSTREAM,
                        new Values(true, Map.of("day", "2026-01-01")),
                        true),
                    true),
                LETTERS,
                new Pace(7, true, T0, T0.plusSeconds(60))),
            new OperationPlan(
                new Act.Stop(Duration.ofSeconds(3)),
                new Selection.Under(HoldPlace.pool("default")),
                Pace.AT_ONCE),
            new OperationPlan(
                new Act.Mark(Act.As.SKIPPED),
                new Selection.Runs(
                    new RunFilter(
                        Set.of(RunState.FAILED, RunState.TIMEOUT), "pay", T0, T0.plusSeconds(9))),
                Pace.AT_ONCE),
            new OperationPlan(
                new Act.Discard(),
                new Selection.Queued(
                    new QueueFilter(QueueFilter.Queue.DEAD_LETTERS, "a", "b\n, c", "team")),
                Pace.AT_ONCE),
            new OperationPlan(
                new Act.RetryNow(),
                new Selection.Listed(List.of(new RunId(3), new RunId(1))),
                Pace.CANARY));

    for (OperationPlan plan : plans) {
      assertEquals(plan, PlanText.plan(PlanText.of(plan)));
    }
  }

  @Test
  void listedRunsKeepTheirOrderAndThoseThatAreNotThereAreLeftOut() {
    List<Run> failed = failed(3);
    var listed =
        new Selection.Listed(
            List.of(failed.get(2).id(), new RunId(77_777_777), failed.get(0).id()));

    given.commit(start(7, listed, ""));

    assertEquals(
        List.of(failed.get(2).id(), failed.get(0).id()),
        operations().items(7, ItemState.WAITING, 0, 10).stream().map(BulkItem::run).toList());
  }

  @Test
  @Tag("K3")
  void placesFindTheUnendedRunsUnderThem() {
    JobId job = given.savedJob("pay");
    JobId other = given.savedJob("ship");
    JobId dag = given.savedJob("chain");
    Run dagRun = given.dagRun(dag, "a");
    Run ended = given.dagRun(dag, "b");
    Run node = given.node(dagRun, job, "n", RunState.QUEUED);
    Run leftOver = given.node(ended, job, "n", RunState.PENDING);
    Run alone = given.queued(job, "c");
    Run another = given.queued(other, "d");
    for (Run run : List.of(dagRun, ended, node, leftOver, alone, another)) {
      given.commit(new Change.CreateRun(run));
    }
    given.commit(Given.move(ended, RunState.FAILED));

    assertEquals(List.of(node, alone), under(HoldPlace.job("pay")));
    assertEquals(List.of(dagRun), under(HoldPlace.dag("chain")));
    assertEquals(List.of(dagRun, alone, another), under(HoldPlace.ENGINE));
    assertEquals(List.of(dagRun, alone, another), under(HoldPlace.TENANT));
    assertEquals(List.of(node, alone, another), under(HoldPlace.pool("default")));
    assertEquals(List.of(alone), under(HoldPlace.run(alone.id())));
  }

  private List<Run> under(HoldPlace place) {
    var selection = new Selection.Under(place);
    List<RunId> runs = given.store().selections().first(Given.TENANT, selection, 100);
    assertEquals(runs.size(), given.store().selections().find(Given.TENANT, selection).runs());
    return runs.stream().map(it -> given.store().runs().run(it).orElseThrow()).toList();
  }

  @Test
  void conflictsAndWhatMayNotBeDoneTwiceAreCounted() {
    JobId safe = new JobId(given.id());
    given.commit(
        new Change.SaveVersion(
            Given.saved(safe, 1, Given.job("safe").with(new Safety(true, true))), List.of()));
    JobId job = given.savedJob("pay");
    Run old = failed(job, "a");
    Run now = Given.generation(old, new RunId(given.id()));
    given.commit(new Change.CreateRun(now));
    failed(safe, "b");
    var all = new Selection.Runs(RunFilter.ALL);

    var unfit = given.store().selections().unfit(Given.TENANT, all, REPLAY);
    var unsafe = given.store().selections().notRepeatable(Given.TENANT, all);

    assertEquals(new SelectionReads.Found(3, 2, find(all).newest()), find(all));
    assertEquals(new SelectionReads.Part(2, Optional.of(now.id())), unfit);
    assertEquals(new SelectionReads.Part(2, Optional.of(now.id())), unsafe);
    assertEquals(
        1, given.store().selections().unfit(Given.TENANT, all, new Act.RetryNow()).runs() - 2);
    assertEquals(Set.of(safe), given.store().failures().repeatable(List.of(safe, job)));
  }

  private SelectionReads.Found find(Selection selection) {
    return given.store().selections().find(Given.TENANT, selection);
  }

  @Test
  @Tag("U6")
  void queuesAreListedInPartsInTheirOrder() {
    JobId job = given.savedJob("pay");
    List<Run> letters = new ArrayList<>();
    List<Run> waiting = new ArrayList<>();
    List<Run> retries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      letters.addFirst(failed(job, "f" + i));
      Run queued = given.queued(job, "q" + i);
      given.commit(new Change.CreateRun(queued));
      waiting.add(queued);
      retries.add(retrying(job, "r" + i));
    }

    assertEquals(ids(letters), listed(QueueFilter.Queue.DEAD_LETTERS));
    assertEquals(ids(waiting), listed(QueueFilter.Queue.PENDING));
    assertEquals(ids(retries.reversed()), listed(QueueFilter.Queue.RETRY));
    assertEquals(List.of(), listed(QueueFilter.Queue.CONFIRMATION));
    assertEquals(
        5, given.store().queues().count(Given.TENANT, QueueFilter.of(QueueFilter.Queue.RETRY)));
  }

  /// The sooner due, the later made.
  private Run retrying(JobId job, String slot) {
    Run run = given.queued(job, slot);
    given.commit(new Change.CreateRun(run));
    var status = Given.in(RunState.RETRY_WAIT, run.status());
    given.commit(
        new Change.MoveRun(
            run.with(status.due(T0.plusSeconds(1_000_000 - run.id().value()))), run.status()));
    return run;
  }

  private static List<RunId> ids(List<Run> runs) {
    return runs.stream().map(Run::id).toList();
  }

  private List<RunId> listed(QueueFilter.Queue queue) {
    List<RunId> listed = new ArrayList<>();
    String cursor = "";
    do {
      Page<QueueReads.Row> page =
          given
              .store()
              .queues()
              .page(Given.TENANT, QueueFilter.of(queue), new PageRequest(cursor, 2));
      page.items().forEach(row -> listed.add(row.run().id()));
      cursor = page.next();
    } while (!cursor.isEmpty());
    return listed;
  }

  @Test
  @Tag("U6")
  void filterFindsByTextSignatureAndOwner() {
    JobId job = given.savedJob("Payments");
    Run run = failed(job, "a");
    failed(given.savedJob("ship"), "b");

    assertEquals(
        List.of(run.id()), found(new QueueFilter(QueueFilter.Queue.DEAD_LETTERS, "payM", "", "")));
    assertEquals(
        2,
        found(new QueueFilter(QueueFilter.Queue.DEAD_LETTERS, "Connections LEFT", "", "")).size());
    assertEquals(2, found(QueueFilter.group("no connections")).size());
    assertEquals(List.of(), found(QueueFilter.group("no")));
    assertEquals(
        List.of(), found(new QueueFilter(QueueFilter.Queue.DEAD_LETTERS, "", "", "nobody")));
    assertEquals(1, given.store().failures().openLetters(Given.TENANT, "pay", "").size());
  }

  private List<RunId> found(QueueFilter filter) {
    assertEquals(
        given.store().queues().count(Given.TENANT, filter),
        given.store().selections().find(Given.TENANT, new Selection.Queued(filter)).runs());
    return given.store().queues().page(Given.TENANT, filter, PageRequest.first(10)).items().stream()
        .map(row -> row.run().id())
        .toList();
  }

  @Test
  void itemsAreListedByStateInParts() {
    failed(5);
    given.commit(start(7, LETTERS, ""));
    BulkItem third = operations().item(7, 3).orElseThrow();
    BulkItem refused = third.to(ItemState.REFUSED, "no", T0);
    given.commit(new Change.MoveItem(refused, ItemState.WAITING, null));

    var first = operations().items(7, Set.of(ItemState.WAITING), PageRequest.first(3));
    var rest = operations().items(7, Set.of(ItemState.WAITING), new PageRequest(first.next(), 3));

    assertEquals(4, first.total());
    assertEquals(List.of(1L, 2L, 4L), first.items().stream().map(BulkItem::number).toList());
    assertEquals(List.of(5L), rest.items().stream().map(BulkItem::number).toList());
    assertEquals("", rest.next());
    assertEquals(
        List.of(refused),
        operations().items(7, Set.of(ItemState.REFUSED), PageRequest.first(3)).items());
  }

  @Test
  @Tag("K7")
  void guardIsKeptUntilItIsSetAnew() {
    assertEquals(Guard.NONE, operations().guard(Given.TENANT));
    var guard =
        new Guard(
            Set.of(Guard.Kind.DISCARD, Guard.Kind.STOP),
            Set.of(Guard.Kind.RERUN),
            LocalTime.of(22, 0),
            LocalTime.of(4, 30),
            ZoneId.of("Asia/Shanghai"));

    given.commit(new Change.SetGuard(Given.TENANT, Guard.NONE));
    given.commit(new Change.SetGuard(Given.TENANT, guard));

    assertEquals(guard, operations().guard(Given.TENANT));
  }

  @Test
  @Tag("F4")
  void letterIsDiscardedOnce() {
    Run run = failed(1).getFirst();
    var discard =
        new Change.CloseDeadLetter(
            run.id(), new DeadLetter.Closing(DeadLetter.Way.DISCARDED, T0, "ana", "paid"));

    assertEquals(WRITTEN, given.commit(discard));
    assertInstanceOf(UnitResult.Stale.class, given.commit(discard));
  }

  private OperationReads operations() {
    return given.store().operations();
  }

  private Tally tally(long operation) {
    return operations().tallies(List.of(operation)).get(operation);
  }

  private static BulkItem underWay(BulkItem item, long made) {
    return item.to(ItemState.UNDER_WAY, "", T0).making(new RunId(made));
  }

  private static Change closed(Run run) {
    return new Change.CloseDeadLetter(
        run.id(), new DeadLetter.Closing(DeadLetter.Way.REPLAYED, T0, "ana", "again"));
  }

  private List<Run> failed(int count) {
    List<Run> failed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      failed.add(failed(new JobId(7), "slot" + given.id()));
    }
    return failed;
  }

  private Run failed(JobId job, String slot) {
    Run run = given.queued(job, slot);
    given.commit(
        new Change.CreateRun(run),
        Given.move(run, RunState.FAILED),
        new Change.OpenDeadLetter(given.letter(run)));
    return run;
  }

  private static Change start(long id, Selection selection, String expected) {
    var operation =
        new BulkOperation(
            id,
            Given.TENANT,
            new OperationPlan(REPLAY, selection, Pace.AT_ONCE),
            OperationState.WAITING,
            0,
            0,
            "ana",
            "cause is mended",
            "",
            "",
            T0,
            null,
            null);
    return new Change.StartOperation(operation, expected);
  }
}
