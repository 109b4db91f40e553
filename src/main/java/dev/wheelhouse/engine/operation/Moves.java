package dev.wheelhouse.engine.operation;

import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;

/// Changes of a bulk operation's state, each with its audit.
final class Moves {
  private Moves() {}

  /// Blocks until it is on disk; false when somebody was quicker.
  static boolean write(Journal journal, Change.MoveOperation move, String who, String why) {
    var audit =
        new AuditEntry(
            move.seen().tenant(),
            move.at(),
            who,
            "OPERATION_" + move.after().state(),
            object(move.seen()),
            move.seen().state().name(),
            move.after().state().name(),
            why);
    UnitResult result = journal.write(Unit.of(move, new Change.Audit(audit))).join();
    return switch (result) {
      case UnitResult.Written _ -> true;
      case UnitResult.Stale _ -> false;
      case UnitResult.Exists _,
          UnitResult.NameTaken _,
          UnitResult.Refused _,
          UnitResult.KeyTaken _ ->
          throw new IllegalStateException(object(move.seen()) + " answered " + result);
    };
  }

  static String object(BulkOperation operation) {
    return "operation #" + operation.id();
  }
}
