package dev.wheelhouse.model.definition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// The logical times of another definition's run that a wait means: one instant as the store keeps
/// it, or a day.
///
/// @param until the first instant after
public record LogicalSpan(Instant from, Instant until) {

  /// @param at the logical time of the run that waits
  /// @param zone of that run
  /// @throws TemplateException when the terms lead out of the calendar
  public static LogicalSpan of(Task.Match match, Instant at, ZoneId zone) {
    return switch (match) {
      case Task.Match.SameTime _ -> instant(at);
      case Task.Match.Offset(var terms) -> instant(moved(terms, at, zone));
      case Task.Match.SameDay _ -> day(at.atZone(zone).toLocalDate(), zone);
    };
  }

  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  private static LogicalSpan instant(Instant at) {
    Instant kept = at.truncatedTo(ChronoUnit.MICROS);
    return new LogicalSpan(kept, kept.plus(1, ChronoUnit.MICROS));
  }

  /// A day has as many hours as its zone gives it.
  private static LogicalSpan day(LocalDate day, ZoneId zone) {
    return new LogicalSpan(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static Instant moved(String terms, Instant at, ZoneId zone) {
    String text = Template.parse("${logicalTime " + terms + "}").resolve(scope(at, zone));
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TemplateException("The logical time " + at + " with " + terms + " is no instant.");
    }
  }

  private static TemplateScope scope(Instant at, ZoneId zone) {
    return new TemplateScope(at, zone, Map.of());
  }
}
