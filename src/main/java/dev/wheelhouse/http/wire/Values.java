package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Single values as the wire spells them.
final class Values {
  private static final Duration LONGEST = Duration.ofDays(3_653);
  private static final int NANO_DIGITS = 9;

  private Values() {}

  static String text(JsonNode node, String path) {
    if (!node.isTextual()) {
      throw Refusal.wrongType(path, node, "a text in quotes");
    }
    return node.textValue();
  }

  static boolean flag(JsonNode node, String path) {
    if (!node.isBoolean()) {
      throw Refusal.wrongType(path, node, "true or false");
    }
    return node.booleanValue();
  }

  static int integer(JsonNode node, String path, int min) {
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < min) {
      String from = min == Integer.MIN_VALUE ? "" : ", " + min + " or more";
      throw Refusal.wrongType(path, node, "a whole number" + from);
    }
    return node.intValue();
  }

  static double number(JsonNode node, String path, double min, double max) {
    double value = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (!(value >= min && value <= max)) {
      String until = max == Double.MAX_VALUE ? " or more" : " to " + BigDecimal.valueOf(max);
      throw Refusal.wrongType(path, node, "a number, " + BigDecimal.valueOf(min) + until);
    }
    return value;
  }

  /// Seconds, with decimals down to the nanosecond.
  static Duration seconds(JsonNode node, String path) {
    if (!node.isNumber() || outside(node.decimalValue())) {
      throw Refusal.wrongType(
          path,
          node,
          "seconds as a number, 0 to " + LONGEST.toSeconds() + ", nine decimals at most");
    }
    BigDecimal[] parts = node.decimalValue().divideAndRemainder(BigDecimal.ONE);
    return Duration.ofSeconds(
        parts[0].longValueExact(), parts[1].movePointRight(NANO_DIGITS).longValueExact());
  }

  private static boolean outside(BigDecimal seconds) {
    return seconds.signum() < 0
        || seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) > 0
        || seconds.stripTrailingZeros().scale() > NANO_DIGITS;
  }

  /// The number that [#seconds] reads back; what is finer than it can say is cut off.
  static BigDecimal seconds(Duration duration) {
    BigDecimal exact =
        BigDecimal.valueOf(duration.getSeconds())
            .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
            .stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
  }

  static <E extends Enum<E>> E choice(JsonNode node, String path, Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (node.isTextual() && each.name().equals(node.textValue())) {
        return each;
      }
    }
    throw Refusal.wrongType(path, node, "one of " + Fields.words(type.getEnumConstants()));
  }

  static ZoneId zone(JsonNode node, String path) {
    try {
      return ZoneId.of(text(node, path));
    } catch (DateTimeException e) {
      throw Refusal.wrongType(path, node, "the name of a time zone, such as Europe/Berlin or UTC");
    }
  }

  /// An instant with its offset, kept to the microsecond (N6).
  static Instant instant(JsonNode node, String path) {
    try {
      return OffsetDateTime.parse(text(node, path)).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw Refusal.wrongType(path, node, "an instant such as 2026-03-29T02:00:00+02:00");
    }
  }

  static <T> List<T> list(JsonNode node, String path, Fields.Reader<T> item) {
    if (!node.isArray()) {
      throw Refusal.wrongType(path, node, "a list in brackets");
    }
    List<T> items = new ArrayList<>();
    for (JsonNode each : node) {
      items.add(item.read(each, Refusal.join(path, items.size())));
    }
    return items;
  }
}
