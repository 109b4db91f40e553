package dev.wheelhouse.engine.compensation;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.KnownRuns;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts jobs that undo what failed runs have done, when a person asks (F5).
public final class Compensations {
  private final Store store;
  private final Undoing undoing;
  private final Journal journal;
  private final Timers timers;

  public Compensations(Store store, Undoing undoing, Journal journal, Timers timers) {
    this.store = store;
    this.undoing = undoing;
    this.journal = journal;
    this.timers = timers;
  }

  public Answer<RunId> start(Command.Compensate command, Caller caller) {
    Optional<Run> run = store.runs().run(command.run());
    Optional<Fault> refusal = refusal(command.run(), run);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    Run failed = run.orElseThrow();
    var stamp = new Stamp(timers.instant(), caller.who(), caller.reason());
    Step step = undoing.start(failed, undoing.job(failed).orElseThrow(), stamp);
    Unit unit = new Unit(step.and(new Change.Audit(audit(failed, step.run(), caller))).changes());
    return switch (journal.write(unit).join()) {
      case UnitResult.Written _ -> new Answer.Done<>(step.run().id());
      case UnitResult.Exists(var other) -> new Answer.Rejected<>(undone(failed.id(), other));
      case UnitResult other ->
          throw new IllegalStateException("undoing " + failed.id() + " answered " + other);
    };
  }

  public Preview preview(Command.Compensate command) {
    Optional<Run> run = store.runs().run(command.run());
    Optional<Fault> refusal = refusal(command.run(), run);
    List<Preview.Effect> starts =
        refusal.isPresent()
            ? List.of()
            : List.of(new Preview.Effect(command.run(), undoing.asked(run.orElseThrow()).job()));
    return new Preview("", refusal.orElse(null), starts, List.of());
  }

  private Optional<Fault> refusal(RunId id, Optional<Run> found) {
    if (found.isEmpty()) {
      return Optional.of(KnownRuns.missing(id));
    }
    Run run = found.get();
    if (!run.state().failure()) {
      return conflict(
          "Run %s is %s. Only what failed for good can be undone.".formatted(id, run.state()));
    }
    if (run.origin().undoes() != null) {
      return conflict("Run %s undoes run %s itself.".formatted(id, run.origin().undoes()));
    }
    if (!undoing.wanted(run)) {
      return conflict(
          "Run %s never began, or its job names no compensation. There is nothing to start."
              .formatted(id));
    }
    Optional<Run> former = store.failures().undoing(run);
    if (former.isPresent()) {
      return Optional.of(undone(id, former.get().id()));
    }
    return undoing.job(run).isPresent()
        ? Optional.empty()
        : conflict(
            "The job %s, which undoes run %s, does not exist any more. Create it first."
                .formatted(undoing.asked(run).job(), id));
  }

  private static Fault undone(RunId failed, RunId by) {
    return new Fault(
        Fault.STATE_CONFLICT,
        "Run %s undoes run %s already. If it failed, rerun it.".formatted(by, failed),
        Map.of("run", List.of(Long.toString(by.value()))));
  }

  private static Optional<Fault> conflict(String message) {
    return Optional.of(Fault.of(Fault.STATE_CONFLICT, message));
  }

  private AuditEntry audit(Run failed, Run made, Caller caller) {
    return new AuditEntry(
        caller.tenant(),
        made.status().createdAt(),
        caller.who(),
        "COMPENSATE",
        "run " + failed.id(),
        failed.state().name(),
        "run " + made.id(),
        caller.reason());
  }
}
