package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobFilter.Mark;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.ListedJob;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads jobs and DAGs as lists show them.
final class JobQueries implements JobReads {
  private final Reading reading;
  private final DefinitionQueries definitions;

  JobQueries(Reading reading, DefinitionQueries definitions) {
    this.reading = reading;
    this.definitions = definitions;
  }

  @Override
  public Page<ListedJob> page(TenantId tenant, JobFilter filter, JobOrder order, PageRequest page) {
    Page<Long> ids = new JobList(reading, JobConditions.of(tenant, filter), order).page(page);
    return new Page<>(listed(ids.items()), ids.next(), ids.total());
  }

  @Override
  public Optional<ListedJob> byName(TenantId tenant, String name) {
    return reading
        .one(DefinitionQueries.head(tenant, name), head -> head.id)
        .flatMap(id -> listed(List.of(id)).stream().findFirst());
  }

  /// The jobs by these ids, in their order; those that are gone meanwhile are left out.
  private List<ListedJob> listed(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, SavedDefinition> saved =
        definitions.latest(ids.stream().map(JobId::new).toList()).stream()
            .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
    Map<Long, Instant> next = byJob(Instant.class, NEXT_FIRINGS, ids);
    Map<Long, Long> letters = byJob(Long.class, OPEN_LETTERS, ids);
    return ids.stream()
        .map(saved::get)
        .flatMap(it -> Optional.ofNullable(it).stream())
        .map(
            it ->
                new ListedJob(
                    it, next.get(it.id().value()), letters.getOrDefault(it.id().value(), 0L)))
        .toList();
  }

  private static final String NEXT_FIRINGS =
      """
      select t.jobId, min(t.nextFireAt) from Trigger t
      where t.jobId in :ids and t.status = 'ENABLED' and t.nextFireAt is not null group by t.jobId
      """;

  private static final String OPEN_LETTERS =
      """
      select d.jobId, count(*) from DeadLetter d
      where d.jobId in :ids and d.openRunId > 0 group by d.jobId
      """;

  private <V> Map<Long, V> byJob(Class<V> type, String text, List<Long> ids) {
    var question = new Hql<>(Object[].class, text, Map.of("ids", ids));
    return reading.all(question, Function.identity()).stream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> type.cast(row[1])));
  }

  @Override
  public Counts count(TenantId tenant, String text) {
    Condition found = JobConditions.of(tenant, JobFilter.text(text));
    var kinds = new EnumMap<JobKind, Long>(JobKind.class);
    var statuses = new EnumMap<DefinitionStatus, Long>(DefinitionStatus.class);
    var groups = new HashMap<String, Long>();
    for (Object[] row : reading.all(kindsOf(found), Function.identity())) {
      Long jobs = (Long) row[3];
      kinds.merge(JobKind.valueOf((String) row[0]), jobs, Long::sum);
      statuses.merge(DefinitionStatus.valueOf((String) row[1]), jobs, Long::sum);
      groups.merge((String) row[2], jobs, Long::sum);
    }
    long all = kinds.values().stream().mapToLong(Long::longValue).sum();
    return new Counts(all, kinds, statuses, marks(found, all), groups);
  }

  private static Hql<Object[]> kindsOf(Condition found) {
    String text =
        "select e.kind, e.status, e.groupName, count(*) from Job e where %s group by e.kind, e.status, e.groupName"
            .formatted(found.text());
    return new Hql<>(Object[].class, text, found.values());
  }

  private Map<Mark, Long> marks(Condition found, long all) {
    long scheduled = number(found.and(JobConditions.SCHEDULED));
    long dead = number(found.and(JobConditions.DEAD_LETTER));
    return Map.of(
        Mark.SCHEDULED, scheduled,
        Mark.UNSCHEDULED, Math.max(0, all - scheduled),
        Mark.DEAD_LETTER, dead);
  }

  private long number(Condition where) {
    return reading.number(
        new Hql<>(Long.class, "select count(*) from Job e where " + where.text(), where.values()));
  }

  @Override
  public List<String> usedBy(JobId job) {
    return reading.all(usedByQuestion(job), Function.identity());
  }

  @Override
  public List<String> runAsSubDagBy(TenantId tenant, String dag) {
    return naming(tenant, "e.runsDag = :name", dag);
  }

  @Override
  public List<String> undoneBy(TenantId tenant, String job) {
    return naming(tenant, "e.undoneBy = :name", job);
  }

  @Override
  public List<String> waitedForBy(TenantId tenant, String name) {
    return naming(tenant, "e.waitsFor = :name", name);
  }

  /// Names of the jobs that name a definition.
  private List<String> naming(TenantId tenant, String condition, String name) {
    return reading.all(
        new Hql<>(
            String.class,
            """
            select e.name from Job e
            where %s and e.tenantId = :tenant and e.nameKey is not null and %s order by e.name
            """
                .formatted(condition, JobConditions.NO_TEST),
            Map.of("name", name, "tenant", tenant.value())),
        Function.identity());
  }

  @Override
  public List<JobId> drafts() {
    return reading.all(
        new Hql<>(
            Long.class,
            "select e.id from Job e where e.kind = 'DAG' and %s order by e.id"
                .formatted(JobConditions.DRAFT),
            Map.of()),
        JobId::new);
  }

  /// Names of the DAGs whose latest version has the job as a node.
  static Hql<String> usedByQuestion(JobId job) {
    return new Hql<>(
        String.class,
        """
        select distinct e.name from DagNode n join Job e on e.id = n.dagId and e.version = n.version
        where n.jobId = :job and e.nameKey is not null and %s order by e.name
        """
            .formatted(JobConditions.NO_TEST),
        Map.of("job", job.value()));
  }
}
