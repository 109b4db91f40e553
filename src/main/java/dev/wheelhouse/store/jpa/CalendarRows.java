package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.SavedCalendar;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/// Writes calendars, and the triggers that follow them.
final class CalendarRows {
  private CalendarRows() {}

  static void save(StatelessSession session, Change.SaveCalendar change) throws Conflict {
    SavedCalendar saved = change.calendar();
    CalendarEntity row = CalendarEntity.of(saved);
    if (saved.revision() == 1) {
      session.insert(row);
    } else {
      demand(session, change, saved.id(), saved.revision() - 1);
      deleteDays(session, saved.id());
      session.update(row);
    }
    session.insertMultiple(
        saved.calendar().days().entrySet().stream()
            .map(day -> CalendarDayEntity.of(row, day.getKey(), day.getValue()))
            .toList());
  }

  static void armed(StatelessSession session, Change.CalendarArmed change) {
    session
        .createMutationQuery(
            "update Calendar set armed = true where id = :id and revision = :revision")
        .setParameter("id", change.calendar())
        .setParameter("revision", change.revision())
        .executeUpdate();
  }

  static void delete(StatelessSession session, Change.DeleteCalendar change) throws Conflict {
    SavedCalendar seen = change.calendar();
    CalendarEntity row = demand(session, change, seen.id(), seen.revision());
    deleteDays(session, seen.id());
    session.delete(row);
  }

  static void rearm(StatelessSession session, Change.RearmTrigger change) throws Conflict {
    String seen = change.expected() == null ? "nextFireAt is null" : "nextFireAt = :expected";
    var update =
        session
            .createMutationQuery(
                "update Trigger set nextFireAt = :next where id = :id and status = 'ENABLED' and "
                    + seen)
            .setParameter("next", Texts.microsOrNull(change.next()))
            .setParameter("id", change.trigger().value());
    if (change.expected() != null) {
      update.setParameter("expected", Texts.micros(change.expected()));
    }
    if (update.executeUpdate() == 0) {
      throw Conflict.stale(change);
    }
  }

  private static CalendarEntity demand(
      StatelessSession session, Change change, long id, int revision) throws Conflict {
    CalendarEntity row = session.get(CalendarEntity.class, id, LockMode.PESSIMISTIC_WRITE);
    if (row == null || row.revision != revision) {
      throw Conflict.stale(change);
    }
    return row;
  }

  private static void deleteDays(StatelessSession session, long calendar) {
    session
        .createMutationQuery("delete from CalendarDay where calendarId = :calendar")
        .setParameter("calendar", calendar)
        .executeUpdate();
  }
}
