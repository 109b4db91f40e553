package dev.wheelhouse.engine.failure;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a run's end brings with it by its job's rules, in the same transaction: its idempotency key
/// is settled (F6), the job that undoes it starts, and what came of undoing is told where it was
/// wanted (F5). It looks at every unit on its way to the journal, so no way of ending a run can
/// forget it.
public final class Consequences implements UnaryOperator<Unit> {
  private final IdempotencyKeys keys;
  private final Undoing undoing;

  public Consequences(IdempotencyKeys keys, Undoing undoing) {
    this.keys = keys;
    this.undoing = undoing;
  }

  @Override
  public Unit apply(Unit unit) {
    List<Change> more = new ArrayList<>();
    for (Change change : unit.changes()) {
      if (change instanceof Change.MoveRun move && ended(move)) {
        more.addAll(keys.settlement(move.after()));
        more.addAll(undoing.after(move));
      }
    }
    return more.isEmpty() ? unit : with(unit, more);
  }

  private static boolean ended(Change.MoveRun move) {
    Run run = move.after();
    return run.state().terminal() && run.state() != move.seen().state() && !run.dagRun();
  }

  private static Unit with(Unit unit, List<Change> more) {
    more.addAll(0, unit.changes());
    return new Unit(more);
  }
}
