package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.engine.capacity.CapacityRules;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.engine.version.Saving;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Saves definitions: checked, versioned, armed and audited in one transaction. When somebody was
/// quicker it is decided anew from what stands in the store.
final class DefinitionCommands implements Saving {
  private static final int MOST_LOOKS = 10;

  private final Calendars calendars;
  private final Journal journal;
  private final Timers timers;
  private final CapacityRules rules;
  private final SaveRefusals refusals;
  private final SaveChanges changes;

  /// What a save is checked by.
  record Checks(CapacityRules rules, SaveRefusals refusals) {}

  DefinitionCommands(
      Calendars calendars, Journal journal, Timers timers, Checks checks, SaveChanges changes) {
    this.calendars = calendars;
    this.journal = journal;
    this.timers = timers;
    this.rules = checks.rules();
    this.refusals = checks.refusals();
    this.changes = changes;
  }

  @Override
  public Optional<Fault> refusal(
      Command.SaveDefinition command, List<Command.SaveDefinition> all, Caller caller) {
    return refusals.of(command, all, caller);
  }

  /// What saving would be refused for, or warned of.
  Preview preview(Command.SaveDefinition command, Caller caller) {
    Optional<Fault> refusal = refusal(command, List.of(command), caller);
    List<Preview.Impact> warnings =
        refusal.isPresent() ? List.of() : warnings(command.definition(), caller);
    return new Preview("", refusal.orElse(null), List.of(), List.of(), warnings);
  }

  private List<Preview.Impact> warnings(Definition definition, Caller caller) {
    Function<Trigger, Schedule> schedules =
        trigger -> calendars.schedules().ofUnsaved(caller.tenant(), trigger);
    var waits = new WaitWarning(name -> refusals.known(name, caller), schedules);
    Instant now = timers.instant();
    return Stream.concat(
            QuotaWarning.of(definition, schedules, rules.quota(caller.tenant()), now).stream(),
            waits.of(definition, now).stream())
        .toList();
  }

  /// No calendar changes meanwhile: triggers are armed by those that stand.
  @Override
  public Answer<SavedDefinition> save(Command.SaveDefinition command, Caller caller) {
    return switch (save(List.of(command), List.of(), caller)) {
      case Answer.Done<List<SavedDefinition>>(var saved) -> new Answer.Done<>(saved.getFirst());
      case Answer.Rejected<List<SavedDefinition>>(var fault) -> new Answer.Rejected<>(fault);
      case Answer.Unknown<List<SavedDefinition>>(var fault) -> new Answer.Unknown<>(fault);
    };
  }

  @Override
  public Answer<List<SavedDefinition>> save(
      List<Command.SaveDefinition> commands, List<Change> beside, Caller caller) {
    return calendars.steady(() -> decideAndWrite(commands, beside, caller));
  }

  private Answer<List<SavedDefinition>> decideAndWrite(
      List<Command.SaveDefinition> commands, List<Change> beside, Caller caller) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Optional<Fault> refusal = refusal(commands, caller);
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      Optional<Answer<List<SavedDefinition>>> answer = write(commands, beside, caller);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalStateException(
        "saving %s finds no end"
            .formatted(commands.stream().map(it -> it.definition().name()).toList()));
  }

  private Optional<Fault> refusal(List<Command.SaveDefinition> commands, Caller caller) {
    return commands.stream()
        .flatMap(command -> refusals.of(command, commands, caller).stream())
        .findFirst();
  }

  /// Empty when what stands in their places has moved on meanwhile.
  private Optional<Answer<List<SavedDefinition>>> write(
      List<Command.SaveDefinition> commands, List<Change> beside, Caller caller) {
    Instant now = timers.instant();
    List<SaveChanges.Saving> savings =
        commands.stream().map(command -> changes.of(command, caller, now)).toList();
    List<Change> all = new ArrayList<>(beside);
    savings.forEach(it -> all.addAll(it.changes()));
    if (all.isEmpty()) {
      return Optional.of(new Answer.Done<>(List.of()));
    }
    return switch (journal.write(new Unit(all)).join()) {
      case UnitResult.Written _ ->
          Optional.of(new Answer.Done<>(savings.stream().map(SaveChanges.Saving::saved).toList()));
      case UnitResult.NameTaken(var name) ->
          Optional.of(new Answer.Rejected<>(SaveRefusals.nameTaken(name)));
      case UnitResult.Refused(var why) ->
          Optional.of(
              new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was saved.")));
      case UnitResult.Stale _, UnitResult.Exists _, UnitResult.KeyTaken _ -> Optional.empty();
    };
  }
}
