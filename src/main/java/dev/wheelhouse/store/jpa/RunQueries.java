package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.RunReads;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads runs and what belongs to them.
final class RunQueries implements RunReads {
  private static final List<String> ENDED =
      Arrays.stream(RunState.values()).filter(RunState::terminal).map(Enum::name).toList();

  static final List<String> UNFINISHED =
      Arrays.stream(RunState.values()).filter(it -> !it.terminal()).map(Enum::name).toList();

  private static final List<String> BEGUN_OR_QUEUED =
      UNFINISHED.stream().filter(it -> !it.equals(RunState.PENDING.name())).toList();

  /// One step into the index of each job's runs.
  private static final String NEWEST =
      """
      select (select r.id from Run r where r.jobId = e.id
          order by r.jobId, r.createdAt desc, r.id desc limit 1)
      from Job e where e.id in :jobs
      """;

  private final Reading reading;

  RunQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Optional<Run> run(RunId id) {
    return reading.one(runs("where id = :id", Map.of("id", id.value())), RunEntity::toRun);
  }

  @Override
  public Optional<Run> byKey(RunKey key) {
    return reading.one(withKey(key), RunEntity::toRun);
  }

  static Hql<RunEntity> withKey(RunKey key) {
    var values = new HashMap<>(slot(key));
    values.put("generation", key.generation());
    return runs(SLOT + " and generation = :generation", values);
  }

  private static final String SLOT = "where tenantId = :tenant and scope = :scope and slot = :slot";

  private static Map<String, Object> slot(RunKey key) {
    return Map.of("tenant", key.tenant().value(), "scope", key.scope(), "slot", key.slot());
  }

  @Override
  public Set<String> taken(TenantId tenant, String scope, Collection<String> slots) {
    return Set.copyOf(
        reading.all(
            new Hql<>(
                String.class,
                "select distinct slot from Run where tenantId = :tenant and scope = :scope and slot in :slots",
                Map.of("tenant", tenant.value(), "scope", scope, "slots", slots)),
            slot -> slot));
  }

  @Override
  public Optional<Run> currentOf(RunKey key) {
    return reading.one(runs(SLOT + " order by generation desc", slot(key)), RunEntity::toRun);
  }

  @Override
  public Page<Run> topLevel(TenantId tenant, RunFilter filter, PageRequest page) {
    return new RunList(reading, tenant, filter).page(page);
  }

  @Override
  public Page<Run> ofJob(JobId job, PageRequest page) {
    return RunList.ofJob(reading, job).page(page);
  }

  @Override
  public Map<JobId, Run> newestOf(Collection<JobId> jobs) {
    if (jobs.isEmpty()) {
      return Map.of();
    }
    var newest =
        new Hql<>(Long.class, NEWEST, Map.of("jobs", jobs.stream().map(JobId::value).toList()));
    List<Long> ids =
        reading.all(newest, Function.identity()).stream().filter(Objects::nonNull).toList();
    return ids.isEmpty()
        ? Map.of()
        : reading.all(runs("where id in :ids", Map.of("ids", ids)), RunEntity::toRun).stream()
            .collect(Collectors.toMap(run -> run.target().job(), Function.identity()));
  }

  @Override
  public List<RunId> subDagsMended() {
    String text =
        """
        select w.id from Run w join Run p on
            p.tenantId = w.tenantId and p.slot = w.slot
            and p.scope = concat('parent:', cast(w.id as string))
        where w.state = 'FAILED' and w.pool = '' and p.state = 'SUCCESS'
            and not exists (select 1 from Run later where later.tenantId = p.tenantId
                and later.scope = p.scope and later.slot = p.slot
                and later.generation > p.generation)
        order by w.id
        """;
    return reading.all(new Hql<>(Long.class, text, Map.of()), RunId::new);
  }

  @Override
  public Optional<Run> latestFor(JobId job, Instant from, Instant until) {
    String text =
        """
        from Run r where r.jobId = :job and coalesce(r.dagRunId, 0) = 0
            and r.logicalTime >= :from and r.logicalTime < :until
            and not exists (select 1 from Run later where later.tenantId = r.tenantId
                and later.scope = r.scope and later.slot = r.slot
                and later.generation > r.generation)
        order by r.logicalTime desc, r.id desc
        """;
    var values = Map.<String, Object>of("job", job.value(), "from", from, "until", until);
    return reading.one(new Hql<>(RunEntity.class, text, values), RunEntity::toRun);
  }

