package dev.wheelhouse.engine.subdag;

import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.run.IllegalMove;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A SUBDAG that failed because its DAG run did succeeds when that one is mended, and its own DAG
/// run goes on (S5). What a person has marked or rerun meanwhile stays as it is.
///
/// The two ends are two transactions: a starting engine looks for DAG runs that were mended without
/// it, so that a crash between them loses nothing.
public final class Mending {
  private static final Logger log = LoggerFactory.getLogger(Mending.class);

  private final RunReads runs;
  private final DagRuns dagRuns;
  private final RunWriter writer;
  private final Timers timers;

  public Mending(RunReads runs, DagRuns dagRuns, RunWriter writer, Timers timers) {
    this.runs = runs;
    this.dagRuns = dagRuns;
    this.writer = writer;
    this.timers = timers;
  }

  /// Ends what should have ended before this engine started.
  public void start() {
    runs.subDagsMended().forEach(this::mend);
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.MoveRun(var run, _)) {
          mayMend(run).ifPresent(it -> Thread.startVirtualThread(() -> mendOrLog(it)));
        }
      }
    }
  }

  /// The SUBDAG of a DAG run that has succeeded; or a run that just failed and may be one whose DAG
  /// run was mended before the failure was written.
  private static Optional<RunId> mayMend(Run moved) {
    if (moved.dagRun()) {
      return moved.state() == RunState.SUCCESS
          ? RunKey.subDagOf(moved.key().scope())
          : Optional.empty();
    }
    boolean waited = !moved.placement().takesSlot();
    return waited && moved.state() == RunState.FAILED ? Optional.of(moved.id()) : Optional.empty();
  }

  private void mendOrLog(RunId outer) {
    try {
      mend(outer);
    } catch (RuntimeException e) {
      log.error("run {} stays FAILED though its DAG run was mended; a restart mends it", outer, e);
    }
  }

  private void mend(RunId id) {
    runs.run(id)
        .filter(this::failedByItsPart)
        .filter(dagRuns::newest)
        .ifPresent(
            outer ->
                runs.currentOf(RunKey.subDag(outer.key(), id))
                    .filter(inner -> inner.state() == RunState.SUCCESS)
                    .ifPresent(inner -> succeed(outer, inner)));
  }

  private void succeed(Run outer, Run inner) {
    String why = "DAG run %s has succeeded after all".formatted(inner.id());
    Stamp stamp = Stamp.engine(timers.instant(), why);
    var _ = writer.write(outer, run -> late(run, stamp), dagRuns::write);
  }

  private Step late(Run run, Stamp stamp) {
    if (!failedByItsPart(run)) {
      throw new IllegalMove(run, Move.SUCCEED, stamp);
    }
    return RunTransitions.moveWithError(run, Move.SUCCEED, "", stamp);
  }

  private boolean failedByItsPart(Run run) {
    return run.state() == RunState.FAILED
        && lastEnd(run).filter(it -> it == Outcome.Kind.PART_FAILED).isPresent()
        && runs.history(run.id()).stream()
            .filter(event -> event.to() == RunState.FAILED && event.from() != RunState.FAILED)
            .reduce((_, later) -> later)
            .map(RunEvent::type)
            .filter(Move.FAIL.name()::equals)
            .isPresent();
  }

  private Optional<Outcome.Kind> lastEnd(Run run) {
    return runs.attempts(run.id()).stream()
        .reduce((_, later) -> later)
        .map(Attempt::outcome)
        .map(Outcome::kind);
  }
}
