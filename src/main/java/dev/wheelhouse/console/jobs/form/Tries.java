package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.jobs.form.RetryPlan.Try;
import dev.wheelhouse.model.retry.RetryDelay;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// All tries that a policy allows, at their longest. Only the first are counted out, since there
/// may be any number: after so many, the waits grow no more.
///
/// @param counted the first ones
/// @param length of each
record Tries(RetryPolicy policy, Duration length, List<Try> counted) {
  private static final int COUNTED = 200;
  private static final Duration FAR = Duration.ofDays(36_500);

  Tries {
    counted = List.copyOf(counted);
  }

  static Tries of(RetryPolicy policy, Duration length) {
    var counted = new ArrayList<Try>();
    var start = Duration.ZERO;
    for (var n = 1; n <= Math.min(policy.maxAttempts(), COUNTED); n++) {
      var each = one(n, start, length, policy);
      counted.add(each);
      start = capped(each.end().plus(each.most()));
    }
    return new Tries(policy, length, counted);
  }

  private static Try one(int number, Duration start, Duration length, RetryPolicy policy) {
    var last = number == policy.maxAttempts();
    return new Try(
        number,
        start,
        length,
        last ? Duration.ZERO : RetryDelay.after(number, policy, 0),
        last ? Duration.ZERO : RetryDelay.after(number, policy, 1));
  }

  int attempts() {
    return policy.maxAttempts();
  }

  List<Try> first(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::number).toList();
  }

  Try last() {
    return number(attempts());
  }

  /// @param number from 1
  Try number(int number) {
    if (number <= counted.size()) {
      return counted.get(number - 1);
    }
    var known = counted.getLast();
    var start = known.start().plus(times(length.plus(known.most()), number - known.number()));
    return one(number, capped(start), length, policy);
  }

  /// How many begin before a moment that is after the start.
  int before(Duration at) {
    var begin = 1;
    var not = attempts() + 1L;
    while (not - begin > 1) {
      var middle = (int) ((begin + not) / 2);
      if (number(middle).start().compareTo(at) < 0) {
        begin = middle;
      } else {
        not = middle;
      }
    }
    return begin;
  }

  /// All waits together.
  Duration waits() {
    var last = last();
    return last.start().minus(times(length, last.number() - 1));
  }

  private static Duration times(Duration duration, int count) {
    return count > 0 && duration.compareTo(FAR.dividedBy(count)) > 0
        ? FAR
        : duration.multipliedBy(count);
  }

  private static Duration capped(Duration duration) {
    return duration.compareTo(FAR) > 0 ? FAR : duration;
  }
}
