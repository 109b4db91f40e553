package dev.wheelhouse.engine.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.VirtualTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A start reads the queue to its end, however many pages that takes.
class WholeQueueTest {
  private static final int RUNS = 2_001;
  private static final PoolSettings SETTINGS = new PoolSettings("default", 50, 0.2, true);

  @Test
  @Tag("C4")
  @Tag("WRONG-20")
  void everyRunThatWaitsIsFoundAtTheStart() {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    var memory = new StoreLocation.Memory("queue-" + UUID.randomUUID());
    try (Store store = Stores.open(memory, codec)) {
      var _ =
          store.commit(IntStream.rangeClosed(1, RUNS).mapToObj(WholeQueueTest::queued).toList());
      var dispatcher =
          new Dispatcher(
              store.runs(), _ -> SETTINGS, List.of(), _ -> {}, new VirtualTime(QueuedRuns.T0));

      dispatcher.load();

      assertEquals(RUNS, dispatcher.waiting());
    }
  }

  private static Unit queued(int number) {
    return Unit.of(
        new Change.CreateRun(QueuedRuns.queued(number, 1, Placement.DEFAULT, QueuedRuns.T0)));
  }
}
