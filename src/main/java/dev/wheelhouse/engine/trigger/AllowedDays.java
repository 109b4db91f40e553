package dev.wheelhouse.engine.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The days on which slots may lie: those of one of the `only` calendars, if there are any, and of
/// none of the `never` ones (T6).
///
/// A day of a zone goes from its first instant to the next day's. Calendars are finite, so every
/// search ends after as many steps as they have days.
final class AllowedDays {
  private final ZoneId zone;
  private final @Nullable NavigableSet<LocalDate> only;
  private final NavigableSet<LocalDate> never;

  /// @param only days of each calendar that a slot may lie on; empty for any day
  AllowedDays(ZoneId zone, Collection<Set<LocalDate>> only, Collection<Set<LocalDate>> never) {
    this.zone = zone;
    this.only = only.isEmpty() ? null : union(only);
    this.never = union(never);
  }

  private static NavigableSet<LocalDate> union(Collection<Set<LocalDate>> calendars) {
    var days = new TreeSet<LocalDate>();
    calendars.forEach(days::addAll);
    return days;
  }

  /// True when no calendar takes a day away.
  boolean all() {
    return only == null && never.isEmpty();
  }

  boolean admits(LocalDate day) {
    return (only == null || only.contains(day)) && !never.contains(day);
  }

  boolean admits(Instant at) {
    return all() || admits(dayOf(at));
  }

  LocalDate dayOf(Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    // Where the clock goes back over midnight, an evening comes again within the next day.
    return at.isBefore(end(day)) ? day : day.plusDays(1);
  }

  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  Instant end(LocalDate day) {
    return start(day.plusDays(1));
  }

  /// The first allowed day after one.
  Optional<LocalDate> after(LocalDate day) {
    if (only != null) {
      return only.tailSet(day, false).stream().filter(this::admits).findFirst();
    }
    LocalDate next = day.plusDays(1);
    while (never.contains(next)) {
      next = next.plusDays(1);
    }
    return Optional.of(next);
  }

  /// The last allowed day before one.
  Optional<LocalDate> before(LocalDate day) {
    if (only != null) {
      return only.headSet(day, false).descendingSet().stream().filter(this::admits).findFirst();
    }
    LocalDate former = day.minusDays(1);
    while (never.contains(former)) {
      former = former.minusDays(1);
    }
    return Optional.of(former);
  }

  /// The last day of the unbroken row of allowed days that begins with this one.
  LocalDate lastInRow(LocalDate first, LocalDate limit) {
    LocalDate last = first;
    while (last.isBefore(limit) && admits(last.plusDays(1))) {
      last = last.plusDays(1);
    }
    return last;
  }
}
