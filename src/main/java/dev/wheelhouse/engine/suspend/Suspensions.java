package dev.wheelhouse.engine.suspend;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.attempt.RunningAttempts;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.definition.RunNames;
import dev.wheelhouse.engine.run.IllegalMove;
import dev.wheelhouse.engine.run.KnownRuns;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler.Execution;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Optional;

/// Suspends runs and lets them go on (K1), and asks tasks to pause at a checkpoint (K9).
///
/// A state is told when it is true: processes are frozen before the run is PAUSED, and go on before
/// it is RUNNING again. What is cut off between the two, nobody was told of: the next engine brings
/// the processes to what the row says. A request to pause is in the row's history before the task
/// hears of it.
public final class Suspensions {
  private final KnownRuns runs;
  private final RunWriter writer;
  private final Reach reach;
  private final Timers timers;
  private final SuspendRefusals refusals;

  /// How the attempts of runs are reached.
  public record Reach(Definitions definitions, RunningAttempts running, TaskHandlers handlers) {

    /// The attempt that is followed here; of one that nobody follows, its processes.
    Optional<Execution> of(Run run) {
      var place = new AttemptContext.Place(run.id(), run.status().attempts());
      return running.of(run.id()).or(() -> handlers.reach(definitions.jobOf(run).task(), place));
    }
  }

  public Suspensions(Store store, RunWriter writer, Reach reach, Timers timers) {
    this.runs = new KnownRuns(store.runs());
    this.writer = writer;
    this.reach = reach;
    this.timers = timers;
    var names = new RunNames(reach.definitions(), store.definitions());
    refusals = new SuspendRefusals(reach.definitions(), reach.handlers(), names);
  }

  public Answer<RunId> suspend(Command.Suspend command, Caller caller) {
    Run run = runs.find(command.run());
    Optional<Fault> refusal =
        movedOn(run, caller).or(() -> refusals.suspend(run, command.checkpoint()));
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    Optional<Execution> execution = reach.of(run);
    if (execution.isEmpty()) {
      return new Answer.Rejected<>(refusals.outOfReach(run));
    }
    return command.checkpoint()
        ? askForPause(run, execution.get(), stamp(caller))
        : freeze(run, execution.get(), stamp(caller));
  }

  private Answer<RunId> freeze(Run run, Execution execution, Stamp stamp) {
    if (!execution.suspend()) {
      return new Answer.Rejected<>(refusals.notObeyed(run, "suspended"));
    }
    Optional<Run> paused =
        writer.write(
            run,
            it ->
                RunTransitions.move(same(it, run, stamp), Move.SUSPEND, stamp)
                    .and(audit(it, "SUSPEND", stamp)));
    if (paused.isEmpty()) {
      var _ = execution.resume();
    }
    return answer(run.id(), paused);
  }

  private Answer<RunId> askForPause(Run run, Execution execution, Stamp stamp) {
    Optional<Run> asked =
        writer.write(
            run,
            it ->
                RunTransitions.pausing(same(it, run, stamp), stamp)
                    .and(audit(it, "CHECKPOINT", stamp)));
    asked.ifPresent(_ -> execution.pause());
    return answer(run.id(), asked);
  }

  public Answer<RunId> goOn(Command.Continue command, Caller caller) {
    Run run = runs.find(command.run());
    Optional<Fault> refusal = movedOn(run, caller).or(() -> refusals.goOn(run));
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    Optional<Execution> execution = reach.of(run);
    if (execution.isEmpty()) {
      return new Answer.Rejected<>(refusals.outOfReach(run));
    }
    if (!execution.get().resume()) {
      return new Answer.Rejected<>(refusals.notObeyed(run, "continued"));
    }
    Stamp stamp = stamp(caller);
    return answer(
        run.id(),
        writer.write(
            run,
            it -> RunTransitions.move(it, Move.CONTINUE, stamp).and(audit(it, "CONTINUE", stamp))));
  }

  public Preview preview(Command.Suspend command, Caller caller) {
    Run run = runs.find(command.run());
    return preview(run, refusals.suspend(run, command.checkpoint()));
  }

  public Preview preview(Command.Continue command, Caller caller) {
    Run run = runs.find(command.run());
    return preview(run, refusals.goOn(run));
  }

  private static Preview preview(Run run, Optional<Fault> refusal) {
    return new Preview(revision(run), refusal.orElse(null), List.of(), List.of());
  }

  /// The attempt that was reached, and nobody has asked it to end meanwhile.
  private static Run same(Run now, Run reached, Stamp stamp) {
    boolean same =
        now.status().attempts() == reached.status().attempts() && !now.status().stopping();
    if (!same) {
      throw new IllegalMove(now, Move.SUSPEND, stamp);
    }
    return now;
  }

  private Answer<RunId> answer(RunId run, Optional<Run> written) {
    return written.isPresent()
        ? new Answer.Done<>(run)
        : new Answer.Rejected<>(SuspendRefusals.movedOn(runs.find(run)));
  }

  private static Change audit(Run run, String action, Stamp stamp) {
    return new Change.Audit(
        new AuditEntry(
            run.key().tenant(),
            stamp.at(),
            stamp.who(),
            action,
            "run " + run.id(),
            run.state().name(),
            "",
            stamp.why()));
  }

  private static Optional<Fault> movedOn(Run run, Caller caller) {
    boolean same =
        caller.expectedRevision().isEmpty() || caller.expectedRevision().equals(revision(run));
    return same ? Optional.empty() : Optional.of(SuspendRefusals.movedOn(run));
  }

  private static String revision(Run run) {
    return run.id().value() + ":" + run.status().revision();
  }

  private Stamp stamp(Caller caller) {
    return new Stamp(timers.instant(), caller.who(), caller.reason());
  }
}
