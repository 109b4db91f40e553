package dev.wheelhouse.engine.operation;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Tells an item which run its unit makes from it, so that both are on disk together.
public final class MadeRuns implements UnaryOperator<Unit> {

  @Override
  public Unit apply(Unit unit) {
    if (unit.changes().stream().noneMatch(MadeRuns::makes)) {
      return unit;
    }
    return new Unit(unit.changes().stream().map(change -> named(change, unit)).toList());
  }

  private static boolean makes(Change change) {
    return change instanceof Change.MoveItem(var after, _, _)
        && after.state() == ItemState.UNDER_WAY
        && after.made() == null;
  }

  private static Change named(Change change, Unit unit) {
    if (change instanceof Change.MoveItem(var after, var from, var makes)
        && makes(change)
        && makes != null) {
      return made(unit, makes)
          .<Change>map(run -> new Change.MoveItem(after.making(run), from, makes))
          .orElse(change);
    }
    return change;
  }

  /// The next generation of its own run; of a rerun that reaches further up, the DAG run's.
  private static Optional<RunId> made(Unit unit, RunKey key) {
    List<Run> created =
        unit.changes().stream()
            .filter(Change.CreateRun.class::isInstance)
            .map(change -> ((Change.CreateRun) change).run())
            .toList();
    return created.stream()
        .filter(run -> run.key().equals(key))
        .findFirst()
        .or(() -> created.stream().findFirst())
        .map(Run::id);
  }
}
