package dev.wheelhouse.engine.mark;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.failure.Letters;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import java.util.function.LongSupplier;

/// What a mark makes of a run, by the state table. A run marked failed is set aside like any other
/// that failed; what its key, its compensation and the nodes after it make of the end, they make of
/// every end.
///
/// @param ids of dead letters
record Marking(Definitions definitions, LongSupplier ids) {

  static Move move(Act.As as) {
    return switch (as) {
      case SUCCESS -> Move.MARK_SUCCESS;
      case FAILED -> Move.MARK_FAILED;
      case SKIPPED -> Move.SKIP;
    };
  }

  static boolean legal(Run run, Act.As as) {
    return RunLifecycle.of(run).next(run.state(), move(as)).isPresent();
  }

  /// @throws dev.wheelhouse.engine.run.IllegalMove when the table does not know it
  Step step(Run run, Act.As as, Stamp stamp) {
    Step step =
        switch (as) {
          case SUCCESS, SKIPPED -> RunTransitions.move(run, move(as), stamp);
          case FAILED -> failed(run, stamp);
        };
    return step.and(new Change.Audit(audit(run, step.run().state(), as, stamp)));
  }

  private Step failed(Run run, Stamp stamp) {
    String known = run.status().lastError();
    String error = known.isEmpty() ? "marked failed: " + stamp.why() : known;
    Step step = RunTransitions.moveWithError(run, Move.MARK_FAILED, error, stamp);
    boolean letter = !run.state().failure() && definitions.jobOf(run).safety().deadLetter();
    return letter ? step.and(Letters.open(run, error, stamp.at(), ids)) : step;
  }

  private static AuditEntry audit(Run run, RunState after, Act.As as, Stamp stamp) {
    return new AuditEntry(
        run.key().tenant(),
        stamp.at(),
        stamp.who(),
        move(as).name(),
        "run " + run.id(),
        run.state().name(),
        after.name(),
        stamp.why());
  }
}
