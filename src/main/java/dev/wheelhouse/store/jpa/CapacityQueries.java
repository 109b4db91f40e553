package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.CanaryRow;
import dev.wheelhouse.store.CapacityReads;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads pools, quotas, limits and canaries, and the rows that they are measured by.
final class CapacityQueries implements CapacityReads {
  private static final List<String> ENDED =
      Arrays.stream(RunState.values()).filter(RunState::terminal).map(Enum::name).toList();

  private final Reading reading;

  CapacityQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<PoolSettings> pools() {
    return reading.all(
        new Hql<>(PoolEntity.class, "from Pool where slots is not null order by name", Map.of()),
        PoolEntity::toSettings);
  }

  @Override
  public Map<TenantId, TenantQuota> quotas() {
    return reading.all(new Hql<>(QuotaEntity.class, "from Quota", Map.of()), row -> row).stream()
        .collect(Collectors.toMap(row -> new TenantId(row.tenantId), QuotaEntity::toQuota));
  }

  @Override
  public List<GroupLimit> groupLimits() {
    return reading.all(
        new Hql<>(GroupLimitEntity.class, "from GroupLimit order by groupName", Map.of()),
        GroupLimitEntity::toLimit);
  }

  @Override
  public List<CanaryRow> canaries() {
    return reading.all(
        new Hql<>(CanaryEntity.class, "from Canary order by jobId", Map.of()),
        CanaryEntity::toCanary);
  }

  @Override
  public List<Made> madeSince(TenantId tenant, Instant since) {
    String text =
        """
        select e.id, e.createdAt from Run e
        where e.dagRunId is null and e.createdAt >= :since and e.tenantId = :tenant
            and e.pool <> '' and e.lane = 'LIVE'
        order by e.dagRunId, e.createdAt desc, e.id desc
        """;
    return reading
        .all(
            new Hql<>(Object[].class, text, Map.of("since", since, "tenant", tenant.value())),
            row -> new Made(new RunId(((Number) row[0]).longValue()), (Instant) row[1]))
        .reversed();
  }

  @Override
  public Tally tally(JobId job, boolean canary, Instant since) {
    String text =
        """
        select count(*), sum(case when e.state in :ended then 1 else 0 end),
            sum(case when e.state = :success then 1 else 0 end)
        from Run e
        where e.jobId = :job and e.createdAt >= :since and e.canary = :canary and e.generation = 0
            and e.kind <> 'MAP'
        """;
    Map<String, Object> values =
        Map.of(
            "ended", ENDED,
            "success", RunState.SUCCESS.name(),
            "job", job.value(),
            "since", since,
            "canary", canary);
    return reading
        .one(
            new Hql<>(Object[].class, text, values),
            row -> new Tally(number(row[0]), number(row[1]), number(row[2])))
        .orElseThrow();
  }

  /// The sum over no row is null.
  private static long number(Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
