package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.NodeEnd;
import dev.wheelhouse.store.Standing;
import dev.wheelhouse.store.VersionReads;
import dev.wheelhouse.store.VersionRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads versions of definitions, how they are drawn, and what belongs to them.
final class VersionQueries implements VersionReads {
  private static final int MOST_ENDS = 50_000;

  private static final List<String> ENDED =
      Stream.of(RunState.SUCCESS, RunState.FAILED, RunState.TIMEOUT, RunState.CANCELED)
          .map(Enum::name)
          .toList();

  private static final String PAGE =
      """
      select e.version, e.savedAt, e.savedBy, e.reason from JobVersion e
      where e.jobId = :job and e.version < :before order by e.version desc
      """;

  /// Along the index of states: few runs have not ended.
  private static final String UNENDED =
      """
      select e.jobVersion, count(*) from Run e
      where e.state in :states and coalesce(e.jobId, 0) = :job group by e.jobVersion
      """;

  private static final String LAST =
      """
      select e.id from Run e where e.jobId = :dag and e.kind = 'DAG'
      order by e.jobId, e.createdAt desc, e.id desc
      """;

  /// A mapped node counts by its items, not by the run that holds them.
  private static final String ENDS =
      """
      select e.nodeKey, e.state, e.startedAt, e.endedAt from Run e
      where e.dagRunId in :dagRuns and e.kind = 'TASK' and e.nodeKey is not null
          and e.state in :ended
      order by e.dagRunId desc, e.id
      """;

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

  @Override
  public Page<VersionRow> page(JobId job, PageRequest page) {
    long before = page.cursor().isEmpty() ? Long.MAX_VALUE : Paging.Order.id(page.cursor());
    var rows =
        reading.first(
            page.size() + 1,
            new Hql<>(Object[].class, PAGE, Map.of("job", job.value(), "before", before)),
            VersionQueries::toRow);
    List<VersionRow> shown = rows.subList(0, Math.min(page.size(), rows.size()));
    String next = rows.size() > page.size() ? Integer.toString(shown.getLast().version()) : "";
    return new Page<>(shown, next, total(job));
  }

  private static VersionRow toRow(Object[] row) {
    return new VersionRow((Integer) row[0], (Instant) row[1], (String) row[2], (String) row[3]);
  }

  private long total(JobId job) {
    return reading.number(
        new Hql<>(
            Long.class,
            "select count(*) from (select e.version as version from JobVersion e where e.jobId = :job limit %d) counted"
                .formatted(Page.EXACT_TOTAL),
            Map.of("job", job.value())));
  }

  @Override
  public Map<Integer, Long> unended(JobId job) {
    var question =
        new Hql<>(
            Object[].class, UNENDED, Map.of("states", RunQueries.UNFINISHED, "job", job.value()));
    return reading.all(question, Function.identity()).stream()
        .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
  }

  @Override
  public List<NodeEnd> nodeEnds(JobId dag, int dagRuns) {
    List<Long> last =
        reading.first(
            dagRuns, new Hql<>(Long.class, LAST, Map.of("dag", dag.value())), Function.identity());
    return last.isEmpty()
        ? List.of()
        : reading.first(
            MOST_ENDS,
            new Hql<>(Object[].class, ENDS, Map.of("dagRuns", last, "ended", ENDED)),
            VersionQueries::toEnd);
  }

  private static NodeEnd toEnd(Object[] row) {
    return new NodeEnd(
        (String) row[0], RunState.valueOf((String) row[1]), (Instant) row[2], (Instant) row[3]);
  }
}
