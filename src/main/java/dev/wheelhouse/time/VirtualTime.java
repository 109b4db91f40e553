package dev.wheelhouse.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// A clock that moves only when told to. [#advance] runs what fell due, in order of time and then
/// of asking, on the calling thread. What a task throws leaves `advance`.
public final class VirtualTime implements Timers {
  private final PriorityQueue<Due> waiting =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
  private final Instant origin;
  private Instant now;
  private Duration clockShift = Duration.ZERO;
  private Duration slept = Duration.ZERO;
  private long asked;

  public VirtualTime(Instant start) {
    this.origin = start;
    this.now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now.plus(slept).plus(clockShift);
  }

  @Override
  public synchronized long nanoTime() {
    return Duration.between(origin, now).toNanos();
  }

  @Override
  public synchronized Duration sinceBoot() {
    return Duration.between(origin, now).plus(slept);
  }

  @Override
  public synchronized Timer after(Duration delay, Runnable task) {
    Due due = new Due(now.plus(delay.isNegative() ? Duration.ZERO : delay), asked++, task);
    waiting.add(due);
    return () -> cancel(due);
  }

  /// Moves time on, running each task at its own instant.
  public void advance(Duration by) {
    Instant until = reach(by);
    for (Due due = takeDue(until); due != null; due = takeDue(until)) {
      due.task().run();
    }
    arrive(until);
  }

  /// Whether a task waits that needs no more time to pass.
  public synchronized boolean isDue() {
    Due next = waiting.peek();
    return next != null && !next.at().isAfter(now);
  }

  /// Sets the wall clock forwards or back, as an operator or NTP would; elapsed time does not move.
  public synchronized void shiftClock(Duration by) {
    clockShift = clockShift.plus(by);
  }

  /// The machine sleeps: the clock and the time since boot go on, elapsed time and waits stand
  /// still.
  public synchronized void sleep(Duration by) {
    slept = slept.plus(by);
  }

  private synchronized Instant reach(Duration by) {
    return now.plus(by);
  }

  private synchronized @Nullable Due takeDue(Instant until) {
    Due next = waiting.peek();
    if (next == null || next.at().isAfter(until)) {
      return null;
    }
    waiting.remove();
    now = next.at().isAfter(now) ? next.at() : now;
    return next;
  }

  private synchronized void arrive(Instant until) {
    now = until;
  }

  private synchronized void cancel(Due due) {
    waiting.remove(due);
  }

  private record Due(Instant at, long number, Runnable task) {}
}
