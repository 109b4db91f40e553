package dev.wheelhouse.model.cron;

import java.util.List;

/// One field, parsed: its text in capitals, the plain values in rising order, and the days that
/// move.
record FieldValues(String text, List<Integer> values, List<DayTerm> terms) {
  FieldValues {
    values = List.copyOf(values);
    terms = List.copyOf(terms);
  }

  boolean open() {
    return text.equals("?");
  }

  boolean star() {
    return text.equals("*");
  }

  /// Whether the field takes every value that it can, so that it limits nothing.
  boolean allOf(CronField field) {
    return values.size() == field.size();
  }

  /// The plain values as bits; not for years.
  long mask() {
    return values.stream().mapToLong(value -> 1L << value).reduce(0, (a, b) -> a | b);
  }
}
