package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.dispatch.Gate;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Holds runs back that wait for the result of another with the same idempotency key (F6). It knows
/// them by their first try to start, so nothing has to be remembered over a restart: the next
/// engine lets them try again.
public final class Repeats implements Gate {
  private final RunReads runs;
  private final Map<RunId, RunId> firstOf = new ConcurrentHashMap<>();

  public Repeats(RunReads runs) {
    this.runs = runs;
  }

  /// The run starts no more until the first one has ended.
  public void await(RunId waiting, RunId first) {
    firstOf.put(waiting, first);
    // It may have ended before it stood here.
    if (runs.run(first).map(Run::state).filter(state -> !state.terminal()).isEmpty()) {
      firstOf.remove(waiting);
    }
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    if (firstOf.isEmpty()) {
      return;
    }
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.MoveRun move) {
          see(move.after());
        }
      }
    }
  }

  private void see(Run run) {
    if (run.state().terminal()) {
      firstOf.values().removeIf(run.id()::equals);
    }
    if (run.state() != RunState.QUEUED) {
      firstOf.remove(run.id());
    }
  }

  @Override
  public Optional<WaitReason> holdsBack(Run queued) {
    return Optional.ofNullable(firstOf.get(queued.id())).map(WaitReason.SameKey::new);
  }
}
