package dev.wheelhouse.app;

import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.DeadLetter;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs that definitions have behind them: one a day, all ended, a few of them dead letters.
final class BenchHistory {
  /// The first definition has none, the next one, and so on; then it begins anew.
  private static final int MOST_RUNS = 21;

  private static final int ONE_DEAD_LETTER_IN = 200;
  private static final String ERROR = "connection refused by db-7";

  private final Store store;
  private final Instant now;

  BenchHistory(Store store, Instant now) {
    this.store = store;
    this.now = now;
  }

  void make(List<SavedDefinition> definitions) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      int runs = i % MOST_RUNS;
      long ids = store.reserveIds(2 * MOST_RUNS);
      for (int day = runs; day > 0; day--) {
        long id = ids + 2L * (runs - day);
        units.add(unit(run(definitions.get(i), new RunId(id), now.minus(Duration.ofDays(day)))));
      }
    }
    var _ = store.commit(units);
  }

  /// A dead letter has the id after its run's.
  private static Unit unit(Run run) {
    List<Change> changes = new ArrayList<>(RunTransitions.create(run, "").changes());
    if (run.state() == RunState.FAILED && !run.dagRun()) {
      changes.add(new Change.OpenDeadLetter(letter(run)));
    }
    return new Unit(changes);
  }

  private static DeadLetter letter(Run run) {
    return new DeadLetter(
        run.id().value() + 1,
        run.key().tenant(),
        run.id(),
        run.target().job(),
        run.status().createdAt(),
        ERROR,
        ERROR,
        null);
  }

  private static Run run(SavedDefinition saved, RunId id, Instant at) {
    boolean dag = saved.definition() instanceof DagDefinition;
    boolean failed = id.value() / 2 % ONE_DEAD_LETTER_IN == 0;
    String scope = dag ? RunKey.dagScope(saved.id()) : RunKey.jobScope(saved.id());
    return new Run(
        id,
        new RunKey(saved.tenant(), scope, RunKey.scheduledSlot(at), 0),
        dag ? Target.dag(saved.id(), 1) : Target.task(saved.id(), 1),
        new Origin(TriggerSource.SCHEDULE, List.of("yearly"), at, ZoneOffset.UTC, "", "engine", ""),
        Placement.DEFAULT,
        Map.of(),
        Status.created(RunState.RUNNING, at)
            .to(failed ? RunState.FAILED : RunState.SUCCESS, at.plusSeconds(id.value() % 300))
            .error(failed ? ERROR : ""));
  }
}
