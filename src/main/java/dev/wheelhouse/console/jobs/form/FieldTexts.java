package dev.wheelhouse.console.jobs.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gathers the texts of fields while a definition is written into them.
final class FieldTexts {
  private static final double EXACT_WHOLE = 1e15;

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<Map<String, String>>> rows = new HashMap<>();

  void put(String path, String text) {
    texts.put(path, text);
  }

  void put(String path, boolean flag) {
    put(path, Boolean.toString(flag));
  }

  void put(String path, int number) {
    put(path, Integer.toString(number));
  }

  void rows(String list, List<Map<String, String>> lines) {
    rows.put(list, lines);
  }

  /// Values by name as rows, in the order of their names.
  void named(String list, Map<String, String> values) {
    rows(
        list,
        new TreeMap<>(values)
            .entrySet().stream()
                .map(it -> Map.of("name", it.getKey(), "value", it.getValue()))
                .toList());
  }

  JobFields fields() {
    return new JobFields(texts, rows);
  }

  /// Zero is no limit, and an empty field.
  static String limit(Duration limit) {
    return limit.isZero() ? "" : DurationWords.format(limit);
  }

  static String limit(int limit) {
    return limit == 0 ? "" : Integer.toString(limit);
  }

  static String factor(double factor) {
    return factor == Math.rint(factor) && factor < EXACT_WHOLE
        ? Long.toString((long) factor)
        : Double.toString(factor);
  }

  static String percent(double share) {
    var percent = new BigDecimal(Double.toString(share)).movePointRight(2).stripTrailingZeros();
    return percent.toPlainString() + " %";
  }
}
