package dev.wheelhouse.engine;

import dev.wheelhouse.api.Preview.Impact.UsedBy;
import dev.wheelhouse.api.Preview.Impact.UsedBy.Use;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.Store;
import java.util.Arrays;
import java.util.List;

/// Who names a definition in its latest version. Triggers name events, never definitions.
final class Users {
  private final JobReads jobs;

  Users(Store store) {
    this.jobs = store.jobs();
  }

  /// All of them, those that keep it from being deleted first.
  List<UsedBy> of(SavedDefinition saved) {
    return Arrays.stream(Use.values())
        .flatMap(use -> names(saved, use).stream().map(name -> new UsedBy(name, use)))
        .toList();
  }

  /// A job of a DAG's own that waits for an earlier run of the DAG goes with it.
  private List<String> names(SavedDefinition saved, Use use) {
    TenantId tenant = saved.tenant();
    String name = saved.definition().name();
    return switch (use) {
      case NODE -> jobs.usedBy(saved.id());
      case SUB_DAG -> jobs.runAsSubDagBy(tenant, name);
      case COMPENSATION -> jobs.undoneBy(tenant, name);
      case WAIT ->
          jobs.waitedForBy(tenant, name).stream()
              .filter(it -> !it.equals(name) && !it.startsWith(Node.ownName(name, "")))
              .toList();
    };
  }
}
