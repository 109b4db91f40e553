package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.cli.Bench.DeadLetterFigures;
import dev.wheelhouse.cli.Bench.Timing;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `bench deadletters`: very many dead letters, grouped, listed, and replayed on a filter.
final class BenchDeadLetters {
  private static final int SLOTS = 2_000;
  private static final int PARALLEL = 1_000;
  private static final int ASKED = 5;
  private static final int PAGE = 100;
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Caller BENCH = Caller.local("bench");
  private static final QueueFilter LETTERS = QueueFilter.of(QueueFilter.Queue.DEAD_LETTERS);

  private final Timers timers;
  private final Path folder;
  private final int n;

  BenchDeadLetters(Timers timers, Path folder, int n) {
    this.timers = timers;
    this.folder = folder;
    this.n = n;
  }

  DeadLetterFigures run() {
    EngineWiring wiring = EngineWiring.usual(folder, timers).slots(SLOTS);
    BenchStore bench = BenchStore.open(wiring);
    new BenchLetters(bench.store(), timers.instant()).make(n);
    try (EngineApi engine = wiring.start(bench.store())) {
      long letters = bench.store().runs().countOpenDeadLetters();
      var command =
          new Command.StartOperation(
              new OperationPlan(
                  new Act.Rerun(RerunPlan.SAME, false),
                  new Selection.Queued(LETTERS),
                  Pace.AT_ONCE.parallel(PARALLEL)));
      List<Timing> timings = timings(engine, command);
      Preview shown = engine.preview(command, BENCH);
      long begun = timers.nanoTime();
      OperationView operation =
          engine.execute(command, BENCH.expecting(shown.revision())).orThrow();
      double taken = seconds(begun);
      OperationView ended = await(engine, operation);
      return new DeadLetterFigures(
          Benches.setting(bench.store()),
          letters,
          timings,
          taken,
          seconds(begun),
          faults(ended, letters, bench.store().runs().countOpenDeadLetters()));
    }
  }

  private List<Timing> timings(EngineApi engine, Command.StartOperation command) {
    return List.of(
        time("groups by error", () -> engine.ask(new Query.ListDeadLetterGroups(), BENCH)),
        time(
            "first page",
            () -> engine.ask(new Query.ListQueue(LETTERS, PageRequest.first(PAGE)), BENCH)),
        time("counts of the queues", () -> engine.ask(new Query.CountQueues(), BENCH)),
        time("preview of a replay of all", () -> engine.preview(command, BENCH)));
  }

  private Timing time(String what, Runnable question) {
    List<Double> samples = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      long before = timers.nanoTime();
      question.run();
      samples.add((timers.nanoTime() - before) / 1e6);
    }
    return Timing.of(what, samples);
  }

  private OperationView await(EngineApi engine, OperationView operation) {
    OperationView now = operation;
    while (!now.state().ended()) {
      var passed = new CountDownLatch(1);
      var _ = timers.after(LOOK, passed::countDown);
      try {
        boolean _ = passed.await(LOOK.multipliedBy(4).toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return now;
      }
      now = engine.ask(new Query.GetOperation(operation.id()), BENCH);
    }
    return now;
  }

  private double seconds(long since) {
    return (timers.nanoTime() - since) / 1e9;
  }

  private static List<String> faults(OperationView ended, long letters, long left) {
    List<String> faults = new ArrayList<>();
    if (ended.counts().total() != letters || ended.counts().succeeded() != letters) {
      faults.add("of %d letters: %s".formatted(letters, ended.counts()));
    }
    if (left != 0) {
      faults.add("%d letters are still open".formatted(left));
    }
    return faults;
  }
}
