package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.KnownRuns;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes the priority of what waits (P6): of a run, or of the nodes of a DAG run and the items of
/// a mapped node that have not begun. Row, event and audit are one unit; the order changes with it.
public final class Priorities {
  private final RunReads runs;
  private final DagRuns dagRuns;
  private final Journal journal;
  private final InstantSource clock;

  public Priorities(RunReads runs, DagRuns dagRuns, Journal journal, InstantSource clock) {
    this.runs = runs;
    this.dagRuns = dagRuns;
    this.journal = journal;
    this.clock = clock;
  }

  /// Why the command would be refused.
  public Optional<Fault> refusal(Command.SetPriority command) {
    Optional<Run> run = runs.run(command.run());
    return run.isEmpty() ? Optional.of(KnownRuns.missing(command.run())) : refusal(run.get());
  }

  private Optional<Fault> refusal(Run run) {
    return waiting(run).isEmpty()
        ? Optional.of(
            Fault.of(
                Fault.STATE_CONFLICT,
                "Run %s is %s; only what waits has a place in the queue. Nothing was changed."
                    .formatted(run.id(), run.state())))
        : Optional.empty();
  }

  public Answer<RunId> set(Command.SetPriority command, Caller caller) {
    while (true) {
      Optional<Run> run = runs.run(command.run());
      Optional<Fault> refusal =
          run.isEmpty() ? Optional.of(KnownRuns.missing(command.run())) : refusal(run.get());
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      if (written(run.orElseThrow(), command.priority(), caller)) {
        return new Answer.Done<>(command.run());
      }
    }
  }

  private boolean written(Run run, int priority, Caller caller) {
    List<Run> others =
        waiting(run).stream().filter(it -> it.placement().priority() != priority).toList();
    if (others.isEmpty()) {
      return true;
    }
    var stamp = new Stamp(clock.instant(), caller.who(), caller.reason());
    List<Change> changes = new ArrayList<>();
    others.forEach(it -> changes.addAll(RunTransitions.prioritize(it, priority, stamp).changes()));
    int former = others.getFirst().placement().priority();
    changes.add(
        new Change.Audit(
            new AuditEntry(
                caller.tenant(),
                stamp.at(),
                caller.who(),
                "SET_PRIORITY",
                "run " + run.id(),
                "priority " + former,
                "priority " + priority,
                caller.reason())));
    return journal.write(new Unit(changes)).join() instanceof UnitResult.Written;
  }

  private List<Run> waiting(Run run) {
    return dagRuns.work(run).stream().filter(it -> waits(it.state())).toList();
  }

  private static boolean waits(RunState state) {
    return state == RunState.PENDING || state == RunState.QUEUED || state == RunState.RETRY_WAIT;
  }
}
