package dev.wheelhouse.engine.subdag;

import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.run.IllegalMove;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after SUBDAGs whose DAG run succeeded late and which did not hear of it in the same unit
/// (see `LateParts`): the failure of the one and the success of the other were written at the same
/// moment, or the engine has ended before it looked. A starting engine finds them.
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

  /// Ends what should have ended before this engine started. One that can't be mended keeps nobody
  /// else from it.
  public void start() {
    runs.subDagsMended().forEach(this::mendOrLog);
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.MoveRun(var run, _)) {
          mayMend(run).ifPresent(this::mendSoon);
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

  /// Not on the journal's thread, which it waits for.
  private void mendSoon(RunId outer) {
    var _ = timers.after(Duration.ZERO, () -> mendOrLog(outer));
  }

  private void mendOrLog(RunId outer) {
    try {
      mend(outer);
    } catch (RuntimeException e) {
      log.error("run {} stays FAILED though its DAG run was mended; a restart mends it", outer, e);
    }
  }

  private void mend(RunId id) {
    if (late(id).isPresent()) {
      Run outer = runs.run(id).orElseThrow();
      var _ = writer.write(outer, this::late, dagRuns::write);
    }
  }

  private Step late(Run outer) {
    Stamp stamp = Stamp.engine(timers.instant(), "");
    return late(outer.id()).orElseThrow(() -> new IllegalMove(outer, Move.SUCCEED, stamp));
  }

  private Optional<Step> late(RunId outer) {
    return dagRuns.late().of(outer, timers.instant());
  }
}
