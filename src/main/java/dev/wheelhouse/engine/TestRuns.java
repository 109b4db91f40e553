package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.dag.MissingJob;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Runs drafts of DAGs without deploying them: the draft is saved under its test name and started
/// in one unit, so that neither is ever there without the other.
final class TestRuns {
  private static final int MOST_LOOKS = 10;

  private final DefinitionReads definitions;
  private final Tools tools;
  private final TestRefusals refusals;
  private final TestPreviews previews;
  private final ZoneId zone;

  /// What it works with.
  ///
  /// @param makers of runs of definitions that are not in the store yet
  record Tools(
      SaveRefusals refusals,
      SaveChanges changes,
      Function<DefinitionReads, RunMaker> makers,
      TriggerCommand.Doors doors,
      Journal journal,
      InstantSource clock) {}

  /// @param zone of DAGs without triggers
  TestRuns(Store store, Tools tools, ZoneId zone) {
    this.definitions = store.definitions();
    this.tools = tools;
    this.previews = new TestPreviews(store);
    this.refusals = new TestRefusals(definitions, tools.refusals());
    this.zone = zone;
  }

  /// What would really run. The reason is asked for later.
  Preview preview(Command.TestRun command, Caller caller) {
    Instant now = tools.clock().instant();
    Optional<Fault> refusal =
        refusals
            .of(command, caller)
            .or(() -> held(saving(command, caller, now), caller))
            .or(() -> tools.doors().admission().refusal(caller.tenant()));
    return new Preview(
        "",
        refusal.orElse(null),
        List.of(),
        List.of(),
        refusals.broken(command, caller)
            ? List.of()
            : previews.impacts(command.draft(), caller.tenant()));
  }

  Answer<RunId> run(Command.TestRun command, Caller caller) {
    Instant now = tools.clock().instant();
    for (int look = 0; look < MOST_LOOKS; look++) {
      Optional<Fault> refusal =
          refusals
              .of(command, caller)
              .or(
                  () ->
                      TestRefusals.unexplained(
                          command, previews.nodes(command.draft(), caller.tenant()), caller));
      if (refusal.isPresent()) {
        return new Answer.Rejected<>(refusal.get());
      }
      Optional<Answer<RunId>> answer = start(command, caller, now);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalStateException(
        "starting a test run of %s finds no end".formatted(command.draft().name()));
  }

  /// Empty when another test run was quicker.
  private Optional<Answer<RunId>> start(Command.TestRun command, Caller caller, Instant now) {
    SaveChanges.Saving saving = saving(command, caller, now);
    try {
      Step step = made(command, saving, caller, now);
      Optional<Fault> refusal =
          held(saving, caller).or(() -> tools.doors().admission().admit(step.run()));
      return refusal.isPresent()
          ? Optional.of(new Answer.Rejected<>(refusal.get()))
          : write(saving, step, audit(saving.saved(), step.run().id(), caller));
    } catch (MissingJob e) {
      return Optional.of(
          new Answer.Rejected<>(Fault.field("nodes." + e.node(), String.valueOf(e.getMessage()))));
    }
  }

  private Optional<Answer<RunId>> write(SaveChanges.Saving saving, Step step, AuditEntry audit) {
    List<Change> changes = new ArrayList<>(saving.changes());
    changes.addAll(step.changes());
    changes.add(new Change.Audit(audit));
    UnitResult result = tools.journal().write(new Unit(changes)).join();
    tools.doors().admission().settle(step.run(), result);
    return switch (result) {
      case UnitResult.Written _ -> Optional.of(new Answer.Done<>(step.run().id()));
      case UnitResult.Refused(var why) ->
          Optional.of(
              new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was started.")));
      case UnitResult.Stale _, UnitResult.NameTaken _, UnitResult.Exists _, UnitResult.KeyTaken _ ->
          Optional.empty();
    };
  }

  private SaveChanges.Saving saving(Command.TestRun command, Caller caller, Instant now) {
    DagDefinition draft = TestDraft.of(command.draft());
    int version =
        definitions.byName(caller.tenant(), draft.name()).map(SavedDefinition::version).orElse(0);
    return tools.changes().of(new Command.SaveDefinition(draft, version), caller, now);
  }

  private Optional<Fault> held(SaveChanges.Saving saving, Caller caller) {
    return tools.doors().holds().refusal(saving.saved(), caller);
  }

  private Step made(
      Command.TestRun command, SaveChanges.Saving saving, Caller caller, Instant now) {
    RunMaker maker = tools.makers().apply(new UnsavedReads(definitions, saving.changes()));
    var origin =
        new Origin(
                TriggerSource.MANUAL,
                List.of(),
                command.logicalTime().orElse(now),
                zoneOf(command.draft()),
                "",
                caller.who(),
                caller.reason())
            .overriding(caller.override());
    return maker.make(
        RunMaker.Order.first(
            saving.saved(),
            RunKey.manualSlot(maker.freshManualId()),
            origin,
            command.parameters(),
            now));
  }

  /// The draft's triggers are not saved with it, but its times are theirs.
  private ZoneId zoneOf(DagDefinition draft) {
    return draft.triggers().stream().map(Trigger::zone).findFirst().orElse(zone);
  }

  private static AuditEntry audit(SavedDefinition saved, RunId run, Caller caller) {
    String name = saved.definition().name();
    return new AuditEntry(
        caller.tenant(),
        saved.savedAt(),
        caller.who(),
        "TEST_RUN",
        TestDraft.live(name),
        "",
        "run %s of %s, version %d".formatted(run, name, saved.version()),
        caller.reason());
  }
}
