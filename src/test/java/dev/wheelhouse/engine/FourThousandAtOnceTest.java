package dev.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Thousands of jobs that are due in one second, on the machine's clock and a real file.
@Tag("T10")
@Tag("slow")
class FourThousandAtOnceTest {
  private static final int JOBS = 4_000;
  private static final int AT_ONCE = 500;
  private static final int SLOTS = 64;
  private static final Duration UNTIL_DUE = Duration.ofSeconds(60);
  private static final Duration ALLOWED = Duration.ofSeconds(2);

  @TempDir Path folder;

  @Test
  void noneIsLostEachRunsOnceAndNineteenOfTwentyStartWithinTwoSeconds(TestReporter reporter) {
    try (var timers = new SystemTimers()) {
      Instant due = timers.instant().truncatedTo(ChronoUnit.SECONDS).plus(UNTIL_DUE);
      define(due);
      try (LocalEngine engine = start(timers)) {
        assertThat(timers.instant()).isBefore(due);

        await()
            .pollInterval(Duration.ofSeconds(1))
            .atMost(UNTIL_DUE.plusSeconds(60))
            .until(() -> ended(engine) == JOBS);

        List<Run> runs = runs(engine);
        assertEquals(JOBS, runs.size());
        assertEquals(
            JOBS, new HashSet<>(runs.stream().map(it -> it.target().job()).toList()).size());
        assertThat(runs).allMatch(run -> run.state() == RunState.SUCCESS, "SUCCESS");
        Duration created = p95(runs, run -> run.status().createdAt());
        Duration started = p95(runs, run -> run.status().startedAt());
        reporter.publishEntry("P95 created, started", created + ", " + started);
        assertThat(created).isLessThanOrEqualTo(ALLOWED);
        assertThat(started).isLessThanOrEqualTo(ALLOWED);
      }
    }
  }

  private LocalEngine start(SystemTimers timers) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    return EngineStart.start(
        Stores.open(new StoreLocation.Folder(folder), codec),
        new EngineSettings(
            folder,
            ZoneOffset.UTC,
            SLOTS,
            TriggerService.Config.USUAL,
            TaskHandlers.of(new NoopHandler(), new NoShell()),
            timers,
            "none"));
  }

  private void define(Instant due) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    try (Store store = Stores.open(new StoreLocation.Folder(folder), codec)) {
      long first = store.reserveIds(2 * JOBS);
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < JOBS; i++) {
        units.add(Unit.of(save(first + 2L * i, due)));
        if (units.size() == AT_ONCE) {
          var _ = store.commit(units);
          units.clear();
        }
      }
    }
  }

  private static Change save(long id, Instant due) {
    Trigger trigger = Jobs.once(due);
    var job = new JobId(id);
    var saved =
        new SavedDefinition(
            job,
            TestEngine.MARA.tenant(),
            1,
            DefinitionStatus.ENABLED,
            Jobs.job("job" + id, trigger),
            due.minus(UNTIL_DUE),
            "mara");
    var armed =
        new ArmedTrigger(new TriggerId(id + 1), saved.tenant(), job, 1, false, trigger, due);
    return new Change.SaveVersion(saved, List.of(armed));
  }

  /// There is no shell here.
  private static final class NoShell implements TaskHandler<Task.Shell> {
    @Override
    public Execution begin(Task.Shell task, AttemptContext context) {
      throw new IllegalStateException("no job of this test has a shell task");
    }

    @Override
    public Remains find(Task.Shell task, AttemptContext context) {
      return new Remains.NeverStarted();
    }
  }

  private static int ended(LocalEngine engine) {
    var filter = new RunFilter(Set.of(RunState.SUCCESS), "", null, null);
    var page = engine.ask(new Query.ListRuns(filter, PageRequest.first(1)), TestEngine.MARA);
    return (int) page.total();
  }

  private static List<Run> runs(LocalEngine engine) {
    List<Run> runs = new ArrayList<>();
    String cursor = "";
    do {
      var request = new Query.ListRuns(RunFilter.ALL, new PageRequest(cursor, 500));
      var page = engine.ask(request, TestEngine.MARA);
      page.items().forEach(it -> runs.add(it.run()));
      cursor = page.next();
    } while (!cursor.isEmpty());
    return runs;
  }

  private static Duration p95(List<Run> runs, Function<Run, Instant> moment) {
    return runs.stream()
        .map(run -> Duration.between(run.origin().logicalTime(), moment.apply(run)))
        .sorted()
        .toList()
        .get(JOBS * 95 / 100);
  }
}
