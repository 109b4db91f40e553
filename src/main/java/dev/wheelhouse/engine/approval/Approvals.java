package dev.wheelhouse.engine.approval;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.attempt.RunPipeline;
import dev.wheelhouse.engine.task.wait.Waiting;
import dev.wheelhouse.engine.task.wait.WaitingRoom;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.time.Timers;
import java.util.Optional;

/// Answers APPROVALs that wait (X8): the run's end, what it releases and who decided are one unit,
/// so a crash leaves the run undecided or ended.
public final class Approvals {
  private final RunReads runs;
  private final WaitingRoom room;
  private final RunPipeline pipeline;
  private final Timers timers;

  public Approvals(RunReads runs, WaitingRoom room, RunPipeline pipeline, Timers timers) {
    this.runs = runs;
    this.room = room;
    this.pipeline = pipeline;
    this.timers = timers;
  }

  /// Why the command would be refused; empty when it would be carried out.
  public Optional<Fault> refusal(Command.Decide command, Caller caller) {
    Optional<Run> run = find(command, caller);
    if (run.isEmpty()) {
      return Optional.of(
          Fault.of(
              Fault.NOT_FOUND, "Run " + command.run() + " does not exist. Nothing was decided."));
    }
    return waiting(run.get()).isPresent() && !run.get().status().stopping()
        ? Optional.empty()
        : Optional.of(notWaiting(run.get()));
  }

  public Answer<RunId> decide(Command.Decide command, Caller caller) {
    Optional<Fault> refusal = refusal(command, caller);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    Run run = find(command, caller).orElseThrow();
    return waiting(run)
        .filter(Waiting::claim)
        .map(waiting -> write(run, waiting, command, caller))
        .orElseGet(() -> new Answer.Rejected<>(notWaiting(run)));
  }

  private Answer<RunId> write(Run run, Waiting waiting, Command.Decide command, Caller caller) {
    Outcome outcome = outcome(command, caller);
    boolean written = false;
    try {
      written = pipeline.settle(run, outcome, audit(run, outcome, command, caller)).isPresent();
    } finally {
      if (written) {
        waiting.settled(outcome);
      } else {
        waiting.release();
      }
    }
    return written
        ? new Answer.Done<>(run.id())
        : new Answer.Rejected<>(notWaiting(runs.run(run.id()).orElse(run)));
  }

  private Optional<Run> find(Command.Decide command, Caller caller) {
    return runs.run(command.run()).filter(run -> run.key().tenant().equals(caller.tenant()));
  }

  private Optional<Waiting> waiting(Run run) {
    return room.at(run.id(), WaitReason.Approval.class);
  }

  private static Outcome outcome(Command.Decide command, Caller caller) {
    String word = command.approved() ? "approved by " : "refused by ";
    String why = caller.reason().isEmpty() ? "" : ": " + caller.reason();
    var kind = command.approved() ? Outcome.Kind.SUCCEEDED : Outcome.Kind.FAILED_FOR_GOOD;
    return new Outcome(kind, null, "", word + caller.who() + why);
  }

  private Change.Audit audit(Run run, Outcome outcome, Command.Decide command, Caller caller) {
    return new Change.Audit(
        new AuditEntry(
            caller.tenant(),
            timers.instant(),
            caller.who(),
            command.approved() ? "APPROVE" : "REFUSE",
            "run " + run.id(),
            run.state().name(),
            outcome.message(),
            caller.reason()));
  }

  private static Fault notWaiting(Run run) {
    String state = run.status().stopping() ? "being stopped" : run.state().name();
    return Fault.of(
        Fault.STATE_CONFLICT,
        "Run %s does not wait for an approval: it is %s. Nothing was decided; look again."
            .formatted(run.id(), state));
  }
}
