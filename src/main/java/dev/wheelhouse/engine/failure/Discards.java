package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.KnownRuns;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Closes dead letters that a person gives up (F4). The run stays as it is.
public final class Discards {
  private final RunReads runs;
  private final Journal journal;
  private final InstantSource clock;

  public Discards(RunReads runs, Journal journal, InstantSource clock) {
    this.runs = runs;
    this.journal = journal;
    this.clock = clock;
  }

  public Answer<RunId> discard(Command.Discard command, Caller caller) {
    return discard(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  public Answer<RunId> discard(
      Command.Discard command, Caller caller, List<? extends Change> also) {
    Optional<Run> found = runs.run(command.run());
    Optional<Fault> refusal = refusal(command.run(), found).or(() -> withoutReason(caller));
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    List<Change> changes = new ArrayList<>(closing(found.orElseThrow(), caller));
    changes.addAll(also);
    UnitResult result = journal.write(new Unit(changes)).join();
    return switch (result) {
      case UnitResult.Written _ -> new Answer.Done<>(command.run());
      case UnitResult.Stale(var what) ->
          new Answer.Rejected<>(
              Fault.of(Fault.STATE_CONFLICT, "Meanwhile " + what + ". Nothing was changed."));
      case UnitResult.Exists _,
          UnitResult.NameTaken _,
          UnitResult.Refused _,
          UnitResult.KeyTaken _ ->
          throw new IllegalStateException(
              "discarding run " + command.run() + " answered " + result);
    };
  }

  public Preview preview(Command.Discard command, Caller caller) {
    return Preview.of(refusal(command.run(), runs.run(command.run())));
  }

  private Optional<Fault> refusal(RunId id, Optional<Run> found) {
    if (found.isEmpty()) {
      return Optional.of(KnownRuns.missing(id));
    }
    return runs.withOpenDeadLetter(Set.of(id)).isEmpty()
        ? Optional.of(
            Fault.of(
                Fault.STATE_CONFLICT,
                "Run %s is %s and has no open dead letter. Nothing was changed."
                    .formatted(id, found.get().state())))
        : Optional.empty();
  }

  private static Optional<Fault> withoutReason(Caller caller) {
    return caller.reason().isBlank()
        ? Optional.of(
            Fault.field(
                "reason", "Discarding needs a reason. Say why; it is kept with the letter."))
        : Optional.empty();
  }

  private List<Change> closing(Run run, Caller caller) {
    var stamp = new Stamp(clock.instant(), caller.who(), caller.reason());
    var closing =
        new DeadLetter.Closing(DeadLetter.Way.DISCARDED, stamp.at(), caller.who(), caller.reason());
    return List.of(
        new Change.CloseDeadLetter(run.id(), closing),
        RunTransitions.note(run, RunEvent.DISCARDED, stamp),
        new Change.Audit(
            new AuditEntry(
                run.key().tenant(),
                stamp.at(),
                caller.who(),
                "DISCARD",
                "run " + run.id(),
                run.state().name(),
                "",
                caller.reason())));
  }
}
