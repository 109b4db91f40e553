package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.model.check.DefinitionCheck;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Why a definition can't be saved: what is wrong in itself, what it names that is not there, and
/// what stands in its place already.
final class SaveRefusals {
  private final DefinitionReads reads;
  private final Calendars calendars;
  private final Timers timers;
  private final Function<Task, List<Problem>> machine;

  /// @param machine what of a task can't be done on this machine
  SaveRefusals(
      DefinitionReads reads,
      Calendars calendars,
      Timers timers,
      Function<Task, List<Problem>> machine) {
    this.reads = reads;
    this.calendars = calendars;
    this.timers = timers;
    this.machine = machine;
  }

  /// Why the command would be refused; empty when it would be saved.
  Optional<Fault> of(Command.SaveDefinition command, Caller caller) {
    Definition definition = command.definition();
    Instant now = timers.instant();
    List<Trigger> former = formerTriggers(command, caller);
    List<Problem> problems = DefinitionCheck.problems(definition, former, now);
    if (!problems.isEmpty()) {
      return Optional.of(fault(definition, problems));
    }
    List<Problem> obstacles =
        definition instanceof JobDefinition job ? machine.apply(job.task()) : List.of();
    if (!obstacles.isEmpty()) {
      return Optional.of(fault(definition, obstacles));
    }
    return missingJob(definition, caller)
        .or(() -> calendars.refusals().ofTriggers(caller.tenant(), definition, former, now))
        .or(() -> missingCompensation(definition, caller))
        .or(() -> versionConflict(command, caller))
        .or(() -> otherKind(definition, caller));
  }

  private List<Trigger> formerTriggers(Command.SaveDefinition command, Caller caller) {
    return reads
        .byName(caller.tenant(), command.definition().name())
        .map(saved -> saved.definition().triggers())
        .orElse(List.of());
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

  private Optional<Fault> missingCompensation(Definition definition, Caller caller) {
    if (!(definition instanceof JobDefinition job) || job.safety().compensation().none()) {
      return Optional.empty();
    }
    String name = job.safety().compensation().job();
    if (isJob(name, caller)) {
      return Optional.empty();
    }
    return Optional.of(
        Fault.field(
            "compensation.job",
            "The compensating job %s does not exist, or is a DAG. Create the job first, or correct the name."
                .formatted(name)));
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

  static Fault nameTaken(String name) {
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
}
