package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineFigures.Minute;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Courses of figures by the minute. A minute in which nothing happened has no value: a rate of
/// nothing is neither good nor bad.
final class Course {
  /// Rates look back so many minutes: those of single minutes would jump between all and nothing.
  static final int TRAIL = 10;

  private Course() {}

  /// The value of each minute that has any events.
  static List<Double> where(
      List<Minute> minutes, ToLongFunction<Minute> events, ToLongFunction<Minute> value) {
    return minutes.stream()
        .map(
            minute ->
                events.applyAsLong(minute) == 0 ? Double.NaN : (double) value.applyAsLong(minute))
        .toList();
  }

  /// The share of runs, over each minute and those before it.
  static List<Double> share(List<Minute> minutes, ToLongFunction<Outcomes> part) {
    var course = new ArrayList<Double>();
    for (var i = 0; i < minutes.size(); i++) {
      var trail = minutes.subList(Math.max(0, i + 1 - TRAIL), i + 1);
      var all = trail.stream().mapToLong(minute -> minute.outcomes().judged()).sum();
      var of = trail.stream().mapToLong(minute -> part.applyAsLong(minute.outcomes())).sum();
      course.add(all == 0 ? Double.NaN : (double) of / all);
    }
    return course;
  }

  /// Dead letters so far.
  static List<Double> sum(List<Minute> minutes) {
    var course = new ArrayList<Double>();
    var sum = 0L;
    for (var minute : minutes) {
      sum += minute.deadLetters();
      course.add((double) sum);
    }
    return course;
  }
}
