package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.LiftedHold;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;

/// Writes a hold, or that it is lifted, with its audit as one unit.
public record HoldWriter(Journal journal) {

  Answer<Hold> put(Hold hold) {
    String until = hold.until() == null ? "" : " until " + hold.until();
    var audit =
        new AuditEntry(
            hold.tenant(),
            hold.since(),
            hold.who(),
            "HOLD",
            HoldWords.of(hold.place()),
            "",
            "hold #" + hold.id() + until,
            hold.reason());
    return write(new Change.PutHold(hold), audit, hold);
  }

  Answer<Hold> lift(LiftedHold lifted) {
    Hold hold = lifted.hold();
    var audit =
        new AuditEntry(
            hold.tenant(),
            lifted.at(),
            lifted.who(),
            "LIFT_HOLD",
            HoldWords.of(hold.place()),
            "hold #" + hold.id(),
            "missed firings: " + lifted.missed(),
            lifted.reason());
    return write(new Change.LiftHold(lifted), audit, hold);
  }

  private Answer<Hold> write(Change change, AuditEntry audit, Hold hold) {
    UnitResult result = journal.write(Unit.of(change, new Change.Audit(audit))).join();
    return switch (result) {
      case UnitResult.Written _ -> new Answer.Done<>(hold);
      case UnitResult.Stale _ -> new Answer.Rejected<>(HoldRefusals.missing(hold.id()));
      case UnitResult.Refused(var why) ->
          new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was changed."));
      case UnitResult.Exists _, UnitResult.NameTaken _, UnitResult.KeyTaken _ ->
          throw new IllegalStateException(audit.action() + " answered " + result);
    };
  }
}
