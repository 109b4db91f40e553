package dev.wheelhouse.engine.run;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.engine.TappedStore;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Groups, order, failures and the end of the journal, over a real store.
@Tag("ST3")
@Tag("S2")
@Timeout(300)
class JournalTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  private final VirtualTime time = new VirtualTime(NOW);
  private final List<List<Unit>> groups = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private TappedStore store;
  private Journal journal;

  @BeforeEach
  void open() {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    var memory = new StoreLocation.Memory("journal-" + UUID.randomUUID());
    store = new TappedStore(Stores.open(memory, codec));
    journal = new Journal(store, time, groups::add);
  }

  @AfterEach
  void close() {
    gate.countDown();
    journal.close();
    store.close();
  }

  @Test
  void unitsAreWrittenInTheOrderInWhichTheyWereHandedIn() {
    journal.start();
    List<Unit> units = units(500);

    var results = units.stream().map(journal::write).toList();

    results.forEach(result -> assertInstanceOf(UnitResult.Written.class, result.join()));
    assertEquals(units, store.written());
    assertEquals(units, groups.stream().flatMap(List::stream).toList());
  }

  @Test
  void whatComesWhileAGroupIsWrittenIsOneGroup() {
    journal = new Journal(store, time, this::holdTheFirst);
    journal.start();
    var first = journal.write(unit(0));
    await().until(() -> groups.size() == 1);
    var others = IntStream.range(1, 100).mapToObj(i -> journal.write(unit(i))).toList();

    gate.countDown();
    others.forEach(CompletableFuture::join);

    assertTrue(first.isDone());
    assertEquals(List.of(1, 99), groups.stream().map(List::size).toList());
  }

  @Test
  void futureCompletesAfterTheFollowersWereTold() {
    journal = new Journal(store, time, this::holdTheFirst);
    journal.start();

    var result = journal.write(unit(0));
    await().until(() -> groups.size() == 1);

    assertEquals(1, store.written().size());
    assertFalse(result.isDone());
  }

  @Test
  void unitOfAGroupThatCouldNotBeWrittenFails() {
    store.failCommits(1);
    journal.start();

    var failure = assertThrows(CompletionException.class, () -> journal.write(unit(0)).join());

    assertInstanceOf(StoreException.class, failure.getCause());
    assertEquals(List.of(), groups);
    assertInstanceOf(UnitResult.Written.class, journal.write(unit(1)).join());
  }

  @Test
  void whatMustNotBeLostIsWrittenWhenTheStoreIsBack() {
    store.failCommits(3);
    journal.start();

    var result = journal.insist(unit(0));
    while (!result.isDone()) {
      time.advance(Duration.ofSeconds(1));
      Thread.yield();
    }

    assertInstanceOf(UnitResult.Written.class, result.join());
    assertEquals(List.of(unit(0)), store.written());
  }

  @Test
  void followerThatThrowsDoesNotEndTheJournal() {
    journal =
        new Journal(
            store,
            time,
            _ -> {
              throw new IllegalStateException("a follower is broken");
            });
    journal.start();

    journal.write(unit(0)).join();
    journal.write(unit(1)).join();

    assertEquals(2, store.written().size());
  }

  @Test
  void closeWritesWhatWasHandedInAndRefusesTheRest() {
    journal.start();
    List<Unit> units = units(300);
    var before = units.stream().map(journal::write).toList();

    journal.close();
    var after = journal.write(unit(999));

    assertTrue(before.stream().allMatch(CompletableFuture::isDone));
    assertEquals(units, store.written());
    assertTrue(after.isCompletedExceptionally());
    journal.close();
  }

  @Test
  void journalThatNeverBeganRefusesWhatWasHandedIn() {
    var result = journal.write(unit(0));

    journal.close();

    assertTrue(result.isCompletedExceptionally());
  }

  @Test
  void everyFutureCompletesWhoeverRacesWithTheEnd() throws Exception {
    for (int round = 0; round < 300; round++) {
      var closing = new Journal(store, time, _ -> {});
      closing.start();
      List<CompletableFuture<UnitResult>> results = new ArrayList<>();
      Thread closer = Thread.startVirtualThread(closing::close);
      while (closer.isAlive()) {
        results.add(closing.write(new Unit(List.of())));
      }
      closer.join();

      for (var result : results) {
        var _ = result.handle((_, _) -> true).get(60, TimeUnit.SECONDS);
      }
    }
  }

  private void holdTheFirst(List<Unit> group) {
    groups.add(group);
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Unit> units(int count) {
    return IntStream.range(0, count).mapToObj(JournalTest::unit).toList();
  }

  private static Unit unit(int number) {
    return Unit.of(
        new Change.Audit(
            new AuditEntry(
                TenantId.DEFAULT, NOW, "mara", "SAVE", "job " + number, "", "version 1", "")));
  }
}