  @Override
  public long countUnfinished(JobId job) {
    return count(
        "Run where state in :states and coalesce(jobId, 0) = :job",
        Map.of("states", UNFINISHED, "job", job.value()));
  }

  @Override
  public List<Run> ofDagRun(RunId dagRun) {
    return reading.all(
        runs(
            "where dagRunId = :dagRun and carrierRunId is null order by id",
            Map.of("dagRun", dagRun.value())),
        RunEntity::toRun);
  }

  @Override
  public Map<RunId, NodeCounts> nodeCounts(Collection<RunId> dagRuns) {
    if (dagRuns.isEmpty()) {
      return Map.of();
    }
    String text =
        """
        select r.dagRunId, sum(case when r.state in :ended then 1 else 0 end), count(*)
        from Run r
        where r.dagRunId in :dagRuns and r.carrierRunId is null and not exists (
            select 1 from Run later
            where later.tenantId = r.tenantId and later.scope = r.scope
                and later.slot = r.slot and later.generation > r.generation)
        group by r.dagRunId
        """;
    var question =
        new Hql<>(Object[].class, text, Map.of("ended", ENDED, "dagRuns", values(dagRuns)));
    return reading.all(question, RunQueries::counts).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Run> inStates(Set<RunState> states, long afterId, int limit) {
    var names = states.stream().map(Enum::name).toList();
    return reading.first(
        limit,
        runs(
            "where state in :states and kind = :task and id > :after order by id",
            Map.of("states", names, "task", RunKind.TASK.name(), "after", afterId)),
        RunEntity::toRun);
  }

  @Override
  public List<Run> unended(long afterId, int limit) {
    return reading.first(
        limit,
        runs(
            "where state in :states and dagRunId is null and id > :after order by id",
            Map.of("states", BEGUN_OR_QUEUED, "after", afterId)),
        RunEntity::toRun);
  }

  @Override
  public List<Attempt> attempts(RunId run) {
    return reading.all(
        new Hql<>(
            AttemptEntity.class,
            "from Attempt where runId = :run order by attemptNo",
            Map.of("run", run.value())),
        AttemptEntity::toAttempt);
  }

  @Override
  public List<RunEvent> history(RunId run) {
    return reading.all(
        events("where runId = :run order by seq", Map.of("run", run.value())),
        EventEntity::toEvent);
  }

  @Override
  public List<RunEvent> eventsAfter(long sequence, int limit) {
    return reading.first(
        limit,
        events("where seq > :after order by seq", Map.of("after", sequence)),
        EventEntity::toEvent);
  }

  @Override
  public Set<RunId> withOpenDeadLetter(Collection<RunId> runs) {
    if (runs.isEmpty()) {
      return Set.of();
    }
    String text = "select openRunId from DeadLetter where openRunId in :runs";
    var question = new Hql<>(Long.class, text, Map.of("runs", values(runs)));
    return new HashSet<>(reading.all(question, RunId::new));
  }

  @Override
  public Page<DeadLetter> openDeadLetters(TenantId tenant, PageRequest page) {
    return new Paging<>(
            DeadLetterEntity.class,
            "",
            "from DeadLetter e where e.tenantId = :tenant and e.openRunId is not null",
            Map.of("tenant", tenant.value()),
            Paging.Order.NEWEST_FIRST,
            row -> row.id)
        .page(reading, page, DeadLetterEntity::toDeadLetter);
  }

  @Override
  public long countInState(RunState state) {
    return count("Run where state = :state", Map.of("state", state.name()));
  }

  @Override
  public long countOpenDeadLetters() {
    return count("DeadLetter where openRunId is not null", Map.of());
  }

  private long count(String from, Map<String, Object> values) {
    return reading.number(new Hql<>(Long.class, "select count(*) from " + from, values));
  }

  private static Hql<RunEntity> runs(String where, Map<String, Object> values) {
    return new Hql<>(RunEntity.class, "from Run " + where, values);
  }

  private static Hql<EventEntity> events(String where, Map<String, Object> values) {
    return new Hql<>(EventEntity.class, "from Event " + where, values);
  }

  private static List<Long> values(Collection<RunId> runs) {
    return runs.stream().map(RunId::value).toList();
  }

  private static Map.Entry<RunId, NodeCounts> counts(Object[] row) {
    var counts = new NodeCounts(((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    return Map.entry(new RunId(((Number) row[0]).longValue()), counts);
  }
}
