package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.engine.dispatch.Dispatcher;
import java.time.Duration;
import java.util.function.Supplier;

/// How much new work the engine takes (P3), by how many runs wait and how late triggers fire.
/// Schedules always go on: what they would have made can't be asked for again.
public final class Backpressure {
  private static final Duration LATE = Duration.ofSeconds(60);

  private final Dispatcher dispatcher;
  private final Supplier<Duration> lag;
  private final int highWater;

  /// @param lag how late triggers fire
  /// @param highWater so many waiting runs are too many
  public Backpressure(Dispatcher dispatcher, Supplier<Duration> lag, int highWater) {
    this.dispatcher = dispatcher;
    this.lag = lag;
    this.highWater = highWater;
  }

  /// From the least to the most pressure.
  public enum Level {
    NONE,
    /// Backfills make their runs slowly.
    SLOW_BACKFILLS,
    /// New manual work is refused too, and backfills make none.
    REFUSE_MANUAL
  }

  public Level level() {
    return level(dispatcher.waiting(), lag.get(), highWater);
  }

  int waiting() {
    return dispatcher.waiting();
  }

  /// Backfills are slowed from eight tenths of the mark on. Late firings count as a full queue when
  /// at least a tenth of the mark waits: an engine that comes back to firings it has missed is late
  /// without being loaded.
  static Level level(int waiting, Duration lag, int highWater) {
    boolean late = lag.compareTo(LATE) > 0 && waiting >= highWater / 10.0;
    if (waiting >= highWater || late) {
      return Level.REFUSE_MANUAL;
    }
    return waiting >= 0.8 * highWater ? Level.SLOW_BACKFILLS : Level.NONE;
  }
}
