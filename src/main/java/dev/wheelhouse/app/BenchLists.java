package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.cli.Bench.ListFigures;
import dev.wheelhouse.cli.Bench.Timing;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.util.List;

/// `bench lists`: jobs with a history, in a store on disk, and what the screen of jobs asks.
record BenchLists(Timers timers, Path folder, int n) {

  ListFigures run() {
    EngineWiring wiring = EngineWiring.usual(folder, timers);
    BenchStore bench = BenchStore.open(wiring);
    new BenchJobs(bench.store(), timers.instant()).make(n);
    try (EngineApi engine = wiring.start(bench.store())) {
      List<Timing> timings = new JobQuestions(engine, timers, n).ask();
      long jobs = engine.ask(new Query.CountJobs(""), Caller.local("bench")).all();
      return new ListFigures(Benches.setting(bench.store()), jobs, JobQuestions.PAGE, timings);
    }
  }
}
