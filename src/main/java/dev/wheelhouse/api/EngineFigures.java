package dev.wheelhouse.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well the engine served in the last hour (O2). Delays are in milliseconds.
///
/// @param minutes the last sixty, oldest first, the present one last
/// @param trigger from a firing's logical time to its run
/// @param dispatch from able to run to started
public record EngineFigures(
    Instant at,
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
      long count, long p95, long worst, String worstName, @Nullable Instant worstAt) {}

  /// DAG runs and standalone runs that ended. Canceled and skipped ones count neither way.
  public record Outcomes(long succeeded, long failed, long timedOut) {
    public static final Outcomes NONE = new Outcomes(0, 0, 0);

    public long judged() {
      return succeeded + failed + timedOut;
    }
  }

  /// Dead letters.
  ///
  /// @param opened within 24 hours
  /// @param open now, however old
  /// @param oldest of the open ones; null without one
  public record DeadLetters(long opened, long open, @Nullable Instant oldest) {}

  /// Runs that could run and wait for a slot, now.
  ///
  /// @param oldestSince since when the first of them waits; null when none does
  public record Queue(long waiting, @Nullable Instant oldestSince, String oldestName) {}

  /// Firings that were not made in time, within 24 hours.
  ///
  /// @param lastName job or DAG that missed last; empty for none
  public record Missed(long firings, String lastName) {}

  /// A pool's slots now.
  public record Pool(String name, int busy, int slots, int waiting) {}
}
