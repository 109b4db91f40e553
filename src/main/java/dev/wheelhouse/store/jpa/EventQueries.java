package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.EventReads;
import dev.wheelhouse.store.PublishedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads published events by their id and in the order of time.
final class EventQueries implements EventReads {
  private static final int PAGE = 200;

  private final Reading reading;

  EventQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Optional<PublishedEvent> byId(TenantId tenant, String name, String eventId) {
    return reading.one(
        new Hql<>(
            PublishedEventEntity.class,
            "from PublishedEvent where tenantId = :tenant and name = :name and eventId = :id",
            Map.of("tenant", tenant.value(), "name", name, "id", eventId)),
        PublishedEventEntity::toEvent);
  }

  /// What a payload holds is no column: events are read in parts until one fits.
  @Override
  public Optional<PublishedEvent> first(
      TenantId tenant, String name, Map<String, String> filter, Instant from) {
    List<PublishedEvent> part = part(tenant, name, from, 0);
    while (!part.isEmpty()) {
      Optional<PublishedEvent> fitting =
          part.stream().filter(it -> PublishedEvent.fits(filter, it.payload())).findFirst();
      if (fitting.isPresent() || part.size() < PAGE) {
        return fitting;
      }
      part = part(tenant, name, part.getLast().at(), part.getLast().id());
    }
    return Optional.empty();
  }

  private List<PublishedEvent> part(TenantId tenant, String name, Instant from, long after) {
    Map<String, Object> values = new HashMap<>();
    values.put("tenant", tenant.value());
    values.put("name", name);
    values.put("from", Texts.micros(from));
    values.put("after", after);
    return reading.first(
        PAGE,
        new Hql<>(
            PublishedEventEntity.class,
            """
            from PublishedEvent where tenantId = :tenant and name = :name and publishedAt >= :from
                and (publishedAt > :from or id > :after)
            order by tenantId, name, publishedAt, id
            """,
            values),
        PublishedEventEntity::toEvent);
  }

  @Override
  public List<ArmedTrigger> waitingFor(TenantId tenant, String name) {
    return reading
        .all(
            new Hql<>(
                TriggerEntity.class,
                """
                from Trigger where eventName = :name and tenantId = :tenant and status = :enabled
                order by jobId, id
                """,
                Map.of(
                    "name",
                    name,
                    "tenant",
                    tenant.value(),
                    "enabled",
                    DefinitionStatus.ENABLED.name())),
            TriggerQueries::readable)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
