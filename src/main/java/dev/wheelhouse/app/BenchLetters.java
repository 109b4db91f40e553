package dev.wheelhouse.app;

import dev.wheelhouse.app.BenchStore.ArmedJob;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.ErrorSignature;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs of NOOP jobs that have failed, each with an open dead letter, of a hundred errors.
final class BenchLetters {
  private static final int JOBS = 50;
  private static final int ERRORS = 100;
  private static final int AT_ONCE = 1_000;

  private final Store store;
  private final Instant now;

  BenchLetters(Store store, Instant now) {
    this.store = store;
    this.now = now;
  }

  void make(int n) {
    List<JobId> jobs = jobs(store.reserveIds(1));
    for (int from = 0; from < n; from += AT_ONCE) {
      int count = Math.min(AT_ONCE, n - from);
      long ids = store.reserveIds(2 * count);
      List<Unit> units = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        JobId job = jobs.get((from + i) % JOBS);
        units.add(unit(failed(job, new RunId(ids + 2L * i), from + i), ids + 2L * i + 1));
      }
      var _ = store.commit(units);
    }
  }

  private List<JobId> jobs(long tag) {
    List<ArmedJob> jobs = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      String name = BenchStore.PREFIX + "dead.%d.%d".formatted(tag, i);
      jobs.add(
          new ArmedJob(JobDefinition.of(name, new Task.Noop()).with(Concurrency.FREE), List.of()));
    }
    new BenchStore(store).arm(jobs, now);
    return jobs.stream()
        .map(job -> store.definitions().byName(TenantId.DEFAULT, job.job().name()).orElseThrow())
        .map(SavedDefinition::id)
        .toList();
  }

  private static Unit unit(Run run, long letter) {
    List<Change> changes = new ArrayList<>(RunTransitions.create(run, "").changes());
    String error = run.status().lastError();
    changes.add(
        new Change.OpenDeadLetter(
            new DeadLetter(
                letter,
                run.key().tenant(),
                run.id(),
                run.target().job(),
                run.status().createdAt(),
                ErrorSignature.of(error),
                error,
                null)));
    return new Unit(changes);
  }

  private Run failed(JobId job, RunId id, int number) {
    Instant at = now.minusSeconds(1L + number);
    String error = "step %s: order %d is locked".formatted("x".repeat(number % ERRORS), number);
    return new Run(
        id,
        new RunKey(TenantId.DEFAULT, RunKey.jobScope(job), RunKey.scheduledSlot(at), 0),
        Target.task(job, 1),
        new Origin(TriggerSource.SCHEDULE, List.of("each"), at, ZoneOffset.UTC, "", "engine", ""),
        Placement.DEFAULT,
        Map.of(),
        Status.created(RunState.RUNNING, at).to(RunState.FAILED, at.plusSeconds(1)).error(error));
  }
}
