package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.api.Brake;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.failure.RetryBudget;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Lets runs back into the queue when their delay is over and the retry budget allows it (F3).
///
/// A view of committed rows like the dispatcher: [#load] finds the runs that a former engine left
/// waiting, [#committed] follows the journal.
public final class RetryQueue {
  private static final int PAGE = 1_000;

  private final RunReads runs;
  private final Journal journal;
  private final Timers timers;
  private final RetryBudget budget;
  private final HeldRetries held;
  private final Map<RunId, Timers.Timer> waiting = new ConcurrentHashMap<>();

  public RetryQueue(RunReads runs, Journal journal, Timers timers, RetryBudget budget) {
    this.runs = runs;
    this.journal = journal;
    this.timers = timers;
    this.budget = budget;
    held = new HeldRetries(budget, timers, this::release);
  }

  public void load() {
    long after = 0;
    List<Run> page;
    do {
      page = runs.inStates(EnumSet.of(RunState.RETRY_WAIT), after, PAGE);
      for (Run run : page) {
        see(run);
        after = run.id().value();
      }
    } while (page.size() == PAGE);
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.MoveRun move) {
          see(move.after());
        }
      }
    }
  }

  /// Why a run whose delay is over does not go on.
  public Optional<WaitReason> heldBack(Run run) {
    return held.holds(run.id())
        ? Optional.of(new WaitReason.RetryBudget(run.placement().pool(), budget.share()))
        : Optional.empty();
  }

  /// The budgets that hold retries of a tenant back.
  public List<Brake> brakes(TenantId tenant) {
    return held.counts(tenant).entrySet().stream()
        .<Brake>map(
            it -> {
              var place = new RetryBudget.Place(tenant, it.getKey());
              double actual = budget.actual(place, timers.instant());
              return new Brake.Retries(it.getKey(), budget.share(), actual, it.getValue());
            })
        .toList();
  }

  private void see(Run run) {
    held.forget(run.id());
    Timers.Timer former = waiting.remove(run.id());
    if (former != null) {
      former.cancel();
    }
    Instant dueAt = run.status().dueAt();
    if (run.state() == RunState.RETRY_WAIT && dueAt != null) {
      Duration delay = Duration.between(timers.instant(), dueAt);
      waiting.put(run.id(), timers.after(delay, () -> due(run)));
    }
  }

  private void due(Run run) {
    waiting.remove(run.id());
    held.due(run);
  }

  private void release(Run run) {
    var step = RunTransitions.move(run, Move.RELEASE, Stamp.engine(timers.instant(), "delay over"));
    var _ = journal.insist(new Unit(step.changes()));
  }
}
