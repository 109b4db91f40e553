package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.store.CalendarReads;
import dev.wheelhouse.store.SavedCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads calendars with their days.
final class CalendarQueries implements CalendarReads {
  private final Reading reading;

  CalendarQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<SavedCalendar> list(TenantId tenant) {
    return reading.all(
        new Hql<>(
            CalendarEntity.class,
            "from Calendar where tenantId = :tenant order by name",
            Map.of("tenant", tenant.value())),
        this::toSaved);
  }

  @Override
  public Optional<SavedCalendar> byName(TenantId tenant, String name) {
    return reading.one(
        new Hql<>(
            CalendarEntity.class,
            "from Calendar where tenantId = :tenant and name = :name",
            Map.of("tenant", tenant.value(), "name", name)),
        this::toSaved);
  }

  @Override
  public List<SavedCalendar> unarmed() {
    return reading.all(
        new Hql<>(CalendarEntity.class, "from Calendar where armed = false order by id", Map.of()),
        this::toSaved);
  }

  @Override
  public List<Use> uses(TenantId tenant, long afterId, int limit) {
    return reading
        .first(
            limit,
            new Hql<>(
                TriggerEntity.class,
                """
            from Trigger where tenantId = :tenant and withCalendars = true and id > :after
            order by id
            """,
                Map.of("tenant", tenant.value(), "after", afterId)),
            CalendarQueries::use)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// A row that can't be read must not keep the others from following their calendar.
  private static Optional<Use> use(TriggerEntity row) {
    return TriggerQueries.readable(row)
        .map(armed -> new Use(armed, row.status.equals(DefinitionStatus.ENABLED.name())));
  }

  private SavedCalendar toSaved(CalendarEntity row) {
    var days = new TreeMap<LocalDate, String>();
    var rows =
        new Hql<>(
            CalendarDayEntity.class,
            "from CalendarDay where calendarId = :calendar",
            Map.of("calendar", row.id));
    reading.all(rows, day -> day).forEach(day -> days.put(LocalDate.parse(day.isoDay), day.name));
    return new SavedCalendar(
        row.id,
        new TenantId(row.tenantId),
        new HolidayCalendar(row.name, days),
        row.revision,
        row.savedAt,
        row.savedBy);
  }
}
