package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with runs: written once, run on H2 and on PostgreSQL.
@Tag("ST1")
abstract class StoreContract extends Contract {
  private static final JobId JOB = new JobId(77);

  @Test
  @Tag("N6")
  void runReadsBackAsItWasWritten() {
    Run run = given.queued(JOB, "@2026-03-01T02:00:00Z");

    UnitResult result = given.commit(new Change.CreateRun(run));

    assertEquals(WRITTEN, result);
    assertEquals(Optional.of(run), given.store().runs().run(run.id()));
    assertEquals(Optional.of(run), given.store().runs().byKey(run.key()));
    assertEquals(Optional.empty(), given.store().runs().run(new RunId(999_999_999)));
  }

  @Test
  @Tag("T3")
  void secondRunOfOneKeyIsTheFirst() {
    Run first = given.queued(JOB, "@2026-03-01T02:00:00Z");
    Run second = given.queued(JOB, "@2026-03-01T02:00:00Z");
    given.commit(new Change.CreateRun(first));

    UnitResult result = given.commit(new Change.CreateRun(second));

    assertEquals(new UnitResult.Exists(first.id()), result);
    assertEquals(Optional.empty(), given.store().runs().run(second.id()));
  }

  @Test
  @Tag("T3")
  void twoThreadsWithOneKeyMakeOneRun() throws Exception {
    var start = new CountDownLatch(1);
    List<Run> rivals = IntStream.range(0, 4).mapToObj(_ -> given.queued(JOB, "race")).toList();

    List<UnitResult> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers =
          rivals.stream()
              .map(
                  run ->
                      threads.submit(
                          () -> {
                            start.await();
                            return given.commit(new Change.CreateRun(run));
                          }))
              .toList();
      start.countDown();
      for (var answer : answers) {
        results.add(answer.get());
      }
    }

