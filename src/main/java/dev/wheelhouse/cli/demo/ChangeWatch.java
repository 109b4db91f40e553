package dev.wheelhouse.cli.demo;

import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Waits for the engine to get on: asks, and asks again whenever the engine tells of changes.
final class ChangeWatch implements AutoCloseable {
  /// Asked at least this often, should a change not be told of.
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

  private final Timers timers;
  private final Semaphore changes = new Semaphore(0);
  private final EngineApi.Subscription subscription;

  ChangeWatch(EngineApi engine, Timers timers) {
    this.timers = timers;
    this.subscription = engine.subscribe(_ -> changes.release());
  }

  /// The first answer that is there, or empty when none is for that long.
  <T> Optional<T> await(Supplier<Optional<T>> question, Duration longest) {
    long end = timers.nanoTime() + longest.toNanos();
    while (true) {
      changes.drainPermits();
      Optional<T> answer = question.get();
      long left = end - timers.nanoTime();
      if (answer.isPresent() || left <= 0 || !changed(Math.min(left, LONGEST_SILENCE.toNanos()))) {
        return answer;
      }
    }
  }

  /// False when the wait was interrupted.
  private boolean changed(long nanos) {
    try {
      boolean _ = changes.tryAcquire(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
