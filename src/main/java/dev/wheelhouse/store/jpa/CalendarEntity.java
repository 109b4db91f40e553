package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.SavedCalendar;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of `calendar`; its days are rows of their own.
@Entity(name = "Calendar")
@Table(name = "calendar")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CalendarEntity {
  @Id long id;
  long tenantId;
  String name;
  int revision;
  boolean armed;
  Instant savedAt;
  String savedBy;

  static CalendarEntity of(SavedCalendar saved) {
    var row = new CalendarEntity();
    row.id = saved.id();
    row.tenantId = saved.tenant().value();
    row.name = saved.calendar().name();
    row.revision = saved.revision();
    row.savedAt = Texts.micros(saved.savedAt());
    row.savedBy = saved.savedBy();
    return row;
  }
}
