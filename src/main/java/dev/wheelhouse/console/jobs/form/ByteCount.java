package dev.wheelhouse.console.jobs.form;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts of memory as people type them: `512 MiB`, `2 GiB`; a bare number is bytes.
final class ByteCount {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,19})\\s*([a-z]*)");
  private static final int MOST_BITS = 63;
  private static final List<String> UNITS = List.of("GiB", "MiB", "KiB");
  private static final Map<String, Long> SIZES =
      Map.ofEntries(
          Map.entry("", 1L),
          Map.entry("b", 1L),
          Map.entry("k", 1L << 10),
          Map.entry("kib", 1L << 10),
          Map.entry("kb", 1_000L),
          Map.entry("m", 1L << 20),
          Map.entry("mib", 1L << 20),
          Map.entry("mb", 1_000_000L),
          Map.entry("g", 1L << 30),
          Map.entry("gib", 1L << 30),
          Map.entry("gb", 1_000_000_000L));

  private ByteCount() {}

  /// The text that [#parse] reads back.
  static String format(long bytes) {
    for (var unit : UNITS) {
      var size = size(unit);
      if (bytes > 0 && bytes % size == 0) {
        return bytes / size + " " + unit;
      }
    }
    return bytes + " B";
  }

  static Optional<Long> parse(String text) {
    var matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches() || !SIZES.containsKey(matcher.group(2))) {
      return Optional.empty();
    }
    var size = size(matcher.group(2));
    var amount = new BigInteger(matcher.group(1)).multiply(BigInteger.valueOf(size));
    return amount.bitLength() > MOST_BITS ? Optional.empty() : Optional.of(amount.longValue());
  }

  private static long size(String unit) {
    return SIZES.getOrDefault(unit.toLowerCase(Locale.ROOT), 1L);
  }
}
