package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.engine.hold.Unparked;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Enables, disables and deletes definitions: status, triggers and audit in one transaction. When
/// somebody was quicker it is decided anew from what stands in the store.
final class StatusCommands {
  private final Store store;
  private final Calendars calendars;
  private final Journal journal;
  private final Timers timers;
  private final StatusRefusals refusals;
  private final Unparked silent;

  /// @param silent triggers that a hold keeps silent are on record when they stop for good
  StatusCommands(
      Store store, Calendars calendars, Journal journal, Timers timers, Unparked silent) {
    this.silent = silent;
    this.store = store;
    this.calendars = calendars;
    this.journal = journal;
    this.timers = timers;
    this.refusals = new StatusRefusals(store);
  }

  /// No calendar changes meanwhile: triggers are armed by those that stand.
  Answer<SavedDefinition> setEnabled(Command.SetEnabled command, Caller caller) {
    return calendars.steady(() -> decideAndWrite(command, caller));
  }

  private Answer<SavedDefinition> decideAndWrite(Command.SetEnabled command, Caller caller) {
    DefinitionStatus wanted = wanted(command);
    while (true) {
      Optional<SavedDefinition> found = find(command.name(), caller);
      Optional<Fault> refusal = refusals.ofStatus(command.name(), found, caller);
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      SavedDefinition seen = found.orElseThrow();
      if (seen.status() == wanted || written(seen, wanted, caller)) {
        return new Answer.Done<>(seen.with(wanted));
      }
    }
  }

  Answer<JobId> delete(Command.DeleteDefinition command, Caller caller) {
    while (true) {
      Optional<SavedDefinition> found = find(command.name(), caller);
      Optional<Fault> refusal = refusals.ofDelete(command.name(), found, caller);
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      SavedDefinition seen = found.orElseThrow();
      if (written(seen, DefinitionStatus.DELETED, caller)) {
        return new Answer.Done<>(seen.id());
      }
    }
  }

  static DefinitionStatus wanted(Command.SetEnabled command) {
    return command.enabled() ? DefinitionStatus.ENABLED : DefinitionStatus.DISABLED;
  }

  private Optional<SavedDefinition> find(String name, Caller caller) {
    return store.definitions().byName(caller.tenant(), name);
  }

  /// False when the definition has moved on since it was read.
  private boolean written(SavedDefinition seen, DefinitionStatus status, Caller caller) {
    Instant now = timers.instant();
    List<ArmedTrigger> armed = status == DefinitionStatus.ENABLED ? armed(seen, now) : List.of();
    var set = new Change.SetStatus(seen.id(), seen.version(), seen.status(), status, armed);
    List<Change> changes =
        new ArrayList<>(List.of(set, new Change.Audit(audit(seen, status, caller, now))));
    if (status == DefinitionStatus.DELETED) {
      changes.addAll(OwnJobs.deletions(store.versions(), seen));
      find(TestDraft.name(seen.definition().name()), caller)
          .ifPresent(draft -> changes.addAll(OwnJobs.withOwn(store.versions(), draft)));
    }
    if (status != DefinitionStatus.ENABLED) {
      changes.addAll(silent.closing(store.definitions().triggers(seen.id()), now));
    }
    UnitResult result = journal.write(new Unit(changes)).join();
    return switch (result) {
      case UnitResult.Written _ -> true;
      case UnitResult.Stale _ -> false;
      case UnitResult.Exists _,
          UnitResult.NameTaken _,
          UnitResult.Refused _,
          UnitResult.KeyTaken _ ->
          throw new IllegalStateException(
              "making %s %s answered %s".formatted(seen.definition().name(), status, result));
    };
  }

  /// The triggers as they fire from now on.
  private List<ArmedTrigger> armed(SavedDefinition seen, Instant now) {
    return store.definitions().triggers(seen.id()).stream()
        .map(it -> it.next(calendars.schedules().of(it).nextFiring(now).orElse(null)))
        .toList();
  }

  private static AuditEntry audit(
      SavedDefinition seen, DefinitionStatus status, Caller caller, Instant now) {
    String action =
        switch (status) {
          case ENABLED -> "ENABLE";
          case DISABLED -> "DISABLE";
          case DELETED -> "DELETE";
        };
    return new AuditEntry(
        caller.tenant(),
        now,
        caller.who(),
        action,
        seen.definition().name(),
        seen.status().name(),
        status.name(),
        caller.reason());
  }
}