    RunId winner = given.store().runs().byKey(rivals.getFirst().key()).orElseThrow().id();
    assertEquals(1, results.stream().filter(WRITTEN::equals).count());
    assertEquals(3, results.stream().filter(new UnitResult.Exists(winner)::equals).count());
  }

  @Test
  @Tag("N5")
  void highestGenerationIsTheCurrentRun() {
    Run first = given.queued(JOB, "slot");
    Run second = Given.generation(first, new RunId(given.id()));
    given.commit(new Change.CreateRun(first));

    given.commit(new Change.CreateRun(second));

    assertEquals(Optional.of(second), given.store().runs().currentOf(first.key()));
    assertEquals(Optional.of(first), given.store().runs().byKey(first.key()));
  }

  @Test
  @Tag("S3")
  void moveThatSawAnOlderRevisionIsStale() {
    Run run = given.queued(JOB, "slot");
    given.commit(new Change.CreateRun(run), Given.move(run, RunState.RUNNING));

    UnitResult result = given.commit(Given.move(run, RunState.CANCELED));

    String what = "run " + run.id() + " is no longer QUEUED at revision 0";
    assertEquals(new UnitResult.Stale(what), result);
    Run stored = given.store().runs().run(run.id()).orElseThrow();
    assertEquals(Given.in(RunState.RUNNING, run.status()), stored.status());
  }

  @Test
  @Tag("D2")
  void skipByBranchIsToldFromOtherSkipsUntilItIsLeft() {
    Run one = given.queued(JOB, "one");
    Run other = given.queued(JOB, "other");
    Status skipped = Given.in(RunState.SKIPPED, one.status());
    Run byBranch = one.with(skipped.byBranch());

    given.commit(
        new Change.CreateRun(one),
        new Change.CreateRun(other),
        new Change.MoveRun(byBranch, one.status()),
        Given.move(other, RunState.SKIPPED));
    Run stored = given.store().runs().run(one.id()).orElseThrow();
    Run marked = stored.with(stored.status().to(RunState.SUCCESS, Given.T0));
    given.commit(new Change.MoveRun(marked, stored.status()));

    assertEquals(byBranch, stored);
    assertEquals(skipped, given.store().runs().run(other.id()).orElseThrow().status());
    assertEquals(marked, given.store().runs().run(one.id()).orElseThrow());
  }

  @Test
  @Tag("D2")
  void runThatIsMadeSkippedByBranchReadsBackSo() {
    Run run = given.queued(JOB, "slot");
    Run skipped = run.with(Given.in(RunState.SKIPPED, run.status()).byBranch());

    given.commit(new Change.CreateRun(skipped));

    assertEquals(skipped, given.store().runs().run(run.id()).orElseThrow());
  }

  @Test
  @Tag("S2")
  void staleSecondChangeUndoesTheFirst() {
    Run run = given.queued(JOB, "slot");
    Run moved = run.with(Given.in(RunState.RUNNING, run.status()));
    given.commit(new Change.CreateRun(run));

    UnitResult result =
        given.commit(
            Given.event(run, "START", RunState.QUEUED, RunState.RUNNING),
            new Change.CreateRun(given.queued(JOB, "other")),
            Given.move(moved, RunState.SUCCESS));

    assertInstanceOf(UnitResult.Stale.class, result);
    assertEquals(List.of(), given.store().runs().history(run.id()));
    assertEquals(1, given.store().runs().countInState(RunState.QUEUED));
  }

  @Test
  @Tag("ST3")
  void oneLosingUnitKeepsTheOthersOfItsGroup() {
    Run taken = given.queued(JOB, "slot 7");
    given.commit(new Change.CreateRun(taken));
    List<Run> runs = IntStream.range(0, 20).mapToObj(i -> given.queued(JOB, "slot " + i)).toList();

    List<UnitResult> results =
        given.store().commit(runs.stream().map(run -> Unit.of(new Change.CreateRun(run))).toList());

    var expected = new ArrayList<>(java.util.Collections.nCopies(20, WRITTEN));
    expected.set(7, new UnitResult.Exists(taken.id()));
    assertEquals(expected, results);
    assertEquals(20, given.store().runs().countInState(RunState.QUEUED));
  }

  @Test
  @Tag("ST3")
  void laterUnitBuildsOnAnEarlierOneOfItsGroup() {
    Run run = given.queued(JOB, "slot");
    Run running = run.with(Given.in(RunState.RUNNING, run.status()));
    Attempt attempt = Given.attempt(run, 1, 1);

    List<UnitResult> results =
        given
            .store()
            .commit(
                List.of(
                    Unit.of(
                        new Change.CreateRun(run),
                        Given.event(run, RunEvent.CREATED, null, RunState.QUEUED)),
                    Unit.of(
                        Given.move(run, RunState.RUNNING),
                        new Change.BeginAttempt(attempt),
                        Given.event(run, "START", RunState.QUEUED, RunState.RUNNING)),
                    Unit.of(
                        Given.move(running, RunState.FAILED),
                        new Change.EndAttempt(Given.failed(attempt)),
                        Given.event(run, "FAIL", RunState.RUNNING, RunState.FAILED))));

    assertEquals(List.of(WRITTEN, WRITTEN, WRITTEN), results);
    assertEquals(
        Given.in(RunState.FAILED, running.status()),
        given.store().runs().run(run.id()).orElseThrow().status());
    assertEquals(List.of(Given.failed(attempt)), given.store().runs().attempts(run.id()));
    assertEquals(
        List.of(RunEvent.CREATED, "START", "FAIL"),
        given.store().runs().history(run.id()).stream().map(RunEvent::type).toList());
  }

  @Test
  @Tag("ST3")
  void unitsOfAGroupApplyInOrderWhenOneLoses() {
    Run run = given.queued(JOB, "slot");
    given.commit(new Change.CreateRun(run));

    List<UnitResult> results =
        given
            .store()
            .commit(
                List.of(
                    Unit.of(
                        Given.move(run, RunState.SKIPPED),
                        new Change.EndAttempt(Given.failed(Given.attempt(run, 9, 1)))),
                    Unit.of(Given.move(run, RunState.RUNNING)),
                    Unit.of(Given.move(run, RunState.CANCELED))));

    assertInstanceOf(UnitResult.Stale.class, results.get(0));
    assertEquals(WRITTEN, results.get(1));
    assertInstanceOf(UnitResult.Stale.class, results.get(2));
    assertEquals(RunState.RUNNING, given.store().runs().run(run.id()).orElseThrow().state());
  }

  @Test
  @Tag("S2")
  void eventsAreNumberedInTheOrderOfCommits() {
    Run run = given.queued(JOB, "slot");
    given.commit(new Change.CreateRun(run));
    long before = lastEvent();

    given.commit(
        Given.event(run, "A", null, RunState.QUEUED), Given.event(run, "B", null, RunState.QUEUED));
    given.commit(Given.event(run, "C", null, RunState.QUEUED));

    List<RunEvent> events = given.store().runs().eventsAfter(before, 100);
    assertEquals(List.of("A", "B", "C"), events.stream().map(RunEvent::type).toList());
    assertEquals(
        events.stream().map(RunEvent::sequence).sorted().distinct().toList(),
        events.stream().map(RunEvent::sequence).toList());
    assertEquals(events, given.store().runs().history(run.id()));
    assertEquals(events.subList(0, 2), given.store().runs().eventsAfter(before, 2));
  }

  @Test
  @Tag("T3")
  void sourceIsAddedOnce() {
    Run run = given.queued(JOB, "slot");
    given.commit(new Change.CreateRun(run));

    given.commit(new Change.AddSource(run.id(), "hourly"));
    given.commit(new Change.AddSource(run.id(), "hourly"), new Change.AddSource(run.id(), "night"));

    assertEquals(
        List.of("nightly", "hourly", "night"),
        given.store().runs().run(run.id()).orElseThrow().origin().triggers());
    assertInstanceOf(
        UnitResult.Stale.class,
        given.commit(new Change.AddSource(new RunId(999_999_999), "hourly")));
  }

  @Test
  void attemptIsTakenUpAgainWithTheNextDispatch() {
    Run run = given.queued(JOB, "slot");
    given.commit(new Change.CreateRun(run), new Change.BeginAttempt(Given.attempt(run, 1, 1)));

    UnitResult again = given.commit(new Change.BeginAttempt(Given.attempt(run, 1, 2)));
    UnitResult twice = given.commit(new Change.BeginAttempt(Given.attempt(run, 1, 2)));
    UnitResult fresh = given.commit(new Change.BeginAttempt(Given.attempt(run, 1, 1)));

    assertEquals(WRITTEN, again);
    assertEquals(List.of(Given.attempt(run, 1, 2)), given.store().runs().attempts(run.id()));
    String begun = "attempt 1 of run " + run.id() + " has begun already";
    assertEquals(new UnitResult.Stale(begun), twice);
    assertEquals(new UnitResult.Stale(begun), fresh);
  }

  @Test
  void runsInStatesComeInPortionsById() {
    List<Run> runs = IntStream.range(0, 5).mapToObj(i -> given.queued(JOB, "slot " + i)).toList();
    runs.forEach(run -> given.commit(new Change.CreateRun(run)));
    given.commit(Given.move(runs.get(1), RunState.RUNNING));
    given.commit(new Change.CreateRun(given.dagRun(JOB, "dag")));

    var states = Set.of(RunState.QUEUED, RunState.RUNNING);
    List<Run> first = given.store().runs().inStates(states, 0, 3);
    List<Run> rest = given.store().runs().inStates(states, first.getLast().id().value(), 3);

    assertEquals(ids(runs.subList(0, 3)), ids(first));
    assertEquals(ids(runs.subList(3, 5)), ids(rest));
    assertEquals(2, given.store().runs().countInState(RunState.RUNNING));
  }

  @Test
  @Tag("D8")
  void nodeCountsLookAtCurrentRunsOnly() {
    Run dagRun = given.dagRun(JOB, "slot");
    Run a = given.node(dagRun, JOB, "a", RunState.SUCCESS);
    Run b = given.node(dagRun, JOB, "b", RunState.FAILED);
    Run bAgain = Given.generation(b, new RunId(given.id()));
    Run c = given.node(dagRun, JOB, "c", RunState.PENDING);
    given.commit(
        new Change.CreateRun(dagRun),
        new Change.CreateRun(a),
        new Change.CreateRun(b),
        new Change.CreateRun(bAgain.with(Given.in(RunState.RUNNING, b.status()))),
        new Change.CreateRun(c));

    var counts = given.store().runs().nodeCounts(List.of(dagRun.id()));

    assertEquals(
        java.util.Map.of(dagRun.id(), new dev.wheelhouse.store.RunReads.NodeCounts(1, 3)), counts);
    assertEquals(ids(List.of(a, b, bAgain, c)), ids(given.store().runs().ofDagRun(dagRun.id())));
  }

  @Test
  @Tag("N6")
  void reservedIdsNeverRepeat() throws Exception {
    Set<Long> ids;
    try (var threads = Executors.newFixedThreadPool(4)) {
      var blocks =
          IntStream.range(0, 40).mapToObj(_ -> threads.submit(() -> given.store().reserveIds(10)));
      ids =
          blocks.toList().stream()
              .map(block -> join(block))
              .flatMapToLong(first -> LongStream.range(first, first + 10))
              .boxed()
              .collect(Collectors.toSet());
    }

    assertEquals(400, ids.size());
  }

  @Test
  void valueThatNoRowCanHoldRefusesItsUnitOnly() {
    Run good = given.queued(JOB, "good");
    Run bad = given.queued(JOB, "x".repeat(2_000));

    List<UnitResult> results =
        given
            .store()
            .commit(
                List.of(Unit.of(new Change.CreateRun(bad)), Unit.of(new Change.CreateRun(good))));

    assertInstanceOf(UnitResult.Refused.class, results.get(0));
    assertEquals(WRITTEN, results.get(1));
  }

  @Test
  void wildErrorTextIsCutAndCleanedRatherThanRefused() {
    Run run = given.queued(JOB, "slot");
    Attempt attempt = Given.attempt(run, 1, 1);
    given.commit(new Change.CreateRun(run), new Change.BeginAttempt(attempt));
    var outcome = dev.wheelhouse.model.run.Outcome.failed("\0\uD800" + "🙂".repeat(5_000));

    UnitResult result = given.commit(new Change.EndAttempt(attempt.ended(Given.T0, outcome)));

    assertEquals(WRITTEN, result);
    String kept = given.store().runs().attempts(run.id()).getFirst().outcome().message();
    assertTrue(kept.startsWith("\uFFFD"), kept);
    assertEquals(4_096, kept.length());
  }

  private long lastEvent() {
    return given.store().runs().eventsAfter(0, 100_000).stream()
        .mapToLong(RunEvent::sequence)
        .max()
        .orElse(0);
  }

  private static List<RunId> ids(List<Run> runs) {
    return runs.stream().map(Run::id).toList();
  }

  private static <T> T join(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
