package dev.wheelhouse.engine.watch;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Since when triggers go by their present schedule: a firing before that says nothing about it.
/// Follows the journal; what was changed before the engine began may be as young as that.
final class ArmedSince {
  private final Map<JobId, Changed> definitions = new HashMap<>();
  private final Instant start;
  private Instant calendars;

  /// @param start of the engine
  ArmedSince(Instant start) {
    this.start = start;
    this.calendars = start;
  }

  /// A definition's latest change.
  ///
  /// @param jitter the longest of its triggers
  private record Changed(Instant at, Duration jitter) {
    static Changed of(Instant at, List<ArmedTrigger> armed) {
      return new Changed(
          at,
          armed.stream()
              .map(it -> it.trigger().rules().jitter())
              .max(Duration::compareTo)
              .orElse(Duration.ZERO));
    }
  }

  synchronized void committed(List<Unit> units, Instant now) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.SaveVersion save ->
              definitions.put(save.saved().id(), Changed.of(now, save.armed()));
          case Change.SetStatus set -> definitions.put(set.job(), Changed.of(now, set.armed()));
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

  /// The trigger's latest change; slots up to it do not fire by the present schedule.
  synchronized Instant of(ArmedTrigger armed) {
    Changed known = definitions.get(armed.job());
    Instant changed = known == null ? start : known.at();
    FiringRules rules = armed.trigger().rules();
    boolean byCalendar = !rules.only().isEmpty() || !rules.never().isEmpty();
    return later(changed, byCalendar ? calendars : start);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /// Firings up to an instant are counted. A slot from before a change may still have its firing
  /// after that.
  synchronized void forget(Instant counted) {
    definitions.values().removeIf(it -> it.at().plus(it.jitter()).isBefore(counted));
  }
}
