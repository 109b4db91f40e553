package dev.wheelhouse.console.jobs.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// An instant as typed in a zone: `2026-03-29 02:30`. A time that the clocks pass twice is the
/// first one; the second has its offset beside it. One with an offset means the same in any zone.
final class LocalInstant {
  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .optionalEnd()
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private LocalInstant() {}

  /// What a text means.
  sealed interface Meaning {
    record Known(Instant at) implements Meaning {}

    /// The clocks jump over this time; the first one after it is another text.
    record Skipped(String next) implements Meaning {}

    record Nothing() implements Meaning {}
  }

  static String format(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    var whole = local.getSecond() == 0 && local.getNano() == 0;
    var text = (whole ? MINUTES : LOCAL).format(local);
    var offsets = zone.getRules().getValidOffsets(local.toLocalDateTime());
    return offsets.getFirst().equals(local.getOffset()) ? text : text + local.getOffset();
  }

  static Meaning parse(String text, ZoneId zone) {
    var stripped = text.strip().replace('T', ' ');
    try {
      return inZone(LocalDateTime.parse(stripped, LOCAL), zone);
    } catch (DateTimeException e) {
      return withOffset(stripped.replaceFirst(" ", "T"));
    }
  }

  private static Meaning inZone(LocalDateTime local, ZoneId zone) {
    var gap = zone.getRules().getTransition(local);
    if (gap != null && gap.isGap()) {
      return new Meaning.Skipped(MINUTES.format(gap.getDateTimeAfter()));
    }
    return new Meaning.Known(local.atZone(zone).toInstant());
  }

  private static Meaning withOffset(String text) {
    try {
      var at = OffsetDateTime.parse(text).toInstant();
      return new Meaning.Known(at.truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException e) {
      return new Meaning.Nothing();
    }
  }
}
