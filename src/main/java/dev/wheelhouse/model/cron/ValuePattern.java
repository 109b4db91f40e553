package dev.wheelhouse.model.cron;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The shape of a field's values, as a person would say it.
sealed interface ValuePattern {
  /// Every value that the field has.
  record All() implements ValuePattern {}

  record One(int value) implements ValuePattern {}

  /// From a value on in equal steps, up to the field's end.
  record Step(int from, int every) implements ValuePattern {}

  /// One unbroken run of three or more; `to` is the smaller one where the run passes the field's
  /// end.
  record Run(int from, int to) implements ValuePattern {}

  /// Anything else: single values and runs in rising order.
  record Some(List<Run> runs) implements ValuePattern {}

  /// @param wraps whether a run may pass the field's end, which is right where whatever the field
  ///   is a part of (hours: the day) comes without limits
  static ValuePattern of(List<Integer> values, CronField field, boolean wraps) {
    ValuePattern listed = listed(values, field, wraps);
    if (!(listed instanceof Some)) {
      return listed;
    }
    int every = values.get(1) - values.get(0);
    boolean halfHours = field.max() == 59 && every == 30;
    if (values.size() < 3 && !halfHours) {
      return listed;
    }
    boolean reachesEnd = values.getLast() + every > field.max();
    return every > 1 && reachesEnd && equalSteps(values, every)
        ? new Step(values.getFirst(), every)
        : listed;
  }

  /// The shape, but never as steps: for months and days of the week, which have names.
  static ValuePattern listed(List<Integer> values, CronField field, boolean wraps) {
    if (values.size() == field.size()) {
      return new All();
    }
    if (values.size() == 1) {
      return new One(values.getFirst());
    }
    List<Run> runs = runs(values);
    boolean cyclic = wraps && meetsAtEnd(runs, field);
    boolean unbroken = runs.size() == 1 || (cyclic && runs.size() == 2);
    return unbroken && values.size() > 2
        ? new Run(runs.getLast().from(), runs.getFirst().to())
        : new Some(runs);
  }

  private static boolean meetsAtEnd(List<Run> runs, CronField field) {
    return runs.getFirst().from() == field.min() && runs.getLast().to() == field.max();
  }

  private static boolean equalSteps(List<Integer> values, int every) {
    return Collections.frequency(differences(values), every) == values.size() - 1;
  }

  private static List<Integer> differences(List<Integer> values) {
    List<Integer> differences = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      differences.add(values.get(i) - values.get(i - 1));
    }
    return differences;
  }

  private static List<Run> runs(List<Integer> values) {
    List<Run> runs = new ArrayList<>();
    for (int value : values) {
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.to() + 1 == value) {
        runs.set(runs.size() - 1, new Run(last.from(), value));
      } else {
        runs.add(new Run(value, value));
      }
    }
    return List.copyOf(runs);
  }
}
