package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.http.wire.LayoutJson;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.check.LayoutCheck;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How DAGs are drawn. Saving a layout makes no version and expects none: who saves last is right,
/// since nothing that runs depends on it (N2).
public final class Layouts {
  private final Store store;
  private final Journal journal;
  private final Timers timers;

  public Layouts(Store store, Journal journal, Timers timers) {
    this.store = store;
    this.journal = journal;
    this.timers = timers;
  }

  /// Of the latest version.
  public DagLayout get(String name, TenantId tenant) {
    SavedDefinition dag =
        find(name, tenant).orElseThrow(() -> new EngineException.Refused(noDag(name)));
    return of(dag);
  }

  /// Without places of nodes that the version does not have.
  DagLayout of(SavedDefinition saved) {
    return saved.definition() instanceof DagDefinition dag
        ? LayoutCheck.fitting(
            LayoutJson.read(store.versions().layout(saved.id(), saved.version())), dag)
        : DagLayout.NONE;
  }

  public Preview preview(Command.SaveLayout command, Caller caller) {
    return Preview.of(refusal(command, find(command.name(), caller.tenant())));
  }

  public Answer<DagLayout> save(Command.SaveLayout command, Caller caller) {
    Optional<SavedDefinition> found = find(command.name(), caller.tenant());
    Optional<Fault> refusal = refusal(command, found);
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    SavedDefinition dag = found.orElseThrow();
    List<Change> changes = changes(dag, command.layout(), caller);
    return journal.write(new Unit(changes)).join() instanceof UnitResult.Written
        ? new Answer.Done<>(fitting(dag, command.layout()))
        : new Answer.Rejected<>(noDag(command.name()));
  }

  /// What draws a DAG anew, with its audit.
  List<Change> changes(SavedDefinition dag, DagLayout layout, Caller caller) {
    return List.of(
        new Change.SaveLayout(dag.id(), LayoutJson.write(fitting(dag, layout))),
        new Change.Audit(audit(dag, caller)));
  }

  private static DagLayout fitting(SavedDefinition dag, DagLayout layout) {
    return LayoutCheck.fitting(layout, (DagDefinition) dag.definition());
  }

  private Optional<SavedDefinition> find(String name, TenantId tenant) {
    return store
        .definitions()
        .byName(tenant, name)
        .filter(it -> it.definition() instanceof DagDefinition);
  }

  private static Optional<Fault> refusal(
      Command.SaveLayout command, Optional<SavedDefinition> found) {
    List<Problem> problems = LayoutCheck.problems(command.layout());
    if (found.isEmpty()) {
      return Optional.of(noDag(command.name()));
    }
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.INVALID_FIELD,
                problems.getFirst().message(),
                Map.of(
                    "field", problems.stream().map(Problem::path).toList(),
                    "problems", problems.stream().map(Problem::message).toList())));
  }

  private static Fault noDag(String name) {
    return Fault.of(Fault.NOT_FOUND, "There is no DAG named " + name + ".");
  }

  private AuditEntry audit(SavedDefinition dag, Caller caller) {
    return new AuditEntry(
        caller.tenant(),
        timers.instant(),
        caller.who(),
        "LAYOUT",
        dag.definition().name(),
        "",
        "version " + dag.version(),
        caller.reason());
  }
}
