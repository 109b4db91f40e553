package dev.wheelhouse.app;

import dev.wheelhouse.app.BenchStore.ArmedJob;
import dev.wheelhouse.cli.Bench.FireFigures;
import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.cli.VerbFailure;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `bench fire`: jobs with a firing each second of some minutes that lie in the past, but not so
/// far that they were misfires. So the trigger engine fires every slot as fast as the store allows,
/// by the way that any firing takes.
final class BenchFire {
  private static final int SLOTS = 2_000;
  private static final int MINUTES_PER_JOB = 5;
  private static final int SECONDS = 60;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final TriggerService.Config TRIGGERS =
      new TriggerService.Config(
          Duration.ofSeconds(60), Duration.ofHours(3), Duration.ofSeconds(5), 10_000);

  private final Timers timers;
  private final Path folder;
  private final int n;
  private final CountDownLatch succeeded;
  private int groups;
  private long changes;
  private int largestGroup;
  private volatile long lastOnDisk;

  BenchFire(Timers timers, Path folder, int n) {
    this.timers = timers;
    this.folder = folder;
    this.n = n;
    this.succeeded = new CountDownLatch(n);
  }

  FireFigures run() {
    EngineWiring wiring = EngineWiring.usual(folder, timers).slots(SLOTS).triggers(TRIGGERS);
    BenchStore bench = BenchStore.open(wiring);
    long firstId = bench.store().reserveIds(1);
    bench.arm(jobs(firstId), timers.instant());
    Store store = new WatchedStore(bench.store(), this::onDisk);
    long start = timers.nanoTime();
    try (var _ = wiring.start(store)) {
      await();
      double seconds = (lastOnDisk - start) / 1e9;
      var counted = new BenchRows(store.runs(), firstId, n);
      return new FireFigures(
          Benches.setting(store),
          n,
          seconds,
          groups,
          changes / (double) groups,
          largestGroup,
          counted.rows(),
          counted.faults());
    }
  }

  private void await() {
    try {
      if (!succeeded.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new VerbFailure(
            ExitCode.FAILED,
            "bench.timeout",
            "%d of %d runs have not succeeded within %d minutes. The engine's log is in %s."
                .formatted(succeeded.getCount(), n, LONGEST.toMinutes(), folder.resolve("log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void onDisk(List<Unit> units, List<UnitResult> results) {
    int size = units.stream().mapToInt(unit -> unit.changes().size()).sum();
    groups++;
    changes += size;
    largestGroup = Math.max(largestGroup, size);
    lastOnDisk = timers.nanoTime();
    for (int i = 0; i < units.size(); i++) {
      if (results.get(i) instanceof UnitResult.Written) {
        units.get(i).changes().forEach(this::count);
      }
    }
  }

  private void count(Change change) {
    if (change instanceof Change.MoveRun move && move.next().state() == RunState.SUCCESS) {
      succeeded.countDown();
    }
  }

  /// As many jobs of five minutes as fit, then one of the minutes and one of the seconds that are
  /// left.
  private List<ArmedJob> jobs(long tag) {
    ZonedDateTime hour =
        timers.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).minusHours(1);
    int slots = MINUTES_PER_JOB * SECONDS;
    List<ArmedJob> jobs = new ArrayList<>();
    for (int i = 0; i < n / slots; i++) {
      jobs.add(job(tag, jobs.size(), "* 0-" + (MINUTES_PER_JOB - 1), hour));
    }
    int minutes = n % slots / SECONDS;
    if (minutes > 0) {
      jobs.add(job(tag, jobs.size(), "* 0-" + (minutes - 1), hour));
    }
    int seconds = n % SECONDS;
    if (seconds > 0) {
      jobs.add(job(tag, jobs.size(), "0-" + (seconds - 1) + " 0", hour));
    }
    return jobs;
  }

  private static ArmedJob job(long tag, int number, String secondsAndMinutes, ZonedDateTime hour) {
    String cron =
        "%s %d %d %d ? %d"
            .formatted(
                secondsAndMinutes,
                hour.getHour(),
                hour.getDayOfMonth(),
                hour.getMonthValue(),
                hour.getYear());
    Instant first = hour.toInstant();
    var trigger = new Trigger.Cron("each", cron, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
    JobDefinition job =
        JobDefinition.of(BenchStore.PREFIX + "fire.%d.%d".formatted(tag, number), new Task.Noop())
            .with(Concurrency.FREE)
            .with(List.<Trigger>of(trigger));
    return new ArmedJob(job, List.of(first));
  }
}
