package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.calendar.Calendars;
import dev.wheelhouse.model.check.DefinitionCheck;
import dev.wheelhouse.model.check.LayoutCheck;
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
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Why a definition can't be saved: what is wrong in itself, what it names that is not there, and
/// what stands in its place already.
final class SaveRefusals {
  private final DefinitionReads reads;
  private final NameRefusals names;
  private final PartRefusals parts;
  private final Calendars calendars;
  private final Timers timers;
  private final Function<Task, List<Problem>> machine;

  /// @param machine what of a task can't be done on this machine
  SaveRefusals(
      Store store, Calendars calendars, Timers timers, Function<Task, List<Problem>> machine) {
    this.reads = store.definitions();
    this.names = new NameRefusals(store);
    this.parts = new PartRefusals(store);
    this.calendars = calendars;
    this.timers = timers;
    this.machine = machine;
  }

  /// What bears a name now.
  Optional<Definition> known(String name, Caller caller) {
    return reads.byName(caller.tenant(), name).map(SavedDefinition::definition);
  }

  /// Why the command would be refused; empty when it would be saved.
  ///
  /// @param all that are saved together: each may name the others
  Optional<Fault> of(
      Command.SaveDefinition command, List<Command.SaveDefinition> all, Caller caller) {
    Definition definition = command.definition();
    Instant now = timers.instant();
    Optional<SavedDefinition> former = reads.byName(caller.tenant(), definition.name());
    List<Trigger> triggers = former.map(it -> it.definition().triggers()).orElse(List.of());
    List<Problem> problems = problems(command, triggers, now);
    if (!problems.isEmpty()) {
      return Optional.of(fault(definition, problems));
    }
    return former
        .flatMap(it -> OwnRefusals.ofChange(it, reads))
        .or(() -> names.of(definition, former.map(SavedDefinition::id), all, caller))
        .or(() -> parts.of(definition, former.map(SavedDefinition::id), all, caller))
        .or(() -> calendars.refusals().ofTriggers(caller.tenant(), definition, triggers, now))
        .or(() -> versionConflict(command, former))
        .or(() -> otherKind(definition, former));
  }

  private List<Problem> problems(
      Command.SaveDefinition command, List<Trigger> former, Instant now) {
    Definition definition = command.definition();
    List<Problem> problems = DefinitionCheck.problems(definition, former, now);
    if (!problems.isEmpty()) {
      return problems;
    }
    List<Problem> drawn = command.layout().map(LayoutCheck::problems).orElse(List.of());
    return drawn.isEmpty() ? obstacles(definition) : drawn;
  }

  /// What of its tasks can't be done on this machine.
  private List<Problem> obstacles(Definition definition) {
    return switch (definition) {
      case JobDefinition job -> machine.apply(job.task());
      case DagDefinition dag ->
          IntStream.range(0, dag.nodes().size())
              .boxed()
              .flatMap(i -> obstacles(dag.nodes().get(i), "nodes[" + i + "].define."))
              .toList();
    };
  }

  private Stream<Problem> obstacles(Node node, String path) {
    JobDefinition own = node.own();
    return own == null
        ? Stream.empty()
        : machine.apply(own.task()).stream().map(it -> new Problem(path + it.path(), it.message()));
  }

  /// A job can't become a DAG or the other way round: what names it counts on its kind.
  private static Optional<Fault> otherKind(
      Definition definition, Optional<SavedDefinition> former) {
    return former
        .filter(saved -> saved.definition().getClass() != definition.getClass())
        .map(saved -> nameTaken(saved.definition().name()));
  }

  private static Optional<Fault> versionConflict(
      Command.SaveDefinition command, Optional<SavedDefinition> former) {
    String name = command.definition().name();
    int version = former.map(SavedDefinition::version).orElse(0);
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
