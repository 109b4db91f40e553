package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.capacity.Admission;
import dev.wheelhouse.engine.dag.MissingJob;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.engine.hold.Holds;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts runs by hand (T2). The caller's id makes a repeat harmless: it answers the same run, or a
/// fault when the parameters differ (A4).
final class TriggerCommand {
  private final Store store;
  private final RunMaker maker;
  private final Journal journal;
  private final Admission admission;
  private final Timers timers;
  private final ZoneId zone;
  private final IdempotencyKeys keys;
  private final Holds holds;

  /// What new work is asked at.
  record Doors(Admission admission, IdempotencyKeys keys, Holds holds) {}

  TriggerCommand(
      Store store, RunMaker maker, Journal journal, Doors doors, Timers timers, ZoneId zone) {
    this.store = store;
    this.maker = maker;
    this.journal = journal;
    this.admission = doors.admission();
    this.timers = timers;
    this.zone = zone;
    this.keys = doors.keys();
    this.holds = doors.holds();
  }

  Answer<RunId> trigger(Command.Trigger command, Caller caller) {
    Optional<SavedDefinition> found = store.definitions().byName(caller.tenant(), command.name());
    Optional<Fault> refusal = refusal(command, found);
    return refusal.isPresent()
        ? new Answer.Rejected<>(refusal.get())
        : start(command, found.orElseThrow(), caller);
  }

  /// What starting by hand would be refused for; the runs that it would make do not exist yet.
  Preview preview(Command.Trigger command, Caller caller) {
    Optional<SavedDefinition> found = store.definitions().byName(caller.tenant(), command.name());
    Optional<Fault> refusal =
        refusal(command, found)
            .or(() -> holds.refusal(found.orElseThrow(), caller))
            .or(() -> admission.refusal(caller.tenant()));
    return new Preview("", refusal.orElse(null), List.of(), List.of());
  }

  private static Optional<Fault> refusal(Command.Trigger command, Optional<SavedDefinition> found) {
    if (found.isEmpty()) {
      return Optional.of(
          Fault.of(
              Fault.NOT_FOUND,
              "There is no job or DAG named " + command.name() + ". Nothing was started."));
    }
    return TestDraft.named(command.name())
        ? Optional.of(
            Fault.of(
                Fault.IN_USE,
                "%s is what the last test run of %s ran. Test-run the draft itself; nothing was started."
                    .formatted(command.name(), TestDraft.live(command.name()))))
        : unfit(found.get().definition(), command.parameters());
  }

  /// Why values don't fit the parameters that a definition declares.
  static Optional<Fault> unfit(Definition definition, Map<String, String> given) {
    var declared = definition.parameters();
    var values = Parameters.merge(declared, List.of(given));
    return Stream.of(Parameters.problems(declared, given), Parameters.missing(declared, values))
        .flatMap(List::stream)
        .findFirst()
        .map(first -> Fault.field(first.path(), first.message()));
  }

  private Answer<RunId> start(Command.Trigger command, SavedDefinition definition, Caller caller) {
    try {
      Step step = maker.make(order(command, definition, caller));
      Optional<Fault> refusal =
          holds
              .refusal(definition, caller)
              .or(() -> duplicate(step.run()))
              .or(() -> admission.admit(step.run()));
      if (refusal.isPresent() && store.runs().byKey(step.run().key()).isEmpty()) {
        return new Answer.Rejected<>(refusal.get());
      }
      UnitResult result = journal.write(new Unit(step.changes())).join();
      admission.settle(step.run(), result);
      return switch (result) {
        case UnitResult.Written _ -> new Answer.Done<>(step.run().id());
        case UnitResult.Exists(var run) -> repeated(command, run);
        case UnitResult.Refused(var why) ->
            new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was started."));
        case UnitResult.Stale _, UnitResult.NameTaken _, UnitResult.KeyTaken _ ->
            throw new IllegalStateException("starting " + command.name() + " answered " + result);
      };
    } catch (MissingJob e) {
      return new Answer.Rejected<>(
          Fault.field("nodes." + e.node(), String.valueOf(e.getMessage())));
    }
  }

  /// Told before a run is made that would be refused (F6); who asks for a run that is there is
  /// answered with it.
  private Optional<Fault> duplicate(Run run) {
    return keys.inTheWay(run, timers.instant())
        .filter(_ -> keys.repeat(run) == IdempotencyKey.Repeat.REFUSE)
        .filter(_ -> store.runs().byKey(run.key()).isEmpty())
        .map(
            hold ->
                new Fault(
                    Fault.DUPLICATE_OPERATION,
                    "Run %s has the same idempotency key and %s. Nothing was started."
                        .formatted(hold.run(), hold.committed() ? "has succeeded" : "is not over"),
                    Map.of("run", List.of(Long.toString(hold.run().value())))));
  }

  private Answer<RunId> repeated(Command.Trigger command, RunId known) {
    boolean same =
        store
            .runs()
            .run(known)
            .map(Run::parameters)
            .filter(command.parameters()::equals)
            .isPresent();
    return same
        ? new Answer.Done<>(known)
        : new Answer.Rejected<>(
            Fault.of(
                Fault.PARAMETERS_DIFFER,
                "%s started run %s with other parameters. Nothing was started; use another id."
                    .formatted(command.manualRunId(), known)));
  }

  private RunMaker.Order order(Command.Trigger command, SavedDefinition definition, Caller caller) {
    Instant now = timers.instant();
    String manualRunId =
        command.manualRunId().isEmpty() ? maker.freshManualId() : command.manualRunId();
    var origin =
        new Origin(
                TriggerSource.MANUAL,
                List.of(),
                command.logicalTime().orElse(now),
                zoneOf(definition),
                "",
                caller.who(),
                caller.reason())
            .overriding(caller.override());
    return RunMaker.Order.first(
        definition, RunKey.manualSlot(manualRunId), origin, command.parameters(), now);
  }

  private ZoneId zoneOf(SavedDefinition definition) {
    return definition.definition().triggers().stream().map(Trigger::zone).findFirst().orElse(zone);
  }
}
