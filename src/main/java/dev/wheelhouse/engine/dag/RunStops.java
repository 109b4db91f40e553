package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.attempt.RunningAttempts;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.NoProgress;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.UnitResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Stops runs, for people and for policies: what waits is cancelled, what runs is asked to end and
/// keeps its slot until it has. Who asked is in the audit.
public final class RunStops {
  private final RunReads runs;
  private final Definitions definitions;
  private final DagRuns dagRuns;
  private final RunWriter writer;
  private final RunningAttempts running;

  public RunStops(
      RunReads runs,
      Definitions definitions,
      DagRuns dagRuns,
      RunWriter writer,
      RunningAttempts running) {
    this.runs = runs;
    this.definitions = definitions;
    this.dagRuns = dagRuns;
    this.writer = writer;
    this.running = running;
  }

  /// Stops a run and, of a DAG run, its nodes, of a mapped node its items; false when it has ended
  /// meanwhile.
  ///
  /// @param also belongs to the same unit
  public boolean stop(Run run, Duration grace, Stamp stamp, List<? extends Change> also) {
    return stop(run, _ -> grace, stamp, also);
  }

  /// Stops a run with the grace that its job gives, if nobody has before.
  public void makeRoom(RunId id, Stamp stamp) {
    runs.run(id)
        .filter(run -> !run.state().terminal() && !run.status().stopping())
        .filter(run -> !run.dagRun() || dagRuns.currentNodes(run).stream().anyMatch(this::goesOn))
        .ifPresent(
            run -> stop(run, node -> definitions.jobOf(node).limits().grace(), stamp, List.of()));
  }

  private boolean goesOn(Run node) {
    return !node.state().terminal() && !node.status().stopping();
  }

  private boolean stop(
      Run run, Function<Run, Duration> grace, Stamp stamp, List<? extends Change> also) {
    List<Change> with = new ArrayList<>(also);
    with.add(audit(run, stamp));
    if (!run.dagRun() && !run.mapRun()) {
      return stopOne(run, grace, stamp, with);
    }
    stopNodes(run, stamp, with);
    for (Run work : dagRuns.work(run)) {
      if (work.state().holdsSlot() && !work.mapRun()) {
        running.stop(work.id(), grace.apply(work));
      }
    }
    return true;
  }

  /// A node may move on meanwhile; then it is stopped as it is by then.
  private void stopNodes(Run run, Stamp stamp, List<Change> with) {
    RunId dagRun = run.parent().orElse(run.id());
    for (int attempt = 0; attempt < NoProgress.MOST_ATTEMPTS; attempt++) {
      UnitResult result =
          dagRuns.stopNodes(dagRun, it -> run.dagRun() || it.id().equals(run.id()), stamp, with);
      if (!(result instanceof UnitResult.Stale)) {
        return;
      }
    }
    throw new NoProgress(run.id());
  }

  private boolean stopOne(Run run, Function<Run, Duration> grace, Stamp stamp, List<Change> also) {
    var stopped = writer.write(run, it -> RunTransitions.stop(it, stamp).and(also), dagRuns::write);
    stopped
        .filter(it -> it.state().holdsSlot())
        .ifPresent(it -> running.stop(it.id(), grace.apply(it)));
    return stopped.isPresent();
  }

  private static Change audit(Run run, Stamp stamp) {
    return new Change.Audit(
        new AuditEntry(
            run.key().tenant(),
            stamp.at(),
            stamp.who(),
            "STOP",
            "run " + run.id(),
            run.state().name(),
            "",
            stamp.why()));
  }
}
