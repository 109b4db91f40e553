package dev.wheelhouse.model.cron;

import java.util.List;
import java.util.Locale;

/// The seven fields of an expression with the values that each may take. Days of the week count
/// from 1, Sunday, in every expression once it is parsed.
public enum CronField {
  SECOND(0, 59, 59, ""),
  MINUTE(0, 59, 59, ""),
  HOUR(0, 23, 23, ""),
  DAY_OF_MONTH(1, 31, 31, ""),
  MONTH(1, 12, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
  DAY_OF_WEEK(1, 7, 7, "SUN MON TUE WED THU FRI SAT"),
  YEAR(1970, 2099, 129, "");

  private final int min;
  private final int max;
  private final int maxStep;
  private final String names;

  CronField(int min, int max, int maxStep, String names) {
    this.min = min;
    this.max = max;
    this.maxStep = maxStep;
    this.names = names;
  }

  public int min() {
    return min;
  }

  public int max() {
    return max;
  }

  int maxStep() {
    return maxStep;
  }

  int size() {
    return max - min + 1;
  }

  /// The names that stand for the values, from the lowest on; none in most fields.
  List<String> names() {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }

  /// The field's name in English: `day of month`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The field's name in text keys: `day-of-month`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
