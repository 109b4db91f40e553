package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.InstantSource;

/// Writes what a person sets, with its audit, as one unit.
public record AuditedChanges(Journal journal, InstantSource clock) {

  /// What the audit says.
  record Words(String action, String object, String before, String after) {}

  /// @param result of the answer when it is written
  <R> Answer<R> write(Change change, Words words, Caller caller, R result) {
    var entry =
        new AuditEntry(
            caller.tenant(),
            clock.instant(),
            caller.who(),
            words.action(),
            words.object(),
            words.before(),
            words.after(),
            caller.reason());
    UnitResult written = journal.write(Unit.of(change, new Change.Audit(entry))).join();
    return switch (written) {
      case UnitResult.Written _ -> new Answer.Done<>(result);
      case UnitResult.Refused(var why) ->
          new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was changed."));
      case UnitResult.Stale(var what) ->
          new Answer.Rejected<>(
              Fault.of(Fault.STATE_CONFLICT, "Meanwhile " + what + ". Look again."));
      case UnitResult.Exists _, UnitResult.NameTaken _, UnitResult.KeyTaken _ ->
          throw new IllegalStateException(words.action() + " answered " + written);
    };
  }
}
