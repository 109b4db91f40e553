package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.run.Ids;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.check.DefinitionCheck;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Saves definitions: checked, versioned, armed and audited in one transaction.
final class DefinitionCommands {
  private final DefinitionReads reads;
  private final Journal journal;
  private final Ids ids;
  private final Timers timers;

  DefinitionCommands(DefinitionReads reads, Journal journal, Ids ids, Timers timers) {
    this.reads = reads;
    this.journal = journal;
    this.ids = ids;
    this.timers = timers;
  }

  /// Why the command would be refused; empty when it would be saved.
  Optional<Fault> refusal(Command.SaveDefinition command, Caller caller) {
    Definition definition = command.definition();
    Instant now = timers.instant();
    List<Problem> problems = DefinitionCheck.problems(definition, now);
    if (!problems.isEmpty()) {
      return Optional.of(fault(definition, problems));
    }
    return missingJob(definition, caller)
        .or(() -> versionConflict(command, caller))
        .or(() -> otherKind(definition, caller));
  }

  Answer<SavedDefinition> save(Command.SaveDefinition command, Caller caller) {
    Optional<Fault> refusal = refusal(command, caller);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    Optional<SavedDefinition> former = reads.byName(caller.tenant(), command.definition().name());
    SavedDefinition saved = next(command, former, caller);
    var save = new Change.SaveVersion(saved, armed(saved, former));
    var audit = new Change.Audit(audit(saved, former, caller));
    return switch (journal.write(Unit.of(save, audit)).join()) {
      case UnitResult.Written _ -> new Answer.Done<>(saved);
      case UnitResult.NameTaken(var name) -> new Answer.Rejected<>(nameTaken(name));
      case UnitResult.Refused(var why) ->
          new Answer.Rejected<>(Fault.of(Fault.INVALID_FIELD, why + ". Nothing was saved."));
      case UnitResult.Stale _, UnitResult.Exists _ ->
          new Answer.Rejected<>(
              versionConflict(command, caller).orElse(nameTaken(saved.definition().name())));
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
  private List<ArmedTrigger> armed(SavedDefinition saved, Optional<SavedDefinition> former) {
    Map<String, ArmedTrigger> known =
        former.map(it -> reads.triggers(it.id())).orElse(List.of()).stream()
            .collect(Collectors.toMap(it -> it.trigger().key(), Function.identity()));
    return saved.definition().triggers().stream()
        .map(trigger -> arm(saved, trigger, Optional.ofNullable(known.get(trigger.key()))))
        .toList();
  }

  private ArmedTrigger arm(SavedDefinition saved, Trigger trigger, Optional<ArmedTrigger> known) {
    Instant next =
        known.filter(it -> it.trigger().equals(trigger)).isPresent()
            ? known.get().nextFireAt()
            : Schedule.of(trigger).next(saved.savedAt()).orElse(null);
    return new ArmedTrigger(
        known.map(ArmedTrigger::id).orElseGet(() -> new TriggerId(ids.next())),
        saved.tenant(),
        saved.id(),
        saved.version(),
        saved.definition() instanceof DagDefinition,
        trigger,
        next);
  }

  private Optional<Fault> missingJob(Definition definition, Caller caller) {
    if (!(definition instanceof DagDefinition dag)) {
      return Optional.empty();
    }
    return IntStream.range(0, dag.nodes().size())
        .filter(i -> !isJob(dag.nodes().get(i).job(), caller))
        .mapToObj(i -> missingJob(i, dag.nodes().get(i)))
        .findFirst();
  }

  private boolean isJob(String name, Caller caller) {
    return reads
        .byName(caller.tenant(), name)
        .filter(saved -> saved.definition() instanceof JobDefinition)
        .isPresent();
  }

  private static Fault missingJob(int index, Node node) {
    return Fault.field(
        "nodes[" + index + "].job",
        "Node %s names the job %s, which does not exist. Create it first, or correct the name."
            .formatted(node.key(), node.job()));
  }

  /// A job can't become a DAG or the other way round: what names it counts on its kind.
  private Optional<Fault> otherKind(Definition definition, Caller caller) {
    return reads
        .byName(caller.tenant(), definition.name())
        .filter(saved -> saved.definition().getClass() != definition.getClass())
        .map(saved -> nameTaken(saved.definition().name()));
  }

  private Optional<Fault> versionConflict(Command.SaveDefinition command, Caller caller) {
    String name = command.definition().name();
    int version = reads.byName(caller.tenant(), name).map(SavedDefinition::version).orElse(0);
    if (version == command.expectedVersion()) {
      return Optional.empty();
    }
    if (command.expectedVersion() == 0) {
      return Optional.of(nameTaken(name));
    }
    return Optional.of(
        new Fault(
            Fault.VERSION_CONFLICT,
            "%s is at version %d, the change was made from version %d. Nothing was saved; compare and save again."
                .formatted(name, version, command.expectedVersion()),
            Map.of(
                "version", List.of(Integer.toString(version)),
                "expected", List.of(Integer.toString(command.expectedVersion())))));
  }

  private static Fault nameTaken(String name) {
    return Fault.of(Fault.NAME_TAKEN, name + " exists already. Choose another name or open it.");
  }

  private static Fault fault(Definition definition, List<Problem> problems) {
    List<String> cycle =
        definition instanceof DagDefinition dag ? DagGraph.of(dag).cycle() : List.of();
    return new Fault(
        cycle.isEmpty() ? Fault.INVALID_FIELD : Fault.CYCLE,
        problems.getFirst().message(),
        Map.of(
            "field", problems.stream().map(Problem::path).toList(),
            "problems", problems.stream().map(Problem::message).toList(),
            "cycle", cycle));
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
