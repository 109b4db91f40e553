package dev.wheelhouse.console.holds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// Until when a hold is to stand.
enum Until {
  /// Until somebody lifts it.
  NEVER,
  HOUR,
  /// The next 06:00.
  MORNING,
  /// A time that the operator types.
  TIME;

  private static final LocalTime SIX = LocalTime.of(6, 0);
  private static final DateTimeFormatter TIME_OF_DAY = pattern("H:mm");
  private static final DateTimeFormatter DAY_AND_TIME = pattern("uuuu-M-d H:mm");

  /// The instant; empty for never, and for text that is no time to come.
  ///
  /// @param typed for TIME: `06:00` for the next one, or `2026-02-19 06:00`
  Optional<Instant> at(String typed, Instant now, ZoneId zone) {
    return switch (this) {
      case NEVER -> Optional.empty();
      case HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
      case MORNING -> Optional.of(next(SIX, now, zone));
      case TIME -> read(typed.strip(), now, zone);
    };
  }

  private static Optional<Instant> read(String typed, Instant now, ZoneId zone) {
    try {
      return Optional.of(next(LocalTime.parse(typed, TIME_OF_DAY), now, zone));
    } catch (DateTimeParseException _) {
      return readWithDay(typed, zone).filter(now::isBefore);
    }
  }

  private static Optional<Instant> readWithDay(String typed, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(typed, DAY_AND_TIME).atZone(zone).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Instant next(LocalTime time, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant at = today.atTime(time).atZone(zone).toInstant();
    return at.isAfter(now) ? at : today.plusDays(1).atTime(time).atZone(zone).toInstant();
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
