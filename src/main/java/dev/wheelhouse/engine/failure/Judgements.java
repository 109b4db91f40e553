package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.Judge.Verdict;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.KnownRuns;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Takes what a person found out about a run in doubt (F7). What follows from the verdict (dead
/// letter, compensation, the nodes after it) is in the same transaction, and so is the audit.
public final class Judgements {
  private final RunReads runs;
  private final Definitions definitions;
  private final RunWriter writer;
  private final Ways ways;

  /// How a verdict is written.
  ///
  /// @param ends writes a run's end with what it releases
  /// @param ids of dead letters
  public record Ways(Function<Step, UnitResult> ends, Timers timers, LongSupplier ids) {}

  public Judgements(RunReads runs, Definitions definitions, RunWriter writer, Ways ways) {
    this.runs = runs;
    this.definitions = definitions;
    this.writer = writer;
    this.ways = ways;
  }

  public Answer<RunId> judge(Command.Judge command, Caller caller) {
    Optional<Run> found = runs.run(command.run());
    Optional<Fault> refusal = refusal(command.run(), found).or(() -> withoutReason(caller));
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    return writer
        .write(found.orElseThrow(), run -> step(run, command.verdict(), caller), ways.ends())
        .<Answer<RunId>>map(run -> new Answer.Done<>(run.id()))
        .orElseGet(() -> new Answer.Rejected<>(notInDoubt(runs.run(command.run()).orElseThrow())));
  }

  public Preview preview(Command.Judge command) {
    Optional<Run> found = runs.run(command.run());
    return new Preview("", refusal(command.run(), found).orElse(null), List.of(), List.of());
  }

  private static Optional<Fault> refusal(RunId id, Optional<Run> found) {
    if (found.isEmpty()) {
      return Optional.of(KnownRuns.missing(id));
    }
    return found
        .filter(run -> run.state() != RunState.NEEDS_CONFIRMATION)
        .map(Judgements::notInDoubt);
  }

  private static Optional<Fault> withoutReason(Caller caller) {
    return caller.reason().isBlank()
        ? Optional.of(
            Fault.field("reason", "A verdict needs a reason. Say what shows it; it is kept."))
        : Optional.empty();
  }

  private static Fault notInDoubt(Run run) {
    return Fault.of(
        Fault.STATE_CONFLICT,
        "Run %s is %s. Only a run that needs confirmation is judged; nothing was changed."
            .formatted(run.id(), run.state()));
  }

  private Step step(Run run, Verdict verdict, Caller caller) {
    var stamp = new Stamp(ways.timers().instant(), caller.who(), caller.reason());
    Step step =
        switch (verdict) {
          case IT_SUCCEEDED -> RunTransitions.move(doubted(run, stamp), Move.MARK_SUCCESS, stamp);
          case IT_FAILED -> failed(run, stamp);
          case IT_DID_NOT_RUN -> RunTransitions.move(run, Move.CONFIRM_NOT_RUN, stamp);
        };
    return step.and(new Change.Audit(audit(run, step.run(), verdict, stamp)));
  }

  /// Marks are legal from other states, too; a verdict is about a run in doubt only.
  private static Run doubted(Run run, Stamp stamp) {
    var _ = RunTransitions.move(run, Move.CONFIRM_NOT_RUN, stamp);
    return run;
  }

  private Step failed(Run run, Stamp stamp) {
    Step step = RunTransitions.move(doubted(run, stamp), Move.MARK_FAILED, stamp);
    boolean letter = definitions.jobOf(run).safety().deadLetter();
    return letter
        ? step.and(Letters.open(run, run.status().lastError(), stamp.at(), ways.ids()))
        : step;
  }

  private static AuditEntry audit(Run run, Run after, Verdict verdict, Stamp stamp) {
    return new AuditEntry(
        run.key().tenant(),
        stamp.at(),
        stamp.who(),
        "JUDGE_" + verdict,
        "run " + run.id(),
        run.state().name(),
        after.state().name(),
        stamp.why());
  }
}
