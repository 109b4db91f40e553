package dev.wheelhouse.store.jpa;

import static dev.wheelhouse.store.UnitResult.WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.FailureReads.LetterCount;
import dev.wheelhouse.store.KeyHold;
import dev.wheelhouse.store.KeyHold.State;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every store does with idempotency keys, groups of dead letters and compensations.
abstract class FailureContract extends Contract {
  private static final RunId FIRST = new RunId(501);
  private static final RunId SECOND = new RunId(502);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String KEY = "pay-42";
  private static final Instant T0 = Given.T0;

  @Test
  @Tag("F6")
  void keyIsOneRunsUntilThatRunHasFailed() {
    assertEquals(WRITTEN, given.commit(reserve(FIRST)));
    assertEquals(WRITTEN, given.commit(reserve(FIRST)));
    assertEquals(new UnitResult.KeyTaken(FIRST, false), given.commit(reserve(SECOND)));

    given.commit(new Change.SettleKey(FIRST, false, T0.plus(HOUR)));

    assertEquals(WRITTEN, given.commit(reserve(SECOND)));
    assertEquals(SECOND, holder().run());
  }

  @Test
  @Tag("F6")
  void committedKeyStandsInTheWayUntilItExpires() {
    given.commit(reserve(FIRST));
    given.commit(new Change.SettleKey(FIRST, true, T0.plus(HOUR)));

    var meanwhile = given.commit(reserve(SECOND, T0.plus(HOUR).minusMillis(1)));
    var later = given.commit(reserve(SECOND, T0.plus(HOUR)));

    assertEquals(new UnitResult.KeyTaken(FIRST, true), meanwhile);
    assertEquals(WRITTEN, later);
  }

  @Test
  @Tag("S5")
  void lateSuccessCommitsAKeyThatWasReleasedUnlessAnotherHasIt() {
    given.commit(reserve(FIRST));
    given.commit(new Change.SettleKey(FIRST, false, T0.plus(HOUR)));

    given.commit(new Change.SettleKey(FIRST, true, T0.plus(HOUR)));
    assertEquals(new UnitResult.KeyTaken(FIRST, true), given.commit(reserve(SECOND)));

    given.commit(new Change.SettleKey(FIRST, false, T0.plus(HOUR)), reserve(SECOND));
    given.commit(new Change.SettleKey(FIRST, true, T0.plus(HOUR)));
    assertEquals(SECOND, holder().run());
    assertEquals(State.RESERVED, holder().state());
  }

  @Test
  @Tag("F6")
  void keyThatWasPassedOnReturnsWhenTheRerunFails() {
    given.commit(reserve(FIRST));
    given.commit(new Change.SettleKey(FIRST, true, T0.plus(HOUR)));

    given.commit(new Change.PassKey(Given.TENANT, KEY, SECOND), reserve(SECOND));
    assertEquals(Optional.of(holder()), given.store().keys().of(SECOND));
    given.commit(new Change.SettleKey(SECOND, false, T0.plus(HOUR.multipliedBy(2))));

    assertEquals(new KeyHold(Given.TENANT, KEY, FIRST, State.COMMITTED, T0.plus(HOUR)), holder());
  }

