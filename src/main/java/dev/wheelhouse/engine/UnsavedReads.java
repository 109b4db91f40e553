package dev.wheelhouse.engine;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.DefinitionReads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The definitions as they will stand once some changes are written: runs can be made of them in
/// the same unit.
final class UnsavedReads implements DefinitionReads {
  private final DefinitionReads store;
  private final Map<String, SavedDefinition> unsaved;

  UnsavedReads(DefinitionReads store, List<Change> changes) {
    this.store = store;
    unsaved =
        changes.stream()
            .filter(Change.SaveVersion.class::isInstance)
            .map(it -> ((Change.SaveVersion) it).saved())
            .collect(Collectors.toMap(it -> it.definition().name(), Function.identity()));
  }

  @Override
  public Optional<SavedDefinition> byName(TenantId tenant, String name) {
    return Optional.ofNullable(unsaved.get(name)).or(() -> store.byName(tenant, name));
  }

  @Override
  public Optional<SavedDefinition> version(JobId id, int version) {
    return unsaved.values().stream()
        .filter(it -> it.id().equals(id) && it.version() == version)
        .findFirst()
        .or(() -> store.version(id, version));
  }

  @Override
  public Optional<SavedDefinition> latest(JobId id) {
    return unsaved.values().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .or(() -> store.latest(id));
  }

  @Override
  public List<SavedDefinition> latest(Collection<JobId> ids) {
    return ids.stream().flatMap(id -> latest(id).stream()).toList();
  }

  @Override
  public Page<SavedDefinition> list(TenantId tenant, String nameText, PageRequest page) {
    return store.list(tenant, nameText, page);
  }

  @Override
  public Map<JobId, String> names(Collection<JobId> ids) {
    return latest(ids).stream()
        .collect(Collectors.toMap(SavedDefinition::id, it -> it.definition().name()));
  }

  @Override
  public List<ArmedTrigger> triggers(JobId id) {
    return store.triggers(id);
  }

  @Override
  public long count(TenantId tenant) {
    return store.count(tenant);
  }
}
