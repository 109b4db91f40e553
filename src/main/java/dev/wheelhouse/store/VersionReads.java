package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Reading versions of definitions, how they are drawn, and what belongs to them.
public interface VersionReads {

  /// What stands under these names; those that nobody has are left out.
  Map<String, Standing> standing(TenantId tenant, Collection<String> names);

  /// The jobs of a DAG's own in their latest versions, in no order.
  List<SavedDefinition> ownedBy(JobId dag);

  /// How that version is drawn, as JSON; empty when nobody has said.
  String layout(JobId dag, int version);
}
