package dev.wheelhouse.app;

import dev.wheelhouse.cli.Bench.Percentiles;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Notes how long after the instant that caused it a change was on disk.
final class LatencyWatch implements WatchedStore.Watcher {
  private final Timers timers;
  private final Instant begin;
  private final CountDownLatch firings;
  private final BlockingQueue<RunId> endedDagRuns = new LinkedBlockingQueue<>();
  private final List<Double> created = new ArrayList<>();
  private final List<Double> started = new ArrayList<>();
  private final List<Double> children = new ArrayList<>();

  /// When the node before ended, by DAG run: chains have one at a time.
  private final Map<RunId, Instant> parentEnded = new HashMap<>();

  /// @param begin firings before it do not count
  LatencyWatch(Timers timers, Instant begin, int firings) {
    this.timers = timers;
    this.begin = begin;
    this.firings = new CountDownLatch(firings);
  }

  @Override
  public synchronized void onDisk(List<Unit> units, List<UnitResult> results) {
    Instant now = timers.instant();
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.CreateRun(var run) -> created(run, now);
          case Change.MoveRun move -> moved(move.after(), now);
          default -> {}
        }
      }
    }
  }

  private void created(Run run, Instant now) {
    if (counts(run)) {
      created.add(millis(run.origin().logicalTime(), now));
    }
  }

  private void moved(Run run, Instant now) {
    if (run.dagRun()) {
      if (run.state().terminal()) {
        endedDagRuns.add(run.id());
      }
    } else if (run.state() == RunState.RUNNING) {
      started(run, now);
    } else if (run.state().terminal()) {
      ended(run);
    }
  }

  private void started(Run run, Instant now) {
    if (counts(run)) {
      started.add(millis(run.origin().logicalTime(), now));
    }
    Instant before = run.parent().map(parentEnded::get).orElse(null);
    if (before != null) {
      children.add(millis(before, now));
    }
  }

  private void ended(Run run) {
    Instant at = run.status().endedAt();
    if (run.parent().isPresent() && at != null) {
      parentEnded.put(run.parent().get(), at);
    }
    if (counts(run)) {
      firings.countDown();
    }
  }

  private boolean counts(Run run) {
    return run.origin().source() == TriggerSource.ONCE
        && !run.origin().logicalTime().isBefore(begin);
  }

  private static double millis(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e6;
  }

  boolean awaitFirings(Duration longest) {
    try {
      return firings.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean awaitEnd(RunId dagRun, Duration longest) {
    try {
      RunId ended;
      do {
        ended = endedDagRuns.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      } while (ended != null && !ended.equals(dagRun));
      return ended != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  synchronized Percentiles created() {
    return Percentiles.of(created);
  }

  synchronized Percentiles started() {
    return Percentiles.of(started);
  }

  synchronized Percentiles children() {
    return Percentiles.of(children);
  }
}
