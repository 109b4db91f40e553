package dev.wheelhouse.app;

import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.app.BenchStore.ArmedJob;
import dev.wheelhouse.cli.Bench.DefinitionFigures;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCopies;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `bench definitions`: how soon an engine over very many jobs is ready, and what it needs.
record BenchDefinitions(Timers timers, Path folder, int n, Duration watched) {
  private static final String NAME = BenchStore.PREFIX + "definitions";
  private static final String CRON = "11 11 11 * * ?";

  /// What stands in the store.
  ///
  /// @param seconds that it took to make; 0 when it was there
  private record Filling(long definitions, double seconds) {}

  DefinitionFigures run() {
    EngineWiring wiring = EngineWiring.usual(folder, timers);
    Filling filling = fill(wiring);
    long begin = timers.nanoTime();
    Store opened = wiring.openStore();
    double open = seconds(begin);
    Instant started = timers.instant();
    var watch = new DefinitionWatch(timers, started);
    try (EngineApi _ = wiring.start(new WatchedStore(opened, watch, watch::filled))) {
      watch.awaitFill();
      double ready = seconds(begin);
      long heapReady = heap();
      var peak = HeapPeak.begin();
      watch();
      return new DefinitionFigures(
          Benches.setting(opened),
          filling.definitions(),
          filling.seconds(),
          open,
          ready,
          opened.sizeBytes() >> 20,
          new DefinitionFigures.Heap(heapReady, heap(), peak.mebibytes()),
          watch.created(),
          opened.history().missed(TenantId.DEFAULT, started).firings());
    }
  }

  /// Makes those that are missing.
  private Filling fill(EngineWiring wiring) {
    long begin = timers.nanoTime();
    DefinitionCopies.Model model;
    long firstId;
    int known;
    try (Store store = BenchStore.open(wiring).store()) {
      model = new DefinitionCopies.Model(model(store).id().value(), NAME, CRON);
      known = (int) store.definitions().count(TenantId.DEFAULT) - 1;
      firstId = known < n ? store.reserveIds(2 * n) : 0;
    }
    try (var copies = new DefinitionCopies(folder, model)) {
      copies.rearm();
      copies.make(known, n, firstId);
      copies.rearm();
    }
    return known < n ? new Filling(n + 1, seconds(begin)) : new Filling(known + 1, 0);
  }

  private SavedDefinition model(Store store) {
    return store.definitions().byName(TenantId.DEFAULT, NAME).orElseGet(() -> saved(store));
  }

  private SavedDefinition saved(Store store) {
    var trigger = new Trigger.Cron("daily", CRON, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
    JobDefinition job = JobDefinition.of(NAME, new Task.Noop()).with(List.of(trigger));
    Instant now = timers.instant();
    new BenchStore(store)
        .arm(List.of(new ArmedJob(job, List.of(now.plus(Duration.ofHours(12))))), now);
    return store.definitions().byName(TenantId.DEFAULT, NAME).orElseThrow();
  }

  private void watch() {
    try {
      var _ = new CountDownLatch(1).await(watched.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private double seconds(long begin) {
    return (timers.nanoTime() - begin) / 1e9;
  }

  /// What is in use when everything that can go has gone, in MiB.
  private static long heap() {
    System.gc();
    Runtime memory = Runtime.getRuntime();
    return (memory.totalMemory() - memory.freeMemory()) >> 20;
  }
}
