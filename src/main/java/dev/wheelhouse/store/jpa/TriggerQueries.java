package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.TriggerReads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads triggers by the time they fire, across tenants.
final class TriggerQueries implements TriggerReads {
  private static final Logger log = LoggerFactory.getLogger(TriggerQueries.class);
  private static final String ENABLED = DefinitionStatus.ENABLED.name();

  private final Reading reading;

  TriggerQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<ArmedTrigger> dueBefore(Instant until, int limit) {
    return reading
        .first(
            limit,
            new Hql<>(
                TriggerEntity.class,
                "from Trigger where status = :enabled and nextFireAt < :until order by nextFireAt,"
                    + " id",
                Map.of("enabled", ENABLED, "until", until)),
            TriggerQueries::readable)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Part enabled(long afterId, int limit) {
    List<TriggerEntity> rows =
        reading.first(
            limit,
            new Hql<>(
                TriggerEntity.class,
                """
                from Trigger where id > :after and status = :enabled and eventName is null
                order by id
                """,
                Map.of("after", afterId, "enabled", ENABLED)),
            row -> row);
    return new Part(
        rows.stream().map(TriggerQueries::readable).flatMap(Optional::stream).toList(),
        rows.size() < limit ? 0 : rows.getLast().id);
  }

  @Override
  public List<Misfire> misfires(JobId job, TenantId tenant, Instant from, Instant to) {
    return reading.all(
        new Hql<>(
            MisfireEntity.class,
            """
            from Misfire where tenantId = :tenant and jobId = :job
                and firstSlot <= :to and lastSlot >= :from
            """,
            Map.of("tenant", tenant.value(), "job", job.value(), "from", from, "to", to)),
        MisfireEntity::toMisfire);
  }

  /// A row that can't be read, such as one with a zone that this Java does not know, must not keep
  /// the others from firing.
  static Optional<ArmedTrigger> readable(TriggerEntity row) {
    try {
      return Optional.of(row.toArmed());
    } catch (RuntimeException e) {
      log.error("reading trigger #{}; it does not fire, the others do", row.id, e);
      return Optional.empty();
    }
  }

  @Override
  public Optional<Instant> soonest() {
    return reading.one(
        new Hql<>(
            Instant.class,
            """
            select nextFireAt from Trigger where status = :enabled and nextFireAt is not null
            order by nextFireAt
            """,
            Map.of("enabled", ENABLED)),
        at -> at);
  }

  @Override
  public List<Misfire> misfires(int limit) {
    return reading.first(
        limit,
        new Hql<>(MisfireEntity.class, "from Misfire order by id desc", Map.of()),
        MisfireEntity::toMisfire);
  }
}
