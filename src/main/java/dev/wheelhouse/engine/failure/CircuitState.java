package dev.wheelhouse.engine.failure;

import dev.wheelhouse.model.RunId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the circuit breaker of a downstream stands (F3).
///
/// | state     | on                                        | becomes                                |
/// | --------- | ----------------------------------------- | -------------------------------------- |
/// | closed    | some failures in a row, or a share of all | open, for the first delay              |
/// | open      | its delay is over                         | half open                              |
/// | half open | a run passes                              | half open, with that run as its probe  |
/// | half open | the probe succeeds                        | closed                                 |
/// | half open | the probe fails                           | open, for twice as long, to a bound    |
/// | half open | the probe says nothing                    | half open, without a probe             |
///
/// While it is open, ends of attempts that began before do not count.
sealed interface CircuitState {

  /// Everything passes.
  ///
  /// @param inARow failures since the last success
  /// @param since beginning of the window that calls and failures are counted in
  record Closed(int inARow, Instant since, int calls, int failures) implements CircuitState {

    /// Nothing has failed yet.
    static final Closed FRESH = new Closed(0, Instant.EPOCH, 0, 0);
  }

  /// Nothing passes before an instant.
  ///
  /// @param times it has opened since it was closed
  record Open(Instant until, int times) implements CircuitState {}

  /// One run passes.
  ///
  /// @param probe the one that has passed; null while none has
  record HalfOpen(int times, @Nullable RunId probe) implements CircuitState {}

  /// When a circuit opens, and for how long.
  ///
  /// @param inARow failures that open it
  /// @param calls a share is looked at from so many in a window on
  /// @param share of failures that opens it
  record Rules(
      int inARow, int calls, double share, Duration window, Duration first, Duration longest) {
    static final Rules USUAL =
        new Rules(5, 20, 0.5, Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofMinutes(5));
  }

  /// What an attempt's end says of the downstream.
  enum Word {
    WORKS,
    FAILS,
    NOTHING
  }

  /// Whether a run may pass.
  default boolean lets(RunId run) {
    return switch (this) {
      case Closed _ -> true;
      case Open _ -> false;
      case HalfOpen(_, var probe) -> probe == null || probe.equals(run);
    };
  }

  default CircuitState passed(RunId run) {
    return this instanceof HalfOpen(var times, var probe) && probe == null
        ? new HalfOpen(times, run)
        : this;
  }

  default CircuitState at(Instant now) {
    return this instanceof Open(var until, var times) && !until.isAfter(now)
        ? new HalfOpen(times, null)
        : this;
  }

  default CircuitState ended(RunId run, Word word, Instant now, Rules rules) {
    return switch (this) {
      case Closed closed -> counted(closed, word, now, rules);
      case Open open -> open;
      case HalfOpen(var times, var probe) ->
          !run.equals(probe)
              ? this
              : switch (word) {
                case WORKS -> Closed.FRESH;
                case FAILS -> opened(times, now, rules);
                case NOTHING -> new HalfOpen(times, null);
              };
    };
  }

  private static CircuitState counted(Closed closed, Word word, Instant now, Rules rules) {
    if (word == Word.NOTHING) {
      return closed;
    }
    boolean over = !closed.since().plus(rules.window()).isAfter(now);
    boolean failed = word == Word.FAILS;
    var next =
        new Closed(
            failed ? closed.inARow() + 1 : 0,
            over ? now : closed.since(),
            (over ? 0 : closed.calls()) + 1,
            (over ? 0 : closed.failures()) + (failed ? 1 : 0));
    boolean row = next.inARow() >= rules.inARow();
    boolean share =
        next.calls() >= rules.calls() && next.failures() >= rules.share() * next.calls();
    return failed && (row || share) ? opened(0, now, rules) : next;
  }

  private static Open opened(int times, Instant now, Rules rules) {
    Duration delay = rules.first();
    for (int i = 0; i < times && delay.compareTo(rules.longest()) < 0; i++) {
      delay = delay.multipliedBy(2);
    }
    Duration bounded = delay.compareTo(rules.longest()) < 0 ? delay : rules.longest();
    return new Open(now.plus(bounded), times + 1);
  }
}
