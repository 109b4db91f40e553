package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.engine.hold.Unparked;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.http.wire.LayoutJson;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.check.LayoutCheck;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a save writes: the next version, armed and audited, and the jobs that belong to it.
final class SaveChanges {
  private final DefinitionReads reads;
  private final Calendars calendars;
  private final Ids ids;
  private final Unparked silent;
  private final OwnJobs own;

  /// @param silent triggers that a hold keeps silent are on record when they go
  SaveChanges(Store store, Calendars calendars, Ids ids, Unparked silent) {
    this.reads = store.definitions();
    this.calendars = calendars;
    this.ids = ids;
    this.silent = silent;
    this.own = new OwnJobs(store.versions(), ids);
  }

  /// One save.
  ///
  /// @param changes that belong together
  record Saving(SavedDefinition saved, List<Change> changes) {}

  Saving of(Command.SaveDefinition command, Caller caller, Instant now) {
    Optional<SavedDefinition> former = reads.byName(caller.tenant(), command.definition().name());
    SavedDefinition saved = next(command, former, caller, now);
    List<ArmedTrigger> before = former.map(it -> reads.triggers(it.id())).orElse(List.of());
    OwnJobs.Parts parts = own.of(saved, caller);
    List<Change> changes = new ArrayList<>(parts.saved());
    changes.add(
        new Change.SaveVersion(saved, armed(saved, before), caller.reason(), layout(command)));
    changes.addAll(parts.deleted());
    changes.add(new Change.Audit(audit(saved, former, caller)));
    changes.addAll(silent.closing(gone(before, saved), now));
    return new Saving(saved, changes);
  }

  private SavedDefinition next(
      Command.SaveDefinition command,
      Optional<SavedDefinition> former,
      Caller caller,
      Instant now) {
    return new SavedDefinition(
        former.map(SavedDefinition::id).orElseGet(() -> new JobId(ids.next())),
        caller.tenant(),
        command.expectedVersion() + 1,
        former.map(SavedDefinition::status).orElse(DefinitionStatus.ENABLED),
        command.definition(),
        now,
        caller.who());
  }

  private static @Nullable String layout(Command.SaveDefinition command) {
    DagLayout layout = command.layout().orElse(null);
    return layout != null && command.definition() instanceof DagDefinition dag
        ? LayoutJson.write(LayoutCheck.fitting(layout, dag))
        : null;
  }

  /// An unchanged trigger keeps its course; a new or changed one starts from now.
  private List<ArmedTrigger> armed(SavedDefinition saved, List<ArmedTrigger> before) {
    Map<String, ArmedTrigger> known =
        before.stream().collect(Collectors.toMap(it -> it.trigger().key(), Function.identity()));
    return saved.definition().triggers().stream()
        .map(trigger -> arm(saved, trigger, Optional.ofNullable(known.get(trigger.key()))))
        .toList();
  }

  private static List<ArmedTrigger> gone(List<ArmedTrigger> before, SavedDefinition saved) {
    return before.stream()
        .filter(it -> !saved.definition().triggers().contains(it.trigger()))
        .toList();
  }

  private ArmedTrigger arm(SavedDefinition saved, Trigger trigger, Optional<ArmedTrigger> known) {
    return new ArmedTrigger(
        known.map(ArmedTrigger::id).orElseGet(() -> new TriggerId(ids.next())),
        saved.tenant(),
        saved.id(),
        saved.version(),
        saved.definition() instanceof DagDefinition,
        trigger,
        saved.status() == DefinitionStatus.ENABLED ? next(saved, trigger, known) : null,
        known.filter(it -> it.trigger().equals(trigger)).map(ArmedTrigger::parkedAt).orElse(null));
  }

  private @Nullable Instant next(
      SavedDefinition saved, Trigger trigger, Optional<ArmedTrigger> known) {
    return known.filter(it -> it.trigger().equals(trigger)).isPresent()
        ? known.get().nextFireAt()
        : calendars
            .schedules()
            .of(saved.tenant(), saved.id(), trigger)
            .nextFiring(saved.savedAt())
            .orElse(null);
  }

  private static AuditEntry audit(
      SavedDefinition saved, Optional<SavedDefinition> former, Caller caller) {
    return new AuditEntry(
        caller.tenant(),
        saved.savedAt(),
        caller.who(),
        former.isPresent() ? "SAVE" : "CREATE",
        saved.definition().name(),
        former.map(it -> "version " + it.version()).orElse(""),
        "version " + saved.version(),
        caller.reason());
  }
}
