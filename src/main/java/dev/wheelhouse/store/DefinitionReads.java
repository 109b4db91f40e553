package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reading definitions.
public interface DefinitionReads {

  /// That version, also of a deleted definition.
  Optional<SavedDefinition> version(JobId id, int version);

  Optional<SavedDefinition> latest(JobId id);

  /// The latest versions of several at once, in any order; those that are not there are left out.
  List<SavedDefinition> latest(Collection<JobId> ids);

  /// The latest version by name; deleted ones are not found.
  Optional<SavedDefinition> byName(TenantId tenant, String name);

  Page<SavedDefinition> list(TenantId tenant, String nameText, PageRequest page);

  /// Names by id, also of deleted definitions.
  Map<JobId, String> names(Collection<JobId> ids);

  /// The triggers of a definition as they are armed now.
  List<ArmedTrigger> triggers(JobId id);

  long count(TenantId tenant);
}
