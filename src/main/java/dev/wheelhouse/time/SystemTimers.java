package dev.wheelhouse.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The machine's time, to the microsecond as the store keeps it. One thread counts; each task runs
/// on a virtual thread of its own.
public final class SystemTimers implements Timers, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SystemTimers.class);

  private final InstantSource clock = InstantSource.system();
  private final ScheduledThreadPoolExecutor counter;

  public SystemTimers() {
    counter =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("wheelhouse-timers").factory());
    counter.setRemoveOnCancelPolicy(true);
    counter.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Duration sinceBoot() {
    return BootTime.read().orElseGet(() -> Duration.ofNanos(nanoTime()));
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    try {
      Future<?> wait =
          counter.schedule(
              () -> Thread.ofVirtual().name("timer").start(() -> runSafely(task)),
              Math.max(0, delay.toNanos()),
              TimeUnit.NANOSECONDS);
      return () -> wait.cancel(false);
    } catch (RejectedExecutionException closed) {
      return () -> {};
    }
  }

  private static void runSafely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("running a timer's task; other timers go on", e);
    }
  }

  @Override
  public void close() {
    counter.shutdownNow();
  }
}
