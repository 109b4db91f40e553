package dev.wheelhouse.console.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.FxTests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class FxTest {
  private final CompletableFuture<Exception> unexpected = new CompletableFuture<>();
  private final Fx fx = new Fx(unexpected::complete);

  @BeforeAll
  static void toolkit() throws Exception {
    FxTests.stage();
  }

  @Test
  void workLeavesTheWindowsThreadAndItsResultReturns() throws Exception {
    var workedThere = new CompletableFuture<Boolean>();
    var shownThere = new CompletableFuture<Boolean>();

    fx.work(
        Platform::isFxApplicationThread,
        there -> {
          workedThere.complete(there);
          shownThere.complete(Platform.isFxApplicationThread());
        });

    assertFalse(workedThere.get(60, TimeUnit.SECONDS));
    assertTrue(shownThere.get(60, TimeUnit.SECONDS));
  }

  @Test
  void failedWorkReachesWhoAskedForIt() throws Exception {
    var seen = new CompletableFuture<Exception>();

    fx.work(
        () -> {
          throw new IOException("store is gone");
        },
        _ -> {},
        seen::complete);

    assertEquals("store is gone", seen.get(60, TimeUnit.SECONDS).getMessage());
  }

  @Test
  void errorsThatNobodyExpectsReachTheOnePlace() throws Exception {
    fx.show(
        () -> {
          throw new IllegalStateException("a slip of ours");
        });

    assertEquals("a slip of ours", unexpected.get(60, TimeUnit.SECONDS).getMessage());
  }

  @Test
  void burstBecomesOneUpdatePerFrame() throws Exception {
    var updates = new ConcurrentLinkedQueue<List<Integer>>();
    var all = new CountDownLatch(20_000);
    var door =
        fx.<Integer>gathered(
            items -> {
              updates.add(items);
              items.forEach(_ -> all.countDown());
            });

    FxTests.doFx(() -> IntStream.range(0, 20_000).forEach(door::accept));

    assertTrue(all.await(60, TimeUnit.SECONDS));
    assertEquals(List.of(IntStream.range(0, 20_000).boxed().toList()), List.copyOf(updates));
  }

  @Test
  void itemsOfManyThreadsAllArrive() throws Exception {
    var arrived = new ArrayList<Integer>();
    var all = new CountDownLatch(4_000);
    var door =
        fx.<Integer>gathered(
            items -> {
              arrived.addAll(items);
              items.forEach(_ -> all.countDown());
            });

    for (var thread = 0; thread < 4; thread++) {
      Thread.ofVirtual().start(() -> IntStream.range(0, 1_000).forEach(door::accept));
    }

    assertTrue(all.await(60, TimeUnit.SECONDS));
    assertEquals(4_000, FxTests.onFx(arrived::size));
  }
}
