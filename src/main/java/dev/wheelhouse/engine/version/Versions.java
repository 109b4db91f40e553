package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.VersionView;
import dev.wheelhouse.http.wire.DefinitionFields;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.VersionRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The versions of definitions (D5): history, comparison, and a former one as the next.
///
/// Jobs that belong to a DAG stand in its definition, so they come back with it.
public final class Versions {
  private final Store store;
  private final Layouts layouts;
  private final Saving saving;

  public Versions(Store store, Layouts layouts, Saving saving) {
    this.store = store;
    this.layouts = layouts;
    this.saving = saving;
  }

  public Page<VersionView> list(Query.ListVersions query, TenantId tenant) {
    SavedDefinition latest = latest(query.name(), tenant);
    Page<VersionRow> rows = store.versions().page(latest.id(), query.page());
    Map<Integer, Long> unended = store.versions().unended(latest.id());
    return new Page<>(
        rows.items().stream()
            .map(
                it ->
                    new VersionView(
                        it.version(),
                        it.savedAt(),
                        it.savedBy(),
                        it.comment(),
                        unended.getOrDefault(it.version(), 0L)))
            .toList(),
        rows.next(),
        rows.total());
  }

  public SavedDefinition get(Query.GetVersion query, TenantId tenant) {
    return version(query.name(), query.version(), tenant);
  }

  public List<Diagnosis.Field> compare(Query.CompareVersions query, TenantId tenant) {
    return DefinitionFields.differences(
        version(query.name(), query.from(), tenant).definition(),
        version(query.name(), query.to(), tenant).definition());
  }

  public Map<String, NodeFigures> figures(Query.NodeStatistics query, TenantId tenant) {
    SavedDefinition dag = latest(query.name(), tenant);
    return FiguresByNode.of(store.versions().nodeEnds(dag.id(), query.runs()));
  }

  public Preview preview(Command.RestoreVersion command, Caller caller) {
    return Preview.of(
        refusal(command, caller)
            .or(
                () -> {
                  Command.SaveDefinition save = save(command, caller);
                  return saving.refusal(save, List.of(save), caller);
                }));
  }

  public Answer<SavedDefinition> restore(Command.RestoreVersion command, Caller caller) {
    Optional<Fault> refusal = refusal(command, caller);
    return refusal.isPresent()
        ? new Answer.Rejected<>(refusal.get())
        : saving.save(save(command, caller), caller);
  }

  private Optional<Fault> refusal(Command.RestoreVersion command, Caller caller) {
    Optional<SavedDefinition> latest = find(command.name(), caller.tenant());
    if (latest.isEmpty()) {
      return Optional.of(noDefinition(command.name()));
    }
    if (latest.get().version() == command.version()) {
      return Optional.of(
          Fault.of(
              Fault.STATE_CONFLICT,
              "Version %d of %s is the latest already. Nothing was saved."
                  .formatted(command.version(), command.name())));
    }
    return store.definitions().version(latest.get().id(), command.version()).isPresent()
        ? Optional.empty()
        : Optional.of(noVersion(command.name(), command.version()));
  }

  private Command.SaveDefinition save(Command.RestoreVersion command, Caller caller) {
    SavedDefinition former = version(command.name(), command.version(), caller.tenant());
    return new Command.SaveDefinition(
        former.definition(), command.expectedVersion(), Optional.of(layouts.of(former)));
  }

  private SavedDefinition version(String name, int version, TenantId tenant) {
    return store
        .definitions()
        .version(latest(name, tenant).id(), version)
        .orElseThrow(() -> new EngineException.Refused(noVersion(name, version)));
  }

  private SavedDefinition latest(String name, TenantId tenant) {
    return find(name, tenant).orElseThrow(() -> new EngineException.Refused(noDefinition(name)));
  }

  private Optional<SavedDefinition> find(String name, TenantId tenant) {
    return store.definitions().byName(tenant, name);
  }

  private static Fault noDefinition(String name) {
    return Fault.of(Fault.NOT_FOUND, "There is no job or DAG named " + name + ".");
  }

  private static Fault noVersion(String name, int version) {
    return Fault.of(
        Fault.NOT_FOUND,
        "There is no version %d of %s. Its versions are counted from 1.".formatted(version, name));
  }
}
