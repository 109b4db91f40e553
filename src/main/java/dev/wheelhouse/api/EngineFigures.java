package dev.wheelhouse.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well the engine served in the last hour (O2). Delays are in milliseconds.
///
/// @param since from here on nothing is left out; what was before is not known (yet), and minutes
///   that ended before it hold nothing
/// @param minutes the last sixty, oldest first, the present one last
/// @param trigger from a firing's logical time to its run; a firing that was caught up late counts
/// @param dispatch from able to run to started, each attempt by itself
public record EngineFigures(
    Instant at,
    Instant since,
    List<Minute> minutes,
    Delay trigger,
    Delay dispatch,
    Outcomes outcomes,
    DeadLetters deadLetters,
    Queue queue,
    Missed missed,
    List<Pool> pools) {
  public EngineFigures {
    minutes = List.copyOf(minutes);
    pools = List.copyOf(pools);
  }

  /// One minute; a P95 without events is zero.
  ///
  /// @param queued the longest queue seen in it
  public record Minute(
      Instant start,
      long fired,
      long triggerDelayP95,
      long dispatched,
      long dispatchDelayP95,
      Outcomes outcomes,
      long deadLetters,
      long queued) {}

  /// A delay over the hour.
  ///
  /// @param count of what was measured; zero makes the rest zero and empty
  /// @param worstName job or DAG of the worst
  /// @param worstAt when the worst was over; null without one
  public record Delay(
      long count, long p95, long worst, String worstName, @Nullable Instant worstAt) {
    public static final Delay NONE = new Delay(0, 0, 0, "", null);
  }

  /// Ends of DAG runs and standalone runs. Canceled and skipped ones count neither way. A rerun is
  /// an end of its own, also when it reopened its DAG run. A DAG run has no time-out: when a node's
  /// time-out ended it, it failed.
  public record Outcomes(long succeeded, long failed, long timedOut) {
    public static final Outcomes NONE = new Outcomes(0, 0, 0);

    public Outcomes and(Outcomes others) {
      return new Outcomes(
          succeeded + others.succeeded, failed + others.failed, timedOut + others.timedOut);
    }

    public long judged() {
      return succeeded + failed + timedOut;
    }
  }

  /// Dead letters.
  ///
  /// @param opened within 24 hours, closed ones too; exact up to 10,000, then that number
  /// @param open now, however old
  /// @param oldest of the open ones; null without one
  public record DeadLetters(long opened, long open, @Nullable Instant oldest) {}

  /// Runs that could run and wait for a slot, now.
  ///
  /// @param oldestSince since when the first of them waits; null when none does
  public record Queue(long waiting, @Nullable Instant oldestSince, String oldestName) {
    public static final Queue EMPTY = new Queue(0, null, "");
  }

  /// Firings that were not made in time, within 24 hours.
  ///
  /// @param lastName job or DAG that missed last; empty for none
  public record Missed(long firings, String lastName) {}

  /// A pool's slots now.
  public record Pool(String name, int busy, int slots, int waiting) {}
}
