package dev.wheelhouse.cli;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.InvalidCron;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;

/// Reads what the user typed: expression, zone, instant, language.
final class CronInput {
  private CronInput() {}

  static CronExpression expression(String text) {
    try {
      return CronExpression.parse(text);
    } catch (InvalidCron e) {
      throw new BadInput(e.code(), oneLine(String.valueOf(e.getMessage())));
    }
  }

  static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new BadInput(
          "zone.unknown", oneLine("unknown time zone \"" + name + "\"; " + suggestion(name)));
    }
  }

  static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadInput(
          "instant.invalid",
          oneLine(
              "not an instant: \""
                  + text
                  + "\"; write date, time and offset, as in 2026-03-08T00:10-05:00 or"
                  + " 2026-03-08T05:10:00Z"));
    }
  }

  static Locale language(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    return switch (locale.getLanguage()) {
      case "en", "zh" -> locale;
      default ->
          throw new BadInput(
              "language.unknown", oneLine("no language \"" + tag + "\"; there are en and zh"));
    };
  }

  private static String suggestion(String name) {
    String wanted = name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    return ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .filter(id -> id.contains("/"))
        .filter(id -> same(id.toLowerCase(Locale.ROOT), wanted))
        .findFirst()
        .map(id -> "did you mean " + id + "?")
        .orElse("use an IANA name, such as Asia/Shanghai");
  }

  private static boolean same(String id, String wanted) {
    return id.equals(wanted) || id.endsWith("/" + wanted);
  }

  /// Input may hold anything; a message is one line that a terminal can show.
  private static String oneLine(String message) {
    return message.replaceAll("\\p{Cntrl}", "?");
  }
}
