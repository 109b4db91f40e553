package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview.Impact.RunsNode;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.store.DefinitionReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a draft can't be test-run: it could not be deployed either, or what it is given does not
/// fit.
final class TestRefusals {
  private final DefinitionReads definitions;
  private final SaveRefusals saves;

  TestRefusals(DefinitionReads definitions, SaveRefusals saves) {
    this.definitions = definitions;
    this.saves = saves;
  }

  Optional<Fault> of(Command.TestRun command, Caller caller) {
    return undeployable(command, caller)
        .or(() -> tooLong(command.draft()))
        .or(() -> TriggerCommand.unfit(command.draft(), command.parameters()));
  }

  /// Whether the draft itself is in order.
  boolean broken(Command.TestRun command, Caller caller) {
    return undeployable(command, caller).isPresent();
  }

  /// Judged under the name that people gave it, as the next version of what stands there.
  private Optional<Fault> undeployable(Command.TestRun command, Caller caller) {
    int version =
        definitions
            .byName(caller.tenant(), command.draft().name())
            .map(SavedDefinition::version)
            .orElse(0);
    var deployed = new Command.SaveDefinition(command.draft(), version);
    return saves.of(deployed, List.of(deployed), caller);
  }

  private static Optional<Fault> tooLong(DagDefinition dag) {
    DagDefinition draft = TestDraft.of(dag);
    return Stream.concat(Stream.of(draft.name()), draft.nodes().stream().map(Node::job))
        .filter(name -> name.length() > Naming.MAX_NAME)
        .findFirst()
        .map(
            name ->
                Fault.field(
                    "name",
                    "A test run would need the name %s, which has %d characters; %d are allowed. Shorten the name of the DAG or the node by %d."
                        .formatted(
                            name,
                            name.length(),
                            Naming.MAX_NAME,
                            name.length() - Naming.MAX_NAME)));
  }

  /// Why somebody has to say why first.
  static Optional<Fault> unexplained(Command.TestRun command, List<RunsNode> nodes, Caller caller) {
    List<String> unsafe = TestPreviews.unsafe(nodes);
    return unsafe.isEmpty() || !caller.reason().isBlank()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.INVALID_FIELD,
                "A test run of %s really runs %s, which nobody says may be done twice. Give a reason; nothing was started."
                    .formatted(command.draft().name(), String.join(", ", unsafe)),
                Map.of("field", List.of("reason"), "nodes", unsafe)));
  }
}
