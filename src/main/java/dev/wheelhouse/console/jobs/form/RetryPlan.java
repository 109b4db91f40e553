package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryDelay;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The tries of a run that always fails, at their longest: each until its time-out, each wait at
/// the upper end of its jitter.
///
/// @param tries the first ones, as many as can be told apart on a picture
/// @param attempts all that are made
/// @param end when the last one is over and the run becomes a dead letter
/// @param waits all waits together, at their longest
/// @param timed whether an attempt has a time-out; otherwise nobody knows how long it takes
/// @param cut whether the run's own time-out ends it before the last attempt would
public record RetryPlan(
    List<Try> tries, int attempts, Duration end, Duration waits, boolean timed, boolean cut) {
  static final int MOST_DRAWN = 12;
  private static final int STEADY = 200;
  private static final Duration FAR = Duration.ofDays(36_500);

  public RetryPlan {
    tries = List.copyOf(tries);
  }

  /// One attempt and the wait after it, which is zero after the last.
  public record Try(int number, Duration start, Duration length, Duration least, Duration most) {}

  public static RetryPlan of(RetryPolicy policy, TimeLimits limits) {
    var attempt = limits.attempt();
    List<Try> tries = new ArrayList<>();
    var start = Duration.ZERO;
    var waits = Duration.ZERO;
    for (var n = 1; n <= Math.min(policy.maxAttempts(), STEADY); n++) {
      var last = n == policy.maxAttempts();
      var least = last ? Duration.ZERO : RetryDelay.after(n, policy, 0);
      var most = last ? Duration.ZERO : RetryDelay.after(n, policy, 1);
      if (n <= MOST_DRAWN) {
        tries.add(new Try(n, start, attempt, least, most));
      }
      start = capped(start.plus(attempt).plus(most));
      waits = capped(waits.plus(most));
    }
    var more = Math.max(0, policy.maxAttempts() - STEADY);
    var rest = more == 0 ? Duration.ZERO : RetryDelay.after(STEADY, policy, 1);
    var end = capped(start.plus(times(attempt.plus(rest), more)));
    return cut(
        new RetryPlan(
            tries,
            policy.maxAttempts(),
            end,
            capped(waits.plus(times(rest, more))),
            !attempt.isZero(),
            false),
        limits.run());
  }

  private static RetryPlan cut(RetryPlan plan, Duration run) {
    if (run.isZero() || plan.end.compareTo(run) <= 0) {
      return plan;
    }
    var begun = plan.tries.stream().filter(it -> it.start.compareTo(run) < 0).toList();
    return new RetryPlan(begun, plan.attempts, run, plan.waits, plan.timed, true);
  }

  /// Whether a run may still be tried when the next one is due.
  public boolean outlasts(Duration interval) {
    return end.compareTo(interval) > 0;
  }

  /// Whether there are more tries than drawn.
  boolean more() {
    return !cut && attempts > tries.size();
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
