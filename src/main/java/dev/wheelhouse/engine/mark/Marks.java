package dev.wheelhouse.engine.mark;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.definition.RunNames;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.engine.run.KnownRuns;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.RunWriter;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// States that a person declares, and waits that a person ends (K5). What follows from a mark (the
/// nodes after it, the end of its DAG run, dead letter, key, compensation, audit) is in the same
/// transaction.
public final class Marks {
  private final KnownRuns runs;
  private final DagRuns dagRuns;
  private final RunWriter writer;
  private final Timers timers;
  private final Marking marking;
  private final MarkRefusals refusals;
  private final MarkPreviews previews;

  /// What it works with.
  ///
  /// @param ids of dead letters
  public record Base(
      Definitions definitions, DagRuns dagRuns, IdempotencyKeys keys, LongSupplier ids) {}

  public Marks(Store store, Base base, RunWriter writer, Timers timers) {
    this.runs = new KnownRuns(store.runs());
    this.dagRuns = base.dagRuns();
    this.writer = writer;
    this.timers = timers;
    marking = new Marking(base.definitions(), base.ids());
    refusals = new MarkRefusals(dagRuns, new RunNames(base.definitions(), store.definitions()));
    previews = new MarkPreviews(dagRuns, base.keys(), refusals);
  }

  public Answer<RunId> mark(Command.Mark command, Caller caller) {
    return mark(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  public Answer<RunId> mark(Command.Mark command, Caller caller, List<? extends Change> also) {
    Run run = runs.find(command.run());
    if (caller.reason().isBlank()) {
      return new Answer.Rejected<>(MarkRefusals.withoutReason());
    }
    var stamp = stamp(caller);
    Optional<Fault> refusal =
        refusals
            .place(run)
            .or(() -> movedOn(run, previews.of(run, command.as(), stamp.at()), caller));
    return refusal
        .<Answer<RunId>>map(Answer.Rejected::new)
        .orElseGet(
            () ->
                written(
                    run,
                    caller,
                    it -> marking.step(it, command.as(), stamp).and(also),
                    step -> dagRuns.write(step, stamp),
                    it -> refusals.state(it, command.as())));
  }

  public Preview preview(Command.Mark command, Caller caller) {
    return previews.of(runs.find(command.run()), command.as(), timers.instant());
  }

  public Answer<RunId> retryNow(Command.RetryNow command, Caller caller) {
    return retryNow(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  public Answer<RunId> retryNow(
      Command.RetryNow command, Caller caller, List<? extends Change> also) {
    Run run = runs.find(command.run());
    var stamp = stamp(caller);
    Optional<Fault> refusal =
        movedOn(run, previews.ofRetryNow(run, stamp.at()), caller)
            .or(() -> refusals.retryNow(run, stamp.at()));
    return refusal
        .<Answer<RunId>>map(Answer.Rejected::new)
        .orElseGet(
            () ->
                written(
                    run,
                    caller,
                    it -> dueNow(it, stamp).and(also),
                    dagRuns::write,
                    it -> refusals.retryNow(it, stamp.at())));
  }

  public Preview preview(Command.RetryNow command, Caller caller) {
    return previews.ofRetryNow(runs.find(command.run()), timers.instant());
  }

  /// Decided anew when the run has moved on, unless the caller knows what it should be.
  ///
  /// @param refused what the run's state then says against it
  private Answer<RunId> written(
      Run run,
      Caller caller,
      Function<Run, Step> step,
      Function<Step, UnitResult> way,
      Function<Run, Optional<Fault>> refused) {
    boolean only = !caller.expectedRevision().isEmpty();
    try {
      return writer
          .write(run, it -> step.apply(only ? same(run, it) : it), way)
          .<Answer<RunId>>map(it -> new Answer.Done<>(it.id()))
          .orElseGet(() -> rejected(run.id(), refused));
    } catch (MovedOn meanwhile) {
      return new Answer.Rejected<>(MarkRefusals.movedOn(runs.find(run.id())));
    }
  }

  private Answer<RunId> rejected(RunId id, Function<Run, Optional<Fault>> refused) {
    Run now = runs.find(id);
    return new Answer.Rejected<>(refused.apply(now).orElseGet(() -> MarkRefusals.movedOn(now)));
  }

  private static Run same(Run seen, Run now) {
    if (seen.status().revision() != now.status().revision()) {
      throw new MovedOn();
    }
    return now;
  }

  private static Step dueNow(Run run, Stamp stamp) {
    var entry =
        new AuditEntry(
            run.key().tenant(),
            stamp.at(),
            stamp.who(),
            "RETRY_NOW",
            "run " + run.id(),
            "due " + run.status().dueAt(),
            "due " + stamp.at(),
            stamp.why());
    return RunTransitions.dueNow(run, stamp).and(new Change.Audit(entry));
  }

  private static Optional<Fault> movedOn(Run run, Preview now, Caller caller) {
    boolean same =
        caller.expectedRevision().isEmpty() || caller.expectedRevision().equals(now.revision());
    return same ? Optional.empty() : Optional.of(MarkRefusals.movedOn(run));
  }

  private Stamp stamp(Caller caller) {
    return new Stamp(timers.instant(), caller.who(), caller.reason());
  }

  /// The run is not what the caller has seen any more.
  private static final class MovedOn extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
