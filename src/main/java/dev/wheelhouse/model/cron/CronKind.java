package dev.wheelhouse.model.cron;

import java.util.stream.Stream;

/// How an expression behaves on the days when the clocks change.
public enum CronKind {
  /// All 24 hours: elapsed time. Nothing extra in the gap, both passes in the overlap.
  HOURLY,
  /// A star, step or range in second, minute or hour: skipped times become one firing at the first
  /// instant after the gap; both passes in the overlap.
  INTERVAL,
  /// Plain values and lists: as INTERVAL in the gap; in the overlap once, on the first pass.
  FIXED;

  static CronKind of(CronFields fields) {
    if (fields.hour().allOf(CronField.HOUR)) {
      return HOURLY;
    }
    boolean repeats =
        Stream.of(fields.second(), fields.minute(), fields.hour())
            .anyMatch(field -> field.text().matches(".*[*/-].*"));
    return repeats ? INTERVAL : FIXED;
  }
}
