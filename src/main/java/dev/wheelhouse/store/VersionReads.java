package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
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

  /// Newest first.
  Page<VersionRow> page(JobId job, PageRequest page);

  /// How many runs of each version have not ended; versions without are left out.
  Map<Integer, Long> unended(JobId job);

  /// The ended runs of the nodes and of mapped nodes' items in the last DAG runs, of the newest DAG
  /// run first.
  ///
  /// @param dagRuns looked at
  List<NodeEnd> nodeEnds(JobId dag, int dagRuns);
}
