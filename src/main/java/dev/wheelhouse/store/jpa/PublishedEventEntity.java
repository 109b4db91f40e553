package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.PublishedEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/// A row of `published_event`.
@Entity(name = "PublishedEvent")
@Table(name = "published_event")
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PublishedEventEntity {
  @Id long id;
  long tenantId;
  String name;
  String eventId;
  String payload;
  String runs;
  Instant publishedAt;
  String publishedBy;

  static PublishedEventEntity of(PublishedEvent event) {
    var row = new PublishedEventEntity();
    row.id = event.id();
    row.tenantId = event.tenant().value();
    row.name = event.name();
    row.eventId = event.eventId();
    row.payload = Texts.parameters(event.payload());
    row.runs =
        event.runs().stream()
            .map(run -> Long.toString(run.value()))
            .collect(Collectors.joining("\n"));
    row.publishedAt = Texts.micros(event.at());
    row.publishedBy = event.by();
    return row;
  }

  PublishedEvent toEvent() {
    return new PublishedEvent(
        id,
        new TenantId(tenantId),
        name,
        eventId,
        Texts.parameters(payload),
        Texts.lines(runs).stream().map(run -> new RunId(Long.parseLong(run))).toList(),
        publishedAt,
        publishedBy);
  }
}
