package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.OperationReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/// What a tenant's bulk operations need (K7). A change holds for those that have not begun to need
/// approval already, and for the hours of all.
public record Guards(OperationReads reads, Journal journal, InstantSource clock) {

  Guard get(TenantId tenant) {
    return reads.guard(tenant);
  }

  Answer<Guard> set(Command.SetGuard command, Caller caller) {
    Guard before = get(caller.tenant());
    var entry =
        new AuditEntry(
            caller.tenant(),
            clock.instant(),
            caller.who(),
            "SET_GUARD",
            "bulk operations",
            words(before),
            words(command.guard()),
            caller.reason());
    var set = new Change.SetGuard(caller.tenant(), command.guard());
    UnitResult result = journal.write(Unit.of(set, new Change.Audit(entry))).join();
    if (!(result instanceof UnitResult.Written)) {
      throw new IllegalStateException("setting the guard answered " + result);
    }
    return new Answer.Done<>(command.guard());
  }

  private static String words(Guard guard) {
    return "approval for %s, hours %s to %s (%s) for %s"
        .formatted(
            kinds(guard.approval()),
            guard.from(),
            guard.to(),
            guard.zone(),
            kinds(guard.windowed()));
  }

  private static String kinds(Set<Guard.Kind> kinds) {
    return kinds.isEmpty()
        ? "none"
        : kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }
}
