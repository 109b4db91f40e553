package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.FailureReads;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why a definition's status can't be changed.
final class StatusRefusals {
  private final DefinitionReads definitions;
  private final JobReads jobs;
  private final FailureReads failures;

  StatusRefusals(Store store) {
    this.definitions = store.definitions();
    this.jobs = store.jobs();
    this.failures = store.failures();
  }

  /// What a preview computes from; another one means that the definition has moved on.
  static String revision(SavedDefinition saved) {
    return "%d:%d:%s".formatted(saved.id().value(), saved.version(), saved.status());
  }

  Optional<Fault> ofStatus(String name, Optional<SavedDefinition> found, Caller caller) {
    return found.isEmpty()
        ? Optional.of(notFound(name))
        : OwnRefusals.ofChange(found.get(), definitions).or(() -> movedOn(found.get(), caller));
  }

  Optional<Fault> ofDelete(String name, Optional<SavedDefinition> found, Caller caller) {
    return ofStatus(name, found, caller)
        .or(() -> inUse(found.orElseThrow()))
        .or(() -> runsIt(found.orElseThrow()))
        .or(() -> undoes(found.orElseThrow()));
  }

  private static Fault notFound(String name) {
    return Fault.of(
        Fault.NOT_FOUND, "There is no job or DAG named " + name + ". Nothing was changed.");
  }

  private static Optional<Fault> movedOn(SavedDefinition saved, Caller caller) {
    boolean same =
        caller.expectedRevision().isEmpty() || caller.expectedRevision().equals(revision(saved));
    return same
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                Fault.STATE_CONFLICT,
                "%s is %s at version %d by now. Nothing was changed; look again."
                    .formatted(saved.definition().name(), saved.status(), saved.version())));
  }

  private Optional<Fault> undoes(SavedDefinition saved) {
    String name = saved.definition().name();
    List<String> undone = failures.undoneBy(saved.tenant(), name);
    return undone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.IN_USE,
                "%s is what undoes %s. Name another job there first; nothing was deleted."
                    .formatted(name, String.join(", ", undone)),
                Map.of("undoes", undone)));
  }

  private Optional<Fault> runsIt(SavedDefinition saved) {
    List<String> names = jobs.runAsSubDagBy(saved.tenant(), saved.definition().name());
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.IN_USE,
                "%s is run as a sub-DAG by %s. Name another DAG there first; nothing was deleted."
                    .formatted(saved.definition().name(), String.join(", ", names)),
                Map.of("runAsSubDagBy", names)));
  }

  private Optional<Fault> inUse(SavedDefinition saved) {
    List<String> dags = jobs.usedBy(saved.id());
    return dags.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.IN_USE,
                "%s is a node of %s. Take it out of there first; nothing was deleted."
                    .formatted(saved.definition().name(), String.join(", ", dags)),
                Map.of("usedBy", dags)));
  }
}
