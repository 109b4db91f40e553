package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Measures how many whole lives of runs (made, started, finished, with their attempt and three
/// events) the store alone writes in a second, each group committed and on disk.
///
/// Arguments: runs, units per group, a folder or `postgresql`.
final class StoreSpeed {
  private StoreSpeed() {}

  public static void main(String[] args) throws IOException, SQLException {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    int group = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    String place = args.length > 2 ? args[2] : Files.createTempDirectory("speed").toString();
    StoreLocation location =
        place.equals("postgresql")
            ? EmbeddedPostgreSql.freshDatabase()
            : new StoreLocation.Folder(Path.of(place));
    try (var timers = new SystemTimers();
        Store store = Stores.open(location, TestCodec.CODEC)) {
      measure(store, timers, runs / 5, group);
      measure(store, timers, runs, group);
    }
  }

  private static void measure(Store store, SystemTimers timers, int runs, int group) {
    List<Unit> units = lives(store, runs, group / 3);
    long start = timers.nanoTime();
    long cpuStart = cpuNanos();
    int commits = 0;
    for (int i = 0; i < units.size(); i += group) {
      var results = store.commit(units.subList(i, Math.min(units.size(), i + group)));
      if (!results.stream().allMatch(UnitResult.WRITTEN::equals)) {
        throw new IllegalStateException("not written: " + results);
      }
      commits++;
    }
    double seconds = (timers.nanoTime() - start) / 1e9;
    double cpuMicros = (cpuNanos() - cpuStart) / 1e3;
    System.out.printf(
        "%,d runs in %.1f s: %,.0f runs/s, %.0f µs of CPU a run, %.2f ms a commit of %d units, %,d MB; %s%n",
        runs,
        seconds,
        runs / seconds,
        cpuMicros / runs,
        seconds * 1000 / commits,
        group,
        store.sizeBytes() >> 20,
        store.durability());
  }

  /// CPU time of the writing thread: comparable when other programs keep the machine busy.
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// Creations, starts and ends of neighbouring runs side by side, as the journal sees them: each
  /// stage of a run is in another group.
  private static List<Unit> lives(Store store, int runs, int distance) {
    var given = new Given(store);
    long base = store.reserveIds(runs);
    var units = new ArrayList<Unit>(runs * 3);
    var made = new ArrayList<Run>();
    for (int i = 0; i < runs + 2 * distance; i++) {
      if (i < runs) {
        Run run = given.queued(new JobId(2_000 + i % 100), "@" + (base + i), new RunId(base + i));
        made.add(run);
        units.add(created(run));
      }
      if (i >= distance && i - distance < runs) {
        units.add(started(made.get(i - distance)));
      }
      if (i >= 2 * distance) {
        units.add(finished(made.get(i - 2 * distance)));
      }
    }
    return units;
  }

  private static Unit created(Run run) {
    return Unit.of(
        new Change.CreateRun(run), Given.event(run, RunEvent.CREATED, null, RunState.QUEUED));
  }

  private static Unit started(Run run) {
    return Unit.of(
        Given.move(run, RunState.RUNNING),
        new Change.BeginAttempt(Given.attempt(run, 1, 1)),
        Given.event(run, "START", RunState.QUEUED, RunState.RUNNING));
  }

  private static Unit finished(Run run) {
    Run running = run.with(Given.in(RunState.RUNNING, run.status()));
    Attempt attempt = Given.attempt(run, 1, 1).ended(Given.T0.plusSeconds(2), Outcome.SUCCESS);
    return Unit.of(
        Given.move(running, RunState.SUCCESS),
        new Change.EndAttempt(attempt),
        Given.event(run, "SUCCEED", RunState.RUNNING, RunState.SUCCESS));
  }
}
