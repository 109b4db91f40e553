package dev.wheelhouse.app;

import dev.wheelhouse.cli.Bench.Percentiles;
import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.cli.VerbFailure;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Notes when the near future was first read, and how late each firing's run was on disk.
final class DefinitionWatch implements WatchedStore.Watcher {
  private static final long LONGEST_MINUTES = 10;

  private final Timers timers;
  private final Instant since;
  private final CountDownLatch filled = new CountDownLatch(1);
  private final List<Double> created = new ArrayList<>();

  /// @param since firings before it do not count: nobody was there to make them
  DefinitionWatch(Timers timers, Instant since) {
    this.timers = timers;
    this.since = since;
  }

  void filled() {
    filled.countDown();
  }

  void awaitFill() {
    try {
      if (!filled.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new VerbFailure(
            ExitCode.FAILED, "bench.timeout", "The engine was not ready in ten minutes.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void onDisk(List<Unit> units, List<UnitResult> results) {
    Instant now = timers.instant();
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.CreateRun(var run)
            && !run.origin().logicalTime().isBefore(since)) {
          created.add(Duration.between(run.origin().logicalTime(), now).toNanos() / 1e6);
        }
      }
    }
  }

  synchronized Percentiles created() {
    return Percentiles.of(created);
  }
}
