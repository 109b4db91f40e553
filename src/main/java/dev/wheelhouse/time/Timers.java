package dev.wheelhouse.time;

import java.time.Duration;
import java.time.InstantSource;

/// Time as the engine sees it: the wall clock, elapsed time, and waiting.
///
/// Whoever waits does so through [#after]; nobody sleeps. Tests and forecasts pass [VirtualTime].
public interface Timers extends InstantSource {

  /// Elapsed time in nanoseconds from an arbitrary origin; never goes back, unlike the wall clock.
  long nanoTime();

  /// Time since the machine was started, to about 10 milliseconds. It goes on while the machine
  /// sleeps, which [#nanoTime] does not. Where that can't be found out (all but Linux) it is
  /// nanoTime's: then a sleep looks like a clock that was set forwards.
  Duration sinceBoot();

  /// Runs the task once, after the delay (zero or negative: as soon as possible). The task may
  /// block; what it throws is logged and does not reach other tasks.
  Timer after(Duration delay, Runnable task);

  /// A wait that can be called off.
  interface Timer {
    /// Calls the wait off; harmless when it is over. A task that has begun goes on.
    void cancel();
  }
}
