package dev.wheelhouse.engine.watch;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Since when triggers go by their present schedule: a firing before that says nothing about it.
/// Follows the journal; what was changed before the engine began is older than all that is counted.
final class ArmedSince {
  private final Map<JobId, Instant> definitions = new HashMap<>();
  private Instant calendars = Instant.MIN;

  synchronized void committed(List<Unit> units, Instant now) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.SaveVersion save -> definitions.put(save.saved().id(), now);
          case Change.SetStatus set -> definitions.put(set.job(), now);
          case Change.SaveCalendar _,
              Change.DeleteCalendar _,
              Change.CalendarArmed _,
              Change.RearmTrigger _ ->
              calendars = now;
          default -> {}
        }
      }
    }
  }

  /// The later of an instant and the trigger's latest change.
  synchronized Instant of(ArmedTrigger armed, Instant from) {
    Instant changed = definitions.getOrDefault(armed.job(), Instant.MIN);
    FiringRules rules = armed.trigger().rules();
    boolean byCalendar = !rules.only().isEmpty() || !rules.never().isEmpty();
    return later(later(from, changed), byCalendar ? calendars : Instant.MIN);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /// Changes up to an instant do not matter any more.
  synchronized void forget(Instant until) {
    definitions.values().removeIf(at -> !at.isAfter(until));
  }
}
