package dev.wheelhouse.console.jobs.form;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// The stretch of time that a retry curve draws, from the first try's start on.
record RetryScale(Duration width) {
  private static final double BEYOND = 1.5;
  private static final long[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200
  };
  private static final int MARKS = 4;

  /// What the run's time-out takes away is drawn, and the next firing and a time-out that does
  /// nothing are, as long as the tries that are made keep a fair part of the width.
  static RetryScale of(RetryPlan plan, Optional<Duration> interval) {
    var drawn = drawn(plan);
    var end = drawn.isZero() ? Duration.ofSeconds(1) : drawn;
    var far = far(end);
    var limit = plan.limit().map(RunLimit::at);
    return new RetryScale(
        Stream.concat(interval.stream(), limit.stream())
            .filter(it -> it.compareTo(far) <= 0)
            .reduce(end, RetryScale::longer));
  }

  private static Duration drawn(RetryPlan plan) {
    if (plan.more()) {
      var last = plan.tries().getLast();
      return last.end().plus(last.most());
    }
    return plan.cut().map(RetryScale::drawn).orElse(plan.end());
  }

  private static Duration drawn(RunLimit cut) {
    var far = far(cut.at());
    var lost =
        switch (cut.effect()) {
          case RunLimit.Enough _ -> cut.at();
          case RunLimit.CutsShort(var ended) -> ended.end();
          case RunLimit.LeavesOut(var first) -> first.end();
        };
    return lost.compareTo(far) > 0 ? far : lost;
  }

  private static Duration far(Duration end) {
    return Duration.ofMillis((long) (end.toMillis() * BEYOND));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  boolean holds(Duration at) {
    return at.compareTo(width) <= 0;
  }

  /// At which share of the width a moment is, at most 1.
  double share(Duration at) {
    return Math.min(1, (double) at.toMillis() / Math.max(1, width.toMillis()));
  }

  /// A round step with four at most on the axis.
  Duration step() {
    for (var seconds : STEPS) {
      if (width.toSeconds() <= seconds * MARKS) {
        return Duration.ofSeconds(seconds);
      }
    }
    return Duration.ofHours(Math.max(3, width.toHours() / MARKS + 1));
  }
}
