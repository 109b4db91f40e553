package dev.wheelhouse.console.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times, durations and sizes as the window writes them, in one language and one zone.
public final class Formats {
  private static final DateTimeFormatter HOUR_MINUTE = pattern("HH:mm");
  private static final DateTimeFormatter CLOCK = pattern("HH:mm:ss");
  private static final DateTimeFormatter CLOCK_MILLIS = pattern("HH:mm:ss.SSS");
  private static final DateTimeFormatter ISO_DATE = pattern("uuuu-MM-dd");
  private static final DateTimeFormatter ISO_MINUTE = pattern("uuuu-MM-dd HH:mm");

  private final Texts texts;
  private final ZoneId zone;
  private final DateTimeFormatter dayAndTime;
  private final DateTimeFormatter longDay;

  public Formats(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
    var locale = texts.language().locale();
    this.dayAndTime = DateTimeFormatter.ofPattern(texts.get("format.day-and-time"), locale);
    this.longDay = DateTimeFormatter.ofPattern(texts.get("format.long-day"), locale);
  }

  public Texts texts() {
    return texts;
  }

  public ZoneId zone() {
    return zone;
  }

  /// `03:42` today, `17 Feb 18:02` this year, `2025-12-01` else.
  public String time(Instant time, Instant now) {
    var local = time.atZone(zone);
    var today = now.atZone(zone);
    if (local.toLocalDate().equals(today.toLocalDate())) {
      return HOUR_MINUTE.format(local);
    }
    return local.getYear() == today.getYear() ? dayAndTime.format(local) : ISO_DATE.format(local);
  }

  /// `03:42:18`, for columns whose day is known.
  public String clock(Instant time) {
    return CLOCK.format(time.atZone(zone));
  }

  /// `03:42:18.041`, for logs.
  public String clockMillis(Instant time) {
    return CLOCK_MILLIS.format(time.atZone(zone));
  }

  /// `2026-02-17 02:00`, a logical time in the zone of its trigger.
  public String logicalTime(Instant time, ZoneId triggerZone) {
    return ISO_MINUTE.format(time.atZone(triggerZone));
  }

  /// `Wed 18 Feb 2026`, the day in the header.
  public String longDay(Instant time) {
    return longDay.format(time.atZone(zone));
  }

  /// `CET`, the zone's short name at that moment.
  public String zoneShort(Instant time) {
    return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time.atZone(zone));
  }

  /// `Europe/Berlin (UTC+1)`, the zone in full at that moment.
  public String zoneLong(Instant time) {
    var offset = offset(time.atZone(zone));
    return offset.isEmpty() ? zone.getId() : zone.getId() + " (UTC" + offset + ")";
  }

  /// Engine zone, local zone and UTC in three lines, for tooltips.
  public String timeInFull(Instant time, ZoneId local) {
    return String.join(
        "\n",
        inZone(time, zone),
        inZone(time, local) + ", " + texts.get("format.local"),
        inZone(time, ZoneId.of("UTC")));
  }

  /// `8 m 20 s`: the two largest units, in the words of the language.
  public String duration(Duration duration) {
    return Durations.words(duration, texts);
  }

  /// `5 m`, `2 h`: a span that somebody chose, without the unit that is zero.
  public String span(Duration duration) {
    if (duration.isPositive() && duration.equals(Duration.ofDays(duration.toDays()))) {
      return texts.get("format.whole-days", duration.toDays());
    }
    if (duration.isPositive() && duration.equals(Duration.ofHours(duration.toHours()))) {
      return texts.get("format.whole-hours", duration.toHours());
    }
    if (duration.isPositive() && duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
      return texts.get("format.whole-minutes", duration.toMinutes());
    }
    return duration(duration);
  }

  /// `8 m 00 s`: padded and the same in every language, for mono columns.
  public static String durationCell(Duration duration) {
    return Durations.padded(duration);
  }

  /// `00:38`, or `1:02:03` from an hour on.
  public static String countdown(Duration left) {
    return Durations.countdown(left);
  }

  public static String number(long number) {
    return Numbers.grouped().format(number);
  }

  /// `96.4 %`
  public static String percent(double share) {
    return Numbers.pattern("#,##0.#").format(share * 100) + " %";
  }

  /// `1.2 GB`, in steps of 1 000 as disks are sold.
  public static String bytes(long bytes) {
    return Sizes.bytes(bytes);
  }

  private static String inZone(Instant time, ZoneId in) {
    var local = time.atZone(in);
    return ISO_DATE.format(local) + " " + CLOCK.format(local) + "  " + in.getId();
  }

  private static String offset(ZonedDateTime time) {
    var seconds = time.getOffset().getTotalSeconds();
    if (seconds == 0) {
      return "";
    }
    var sign = seconds < 0 ? "−" : "+";
    var minutes = Math.abs(seconds) / 60;
    return sign + minutes / 60 + (minutes % 60 == 0 ? "" : ":%02d".formatted(minutes % 60));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
