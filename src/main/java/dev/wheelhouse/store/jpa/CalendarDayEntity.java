package dev.wheelhouse.store.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/// A row of `calendar_day`. The day is text, so that no zone of a connection can move it.
@Entity(name = "CalendarDay")
@Table(name = "calendar_day")
@IdClass(CalendarDayEntity.Key.class)
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CalendarDayEntity {
  @Id long calendarId;
  @Id String isoDay;
  long tenantId;
  String name;

  static CalendarDayEntity of(CalendarEntity calendar, LocalDate day, String name) {
    var row = new CalendarDayEntity();
    row.calendarId = calendar.id;
    row.isoDay = day.toString();
    row.tenantId = calendar.tenantId;
    row.name = name;
    return row;
  }

  /// Which day of which calendar.
  record Key(long calendarId, String isoDay) implements Serializable {}
}
