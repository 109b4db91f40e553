package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.engine.capacity.CapacityRules;
import dev.wheelhouse.engine.hold.Unparked;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Saves definitions: checked, versioned, armed and audited in one transaction. When somebody was
/// quicker it is decided anew from what stands in the store.
final class DefinitionCommands {
  private static final int MOST_LOOKS = 10;

  private final DefinitionReads reads;
  private final Calendars calendars;
  private final Journal journal;
  private final Ids ids;
  private final Timers timers;
  private final CapacityRules rules;
  private final SaveRefusals refusals;
  private final Unparked silent;

  /// What a save is checked by.
  record Checks(CapacityRules rules, SaveRefusals refusals) {}

  DefinitionCommands(
      DefinitionReads reads,
      Calendars calendars,
      Journal journal,
      Ids ids,
      Timers timers,
      Checks checks,
      Unparked silent) {
    this.reads = reads;
    this.calendars = calendars;
    this.journal = journal;
    this.ids = ids;
    this.timers = timers;
    this.rules = checks.rules();
    this.refusals = checks.refusals();
    this.silent = silent;
  }

  /// Why the command would be refused; empty when it would be saved.
  Optional<Fault> refusal(Command.SaveDefinition command, Caller caller) {
    return refusals.of(command, caller);
  }

  /// What saving would be refused for, or warned of.
  Preview preview(Command.SaveDefinition command, Caller caller) {
    Optional<Fault> refusal = refusals.of(command, caller);
    List<Preview.Impact> warnings =
        refusal.isPresent()
            ? List.of()
            : QuotaWarning.of(
                command.definition(),
                trigger -> calendars.schedules().ofUnsaved(caller.tenant(), trigger),
                rules.quota(caller.tenant()),
                timers.instant());
    return new Preview("", refusal.orElse(null), List.of(), List.of(), warnings);
  }

  /// No calendar changes meanwhile: triggers are armed by those that stand.
  Answer<SavedDefinition> save(Command.SaveDefinition command, Caller caller) {
    return calendars.steady(() -> decideAndWrite(command, caller));
  }

  private Answer<SavedDefinition> decideAndWrite(Command.SaveDefinition command, Caller caller) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Optional<Fault> refusal = refusals.of(command, caller);
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      Optional<Answer<SavedDefinition>> answer = write(command, caller);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalStateException("saving " + command.definition().name() + " finds no end");
  }

  /// Empty when what stands in its place has moved on meanwhile.
  private Optional<Answer<SavedDefinition>> write(Command.SaveDefinition command, Caller caller) {
    Optional<SavedDefinition> former = reads.byName(caller.tenant(), command.definition().name());
    SavedDefinition saved = next(command, former, caller);
    List<ArmedTrigger> before = former.map(it -> reads.triggers(it.id())).orElse(List.of());
    List<ArmedTrigger> armed = armed(saved, before);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.SaveVersion(saved, armed));
    changes.add(new Change.Audit(audit(saved, former, caller)));
    changes.addAll(silent.closing(gone(before, saved), saved.savedAt()));
    return switch (journal.write(new Unit(changes)).join()) {
      case UnitResult.Written _ -> Optional.of(new Answer.Done<>(saved));
      case UnitResult.NameTaken(var name) ->
          Optional.of(new Answer.Rejected<>(SaveRefusals.nameTaken(name)));
      case UnitResult.Refused(var why) ->
          Optional.of(
              new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was saved.")));
      case UnitResult.Stale _, UnitResult.Exists _, UnitResult.KeyTaken _ -> Optional.empty();
    };
  }

  private SavedDefinition next(
      Command.SaveDefinition command, Optional<SavedDefinition> former, Caller caller) {
    return new SavedDefinition(
        former.map(SavedDefinition::id).orElseGet(() -> new JobId(ids.next())),
        caller.tenant(),
        command.expectedVersion() + 1,
        former.map(SavedDefinition::status).orElse(DefinitionStatus.ENABLED),
        command.definition(),
        timers.instant(),
        caller.who());
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
