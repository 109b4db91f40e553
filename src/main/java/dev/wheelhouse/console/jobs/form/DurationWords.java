package dev.wheelhouse.console.jobs.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Durations as people type them: `5 min`, `300 s`, `1 h 30 min`, `250 ms`; a bare number is
/// seconds. Both languages write the same units; Chinese ones are read, too.
public final class DurationWords {
  static final Duration LONGEST = Duration.ofDays(3_653);

  private static final Pattern PART =
      Pattern.compile("\\G\\s*(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(\\p{L}*)\\s*");
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
  private static final Map<String, Duration> UNITS =
      Map.ofEntries(
          Map.entry("", Duration.ofSeconds(1)),
          Map.entry("ms", Duration.ofMillis(1)),
          Map.entry("毫秒", Duration.ofMillis(1)),
          Map.entry("s", Duration.ofSeconds(1)),
          Map.entry("sec", Duration.ofSeconds(1)),
          Map.entry("second", Duration.ofSeconds(1)),
          Map.entry("seconds", Duration.ofSeconds(1)),
          Map.entry("秒", Duration.ofSeconds(1)),
          Map.entry("m", Duration.ofMinutes(1)),
          Map.entry("min", Duration.ofMinutes(1)),
          Map.entry("minute", Duration.ofMinutes(1)),
          Map.entry("minutes", Duration.ofMinutes(1)),
          Map.entry("分", Duration.ofMinutes(1)),
          Map.entry("分钟", Duration.ofMinutes(1)),
          Map.entry("h", Duration.ofHours(1)),
          Map.entry("hour", Duration.ofHours(1)),
          Map.entry("hours", Duration.ofHours(1)),
          Map.entry("小时", Duration.ofHours(1)),
          Map.entry("d", Duration.ofDays(1)),
          Map.entry("day", Duration.ofDays(1)),
          Map.entry("days", Duration.ofDays(1)),
          Map.entry("天", Duration.ofDays(1)));

  private DurationWords() {}

  /// The duration that a text means; empty when it means none, or one longer than ten years.
  static Optional<Duration> parse(String text) {
    var parts = PART.matcher(text.toLowerCase(Locale.ROOT));
    var nanos = BigDecimal.ZERO;
    var end = 0;
    while (parts.find()) {
      var unit = UNITS.get(parts.group(2));
      if (unit == null) {
        return Optional.empty();
      }
      nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(nanos(unit)));
      end = parts.end();
    }
    return end == 0 || end < text.length() ? Optional.empty() : duration(nanos);
  }

  private static Optional<Duration> duration(BigDecimal nanos) {
    if (nanos.compareTo(nanos(LONGEST)) > 0 || nanos.stripTrailingZeros().scale() > 0) {
      return Optional.empty();
    }
    var parts = nanos.divideAndRemainder(NANOS);
    return Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
  }

  private static BigDecimal nanos(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
        .multiply(NANOS)
        .add(BigDecimal.valueOf(duration.getNano()));
  }

  /// The text that [#parse] reads back: hours, minutes and seconds, the smallest first from 1 s
  /// down in milliseconds.
  public static String format(Duration duration) {
    if (duration.isZero()) {
      return "0 s";
    }
    List<String> parts = new ArrayList<>();
    if (duration.toHours() > 0) {
      parts.add(duration.toHours() + " h");
    }
    if (duration.toMinutesPart() > 0) {
      parts.add(duration.toMinutesPart() + " min");
    }
    var rest = duration.minus(Duration.ofMinutes(duration.toMinutes()));
    if (!rest.isZero()) {
      parts.add(seconds(rest));
    }
    return String.join(" ", parts);
  }

  private static String seconds(Duration rest) {
    var unit =
        rest.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofMillis(1) : Duration.ofSeconds(1);
    var amount = nanos(rest).divide(nanos(unit), 9, RoundingMode.UNNECESSARY).stripTrailingZeros();
    return amount.toPlainString() + (unit.toMillis() == 1 ? " ms" : " s");
  }

  /// A duration for reading, no finer than a second above a minute.
  public static String rough(Duration duration) {
    var exact = duration.compareTo(Duration.ofMinutes(1)) < 0;
    return format(
        exact ? Duration.ofMillis(duration.toMillis()) : Duration.ofSeconds(duration.toSeconds()));
  }
}