  @Test
  @Tag("F6")
  void oneOfManyThatWantAKeyAtOnceGetsIt() throws Exception {
    int wanting = 8;
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(wanting)) {
      List<CompletableFuture<UnitResult>> results =
          IntStream.rangeClosed(1, wanting)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> wanted(i, go), threads))
              .toList();
      go.countDown();

      Set<UnitResult> different =
          results.stream().map(CompletableFuture::join).collect(Collectors.toSet());

      assertEquals(Set.of(WRITTEN, new UnitResult.KeyTaken(holder().run(), false)), different);
      assertEquals(1, results.stream().filter(it -> it.join().equals(WRITTEN)).count());
    }
  }

  private UnitResult wanted(int run, CountDownLatch go) {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return given.commit(reserve(new RunId(run)));
  }

  @Test
  @Tag("F6")
  void whoLosesAKeyInAGroupLosesAlone() {
    Run other = given.queued(new JobId(7), "slot");

    var results =
        given
            .store()
            .commit(
                List.of(
                    Unit.of(reserve(FIRST)),
                    Unit.of(new Change.CreateRun(other), reserve(SECOND)),
                    Unit.of(new Change.Audit(Given.audit("after")))));

    assertEquals(List.of(WRITTEN, new UnitResult.KeyTaken(FIRST, false), WRITTEN), results);
    assertEquals(Optional.empty(), given.store().runs().run(other.id()));
  }

  @Test
  @Tag("F6")
  void expiredKeysAreForgottenInPartsAndReservedOnesNever() {
    for (int i = 1; i <= 3; i++) {
      given.commit(new Change.ReserveKey(Given.TENANT, "k" + i, new RunId(i), T0));
      given.commit(new Change.SettleKey(new RunId(i), i != 2, T0.plusSeconds(i)));
    }
    given.commit(reserve(FIRST));

    given.commit(new Change.DropKeys(T0.plusSeconds(2), 1));
    assertEquals(List.of("k2", "k3", KEY), keysLeft());
    given.commit(new Change.DropKeys(T0.plusSeconds(2), 10));
    assertEquals(List.of("k3", KEY), keysLeft());
    given.commit(new Change.DropKeys(T0.plus(Duration.ofDays(9_000)), 10));
    assertEquals(List.of(KEY), keysLeft());
  }

  private List<String> keysLeft() {
    return List.of("k1", "k2", "k3", KEY).stream()
        .filter(key -> given.store().keys().holder(Given.TENANT, key).isPresent())
        .toList();
  }

  @Test
  @Tag("F4")
  void openLettersAreCountedBySignatureAndJob() {
    var one = given.letter(given.queued(new JobId(7), "a"));
    var two = given.letter(given.queued(new JobId(7), "b"));
    var other = given.letter(given.queued(new JobId(8), "c"));
    given.commit(
        new Change.OpenDeadLetter(one),
        new Change.OpenDeadLetter(two),
        new Change.OpenDeadLetter(other));

    var counted = Set.copyOf(given.store().failures().openLetters(Given.TENANT, "", ""));

    assertEquals(
        Set.of(
            new LetterCount(one.signature(), new JobId(7), 2, T0, T0, two.id()),
            new LetterCount(one.signature(), new JobId(8), 1, T0, T0, other.id())),
        counted);
    assertEquals(
        Set.of(two, other),
        Set.copyOf(given.store().failures().letters(List.of(two.id(), other.id(), 99_999_999L))));
  }

  @Test
  @Tag("F5")
  void runThatUndoesAnotherIsFoundByTheOther() {
    Run failed = given.queued(new JobId(7), "slot");
    Run undo = undoing(failed, given.queued(new JobId(8), RunKey.undoSlot(failed.id())));
    Run namesake = given.queued(new JobId(9), RunKey.undoSlot(failed.id()));
    given.commit(
        new Change.CreateRun(failed), new Change.CreateRun(undo), new Change.CreateRun(namesake));
    assertEquals(Optional.of(undo), given.store().failures().undoing(failed));

    Run again = Given.generation(undo, new RunId(given.id()));
    given.commit(new Change.CreateRun(again));

    assertEquals(Optional.of(again), given.store().failures().undoing(failed));
    assertEquals(Optional.empty(), given.store().failures().undoing(undo));
  }

  private static Run undoing(Run failed, Run run) {
    return new Run(
        run.id(),
        run.key(),
        run.target(),
        run.origin().undoing(failed.id()),
        run.placement(),
        run.parameters(),
        run.status());
  }

  @Test
  @Tag("F5")
  void jobsThatNameACompensationAreFoundByItUntilTheyAreDeleted() {
    var pay = new JobId(given.id());
    var safety = Safety.DEFAULT.with(new Compensation("refund", Compensation.When.ON_REQUEST));
    given.commit(
        new Change.SaveVersion(Given.saved(pay, 1, Given.job("pay").with(safety)), List.of()));
    assertEquals(List.of("pay"), given.store().jobs().undoneBy(Given.TENANT, "refund"));

    given.commit(new Change.SaveVersion(Given.saved(pay, 2, Given.job("pay")), List.of()));

    assertTrue(given.store().jobs().undoneBy(Given.TENANT, "refund").isEmpty());
  }

  private KeyHold holder() {
    return given.store().keys().holder(Given.TENANT, KEY).orElseThrow();
  }

  private static Change reserve(RunId run) {
    return reserve(run, T0);
  }

  private static Change reserve(RunId run, Instant at) {
    return new Change.ReserveKey(Given.TENANT, KEY, run, at);
  }
}
