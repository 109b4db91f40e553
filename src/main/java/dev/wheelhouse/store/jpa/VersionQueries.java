package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.store.Standing;
import dev.wheelhouse.store.VersionReads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads versions of definitions, how they are drawn, and what belongs to them.
final class VersionQueries implements VersionReads {
  private final Reading reading;
  private final DefinitionQueries definitions;

  VersionQueries(Reading reading, DefinitionQueries definitions) {
    this.reading = reading;
    this.definitions = definitions;
  }

  @Override
  public Map<String, Standing> standing(TenantId tenant, Collection<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    var heads =
        new Hql<>(
            JobEntity.class,
            "from Job where tenantId = :tenant and nameKey in :names",
            Map.of("tenant", tenant.value(), "names", List.copyOf(names)));
    return reading.all(heads, Function.identity()).stream()
        .collect(Collectors.toMap(it -> it.name, VersionQueries::toStanding));
  }

  private static Standing toStanding(JobEntity head) {
    return new Standing(
        new JobId(head.id),
        JobKind.valueOf(head.kind),
        head.ownerDagId == null ? null : new JobId(head.ownerDagId));
  }

  @Override
  public List<SavedDefinition> ownedBy(JobId dag) {
    return reading.all(
        new Hql<>(
            Object[].class,
            """
            select e, v from Job e join JobVersion v on v.jobId = e.id
            where e.ownerDagId = :dag and e.nameKey is not null and v.version = e.version
            """,
            Map.of("dag", dag.value())),
        definitions::toSaved);
  }

  @Override
  public String layout(JobId dag, int version) {
    return reading.one(LayoutEntity.of(dag, version), LayoutEntity::layout).orElse("");
  }
}
