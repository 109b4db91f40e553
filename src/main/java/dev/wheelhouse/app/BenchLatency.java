package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.app.BenchStore.ArmedJob;
import dev.wheelhouse.cli.Bench.LatencyFigures;
import dev.wheelhouse.cli.Bench.Percentiles;
import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.cli.VerbFailure;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// `bench latency`: single firings, evenly spread, so that delays are the engine's and not those of
/// a queue; then chains of jobs, one after the other.
final class BenchLatency {
  private static final int SLOTS = 2_000;
  private static final int TRIGGERS_PER_JOB = 100;
  private static final int CHAIN = 5;
  private static final int NOOP_CHAINS = 100;
  private static final int SHELL_CHAINS = 10;
  private static final Duration LEAD = Duration.ofSeconds(3);

  /// Firings at the same rate before the first one that counts, so that the code is compiled.
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private static final Duration SLACK = Duration.ofMinutes(2);
  private static final Caller CALLER = Caller.local("bench");

  private final Timers timers;
  private final Path folder;
  private final int n;
  private final int rate;
  private final Instant begin;
  private final LatencyWatch watch;

  BenchLatency(Timers timers, Path folder, int n, int ratePerSecond) {
    this.timers = timers;
    this.folder = folder;
    this.n = n;
    this.rate = ratePerSecond;
    this.begin = timers.instant().plus(LEAD).plus(WARM_UP).truncatedTo(ChronoUnit.MILLIS);
    this.watch = new LatencyWatch(timers, begin, n);
  }

  LatencyFigures run() {
    EngineWiring wiring =
        EngineWiring.usual(folder, timers).slots(SLOTS).triggers(TriggerService.Config.USUAL);
    BenchStore bench = BenchStore.open(wiring);
    String tag = BenchStore.PREFIX + "latency." + bench.store().reserveIds(1);
    bench.arm(firings(tag), timers.instant());
    Store store = new WatchedStore(bench.store(), watch);
    try (EngineApi engine = wiring.start(store)) {
      Duration course = LEAD.plus(WARM_UP).plusSeconds(n / rate);
      demand(watch.awaitFirings(course.plus(SLACK)), "firings");
      Percentiles created = watch.created();
      Percentiles started = watch.started();
      chains(engine, tag + ".noop", new Task.Noop(), NOOP_CHAINS);
      Percentiles noop = watch.children();
      Path times = folder.resolve(tag + ".times");
      chains(engine, tag + ".shell", clockReader(times), SHELL_CHAINS);
      return new LatencyFigures(
          Benches.setting(store), n, rate, created, started, noop, shellChildren(times));
    }
  }

  private List<ArmedJob> firings(String tag) {
    List<ArmedJob> jobs = new ArrayList<>();
    for (int from = -(int) (WARM_UP.toSeconds() * rate); from < n; from += TRIGGERS_PER_JOB) {
      List<Instant> due =
          IntStream.range(from, Math.min(n, from + TRIGGERS_PER_JOB))
              .mapToObj(
                  i -> begin.plusNanos(i * 1_000_000_000L / rate).truncatedTo(ChronoUnit.MICROS))
              .toList();
      List<Trigger> triggers =
          due.stream()
              .<Trigger>map(
                  at ->
                      new Trigger.Once(
                          at.toString(), at, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW))
              .toList();
      JobDefinition job =
          JobDefinition.of(tag + "." + jobs.size(), new Task.Noop())
              .with(Concurrency.FREE)
              .with(triggers);
      jobs.add(new ArmedJob(job, due));
    }
    return jobs;
  }

  /// Runs a chain of jobs that all have this task, again and again.
  private void chains(EngineApi engine, String name, Task task, int times) {
    List<Node> nodes =
        IntStream.range(0, CHAIN)
            .mapToObj(i -> JobDefinition.of(name + "." + i, task))
            .peek(job -> save(engine, job))
            .map(job -> Node.of(job.name()))
            .toList();
    List<Edge> edges =
        IntStream.range(1, CHAIN)
            .mapToObj(i -> new Edge(nodes.get(i - 1).key(), nodes.get(i).key()))
            .toList();
    save(engine, DagDefinition.of(name, nodes, edges));
    for (int i = 0; i < times; i++) {
      RunId dagRun = engine.execute(Command.Trigger.of(name), CALLER).orThrow();
      demand(watch.awaitEnd(dagRun, SLACK), "chains of " + task.type() + " jobs");
    }
  }

  private static void save(EngineApi engine, Definition definition) {
    engine.execute(new Command.SaveDefinition(definition, 0), CALLER).orThrow();
  }

  /// Writes the time of its first act and of its last one.
  private static Task clockReader(Path times) {
    String script = "date +%s%N >> \"$TIMES\"\ndate +%s%N >> \"$TIMES\"\n";
    Map<String, String> environment = Map.of("TIMES", times.toString().replace("${", "$${"));
    return new Task.Shell(List.of(script), true, "", environment, "", ExitCodes.USUAL);
  }

  private static Percentiles shellChildren(Path times) {
    try {
      List<Long> read = Files.readAllLines(times).stream().map(Long::valueOf).toList();
      List<Double> delays = new ArrayList<>();
      for (int end = 1; end + 1 < read.size(); end += 2) {
        boolean lastOfChain = (end + 1) % (2 * CHAIN) == 0;
        if (!lastOfChain) {
          delays.add((read.get(end + 1) - read.get(end)) / 1e6);
        }
      }
      return Percentiles.of(delays);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the times that the bench's tasks wrote", e);
    }
  }

  private void demand(boolean done, String what) {
    if (!done) {
      throw new VerbFailure(
          ExitCode.FAILED,
          "bench.timeout",
          "The %s did not come to their end in time. The engine's log is in %s."
              .formatted(what, folder.resolve("log")));
    }
  }
}
