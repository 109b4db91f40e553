package dev.wheelhouse.engine.failure;

import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;

/// Forgets idempotency keys that have expired, every five minutes (F6).
public final class KeyCleaning implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final int MOST = 5_000;

  private final Journal journal;
  private final Timers timers;
  private volatile boolean closed;

  public KeyCleaning(Journal journal, Timers timers) {
    this.journal = journal;
    this.timers = timers;
  }

  public void start() {
    var _ = timers.after(EVERY, this::runOnce);
  }

  /// What is left over is for the next time; so is everything when the store fails.
  private void runOnce() {
    if (!closed) {
      var _ = journal.write(Unit.of(new Change.DropKeys(timers.instant(), MOST)));
      start();
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
