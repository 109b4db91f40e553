package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The tries of a run that always fails, at their longest: each until its time-out, each wait at
/// the upper end of its jitter.
///
/// @param tries the first ones that are made, as many as can be told apart on a picture
/// @param made how many begin before the run's own time-out
/// @param attempts how many the policy allows
/// @param end when the last one is over at the latest, and the run becomes a dead letter
/// @param waits all waits together, at their longest
/// @param timed whether an attempt has a time-out; otherwise nobody knows how long it takes
/// @param limit the run's own time-out and what it does to the tries; empty where there is none
public record RetryPlan(
    List<Try> tries,
    int made,
    int attempts,
    Duration end,
    Duration waits,
    boolean timed,
    Optional<RunLimit> limit) {
  static final int MOST_DRAWN = 12;

  public RetryPlan {
    tries = List.copyOf(tries);
  }

  /// One attempt and the wait after it, which is zero after the last.
  public record Try(int number, Duration start, Duration length, Duration least, Duration most) {
    Duration end() {
      return start.plus(length);
    }
  }

  public static RetryPlan of(RetryPolicy policy, TimeLimits limits) {
    var tries = Tries.of(policy, limits.attempt());
    var limit =
        limits.run().isZero()
            ? Optional.<RunLimit>empty()
            : Optional.of(RunLimit.of(limits.run(), tries));
    var made = limit.map(it -> tries.before(it.at())).orElse(policy.maxAttempts());
    var cut = limit.filter(RunLimit::cuts);
    return new RetryPlan(
        tries.first(Math.min(made, MOST_DRAWN)),
        made,
        policy.maxAttempts(),
        cut.map(RunLimit::at).orElse(tries.last().end()),
        tries.waits(),
        !limits.attempt().isZero(),
        limit);
  }

  /// Whether a run may still be tried when the next one is due.
  public boolean outlasts(Duration interval) {
    return end.compareTo(interval) > 0;
  }

  /// The run's own time-out, where it takes something from the tries.
  public Optional<RunLimit> cut() {
    return limit.filter(RunLimit::cuts);
  }

  /// Whether there are more tries than drawn.
  boolean more() {
    return made > tries.size();
  }
}
