package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.DefinitionReads;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads definitions. A deleted one has no name key, so lists and names don't find it.
final class DefinitionQueries implements DefinitionReads {
  private static final String SELECT = "select e, v ";
  private static final String FROM = "from Job e join JobVersion v on v.jobId = e.id ";

  private final Reading reading;
  private final DefinitionCodec codec;

  DefinitionQueries(Reading reading, DefinitionCodec codec) {
    this.reading = reading;
    this.codec = codec;
  }

  static Hql<JobEntity> head(TenantId tenant, String name) {
    return new Hql<>(
        JobEntity.class,
        "from Job where tenantId = :tenant and nameKey = :name",
        Map.of("tenant", tenant.value(), "name", name));
  }

  @Override
  public Optional<SavedDefinition> version(JobId id, int version) {
    return saved(
        "where e.id = :id and v.version = :version", Map.of("id", id.value(), "version", version));
  }

  @Override
  public Optional<SavedDefinition> latest(JobId id) {
    return saved("where e.id = :id and v.version = e.version", Map.of("id", id.value()));
  }

  @Override
  public List<SavedDefinition> latest(Collection<JobId> ids) {
    return ids.isEmpty()
        ? List.of()
        : reading.all(
            new Hql<>(
                Object[].class,
                SELECT + FROM + "where e.id in :ids and v.version = e.version",
                Map.of("ids", ids.stream().map(JobId::value).toList())),
            this::toSaved);
  }

  @Override
  public Optional<SavedDefinition> byName(TenantId tenant, String name) {
    return saved(
        "where e.tenantId = :tenant and e.nameKey = :name and v.version = e.version",
        Map.of("tenant", tenant.value(), "name", name));
  }

  @Override
  public Page<SavedDefinition> list(TenantId tenant, String nameText, PageRequest page) {
    var values = new HashMap<String, Object>(Map.of("tenant", tenant.value()));
    String from =
        FROM
            + "where v.version = e.version and e.tenantId = :tenant and e.nameKey is not null and"
            + " e.ownerDagId is null and "
            + JobConditions.NO_TEST;
    if (!nameText.isBlank()) {
      from += " and lower(e.name) like :text escape '!'";
      values.put("text", Paging.containing(nameText.strip()));
    }
    return new Paging<>(
            Object[].class,
            SELECT,
            from,
            values,
            Paging.Order.BY_NAME,
            row -> ((JobEntity) row[0]).name)
        .page(reading, page, this::toSaved);
  }

  @Override
  public Map<JobId, String> names(Collection<JobId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var question =
        new Hql<>(
            JobEntity.class,
            "from Job where id in :ids",
            Map.of("ids", ids.stream().map(JobId::value).toList()));
    return reading.all(question, Function.identity()).stream()
        .collect(Collectors.toMap(job -> new JobId(job.id), job -> job.name));
  }

  @Override
  public List<ArmedTrigger> triggers(JobId id) {
    return reading.all(
        new Hql<>(
            TriggerEntity.class,
            "from Trigger where jobId = :job order by id",
            Map.of("job", id.value())),
        TriggerEntity::toArmed);
  }

  @Override
  public long count(TenantId tenant) {
    return reading.number(
        new Hql<>(
            Long.class,
            "select count(*) from Job e where e.tenantId = :tenant and e.nameKey is not null and"
                + " e.ownerDagId is null and "
                + JobConditions.NO_TEST,
            Map.of("tenant", tenant.value())));
  }

  private Optional<SavedDefinition> saved(String where, Map<String, Object> values) {
    return reading.one(new Hql<>(Object[].class, SELECT + FROM + where, values), this::toSaved);
  }

  SavedDefinition toSaved(Object[] row) {
    var head = (JobEntity) row[0];
    var version = (JobVersionEntity) row[1];
    return new SavedDefinition(
        new JobId(head.id),
        new TenantId(head.tenantId),
        version.version,
        DefinitionStatus.valueOf(head.status),
        codec.read().apply(version.body),
        version.savedAt,
        version.savedBy,
        head.ownerDagId == null ? null : new JobId(head.ownerDagId));
  }
}
