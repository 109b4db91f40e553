package dev.wheelhouse.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How values are written: for people, and in JSON.
final class Shown {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XXX");

  private Shown() {}

  /// One line; instants in this machine's zone, empty for nothing.
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Instant at -> TIME.format(at.atZone(ZoneId.systemDefault()));
      case ZonedDateTime at -> TIME.format(at);
      case Boolean yes -> yes ? "yes" : "no";
      case Duration length -> length.toMillis() / 1_000.0 + " s";
      case Collection<?> items -> items.stream().map(Shown::text).collect(Collectors.joining(", "));
      case Map<?, ?> map ->
          new TreeMap<>(map)
              .entrySet().stream()
                  .map(it -> it.getKey() + "=" + text(it.getValue()))
                  .collect(Collectors.joining(", "));
      default -> oneLine(value.toString());
    };
  }

  static Object json(Object value) {
    return switch (value) {
      case Instant at -> at.toString();
      case ZonedDateTime at -> at.toOffsetDateTime().toString();
      case LocalDate day -> day.toString();
      case Duration length -> length.toMillis() / 1_000.0;
      case Enum<?> word -> word.name();
      case Collection<?> items -> items.stream().map(Shown::json).toList();
      default -> value;
    };
  }

  /// What a store holds may be anything; a table's cell is one line that a terminal can show.
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
