package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.VersionView;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.store.Store;
import java.util.List;
import java.util.Map;

/// The versions of definitions (D5).
public final class Versions {
  private final Store store;

  public Versions(Store store) {
    this.store = store;
  }

  public Page<VersionView> list(Query.ListVersions query, TenantId tenant) {
    return new Page<>(List.of(), "", 0);
  }

  public SavedDefinition get(Query.GetVersion query, TenantId tenant) {
    SavedDefinition latest = store.definitions().byName(tenant, query.name()).orElseThrow();
    return store.definitions().version(latest.id(), query.version()).orElseThrow();
  }

  public List<Diagnosis.Field> compare(Query.CompareVersions query, TenantId tenant) {
    return List.of();
  }

  public Map<String, NodeFigures> figures(Query.NodeStatistics query, TenantId tenant) {
    return Map.of();
  }

  public Answer<SavedDefinition> restore(Command.RestoreVersion command, Caller caller) {
    return new Answer.Rejected<>(
        Fault.of(Fault.NOT_FOUND, "There is no version " + command.version() + "."));
  }

  public Preview preview(Command.RestoreVersion command, Caller caller) {
    return Preview.NOTHING;
  }
}
