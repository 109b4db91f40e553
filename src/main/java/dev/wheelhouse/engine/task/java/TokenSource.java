package dev.wheelhouse.engine.task.java;

import dev.wheelhouse.task.CancellationToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A token with the switch that cancels it (X8). The lock guards the list of callbacks and nothing
/// else: callbacks run outside it, on the thread that cancels or registers.
final class TokenSource implements CancellationToken {
  private static final Logger log = LoggerFactory.getLogger(TokenSource.class);

  private final SequencedSet<Callback> waiting = new LinkedHashSet<>();
  private boolean cancelled;

  /// Cancels the token; again does nothing.
  void cancel() {
    for (Callback each : taken()) {
      each.run();
    }
  }

  private synchronized List<Callback> taken() {
    cancelled = true;
    List<Callback> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  @Override
  public synchronized boolean cancelled() {
    return cancelled;
  }

  @Override
  public Registration onCancel(Runnable callback) {
    var each = new Callback(callback, new AtomicBoolean());
    if (!waits(each)) {
      each.run();
    }
    return () -> forget(each);
  }

  private synchronized boolean waits(Callback each) {
    return !cancelled && waiting.add(each);
  }

  private synchronized void forget(Callback each) {
    waiting.remove(each);
  }

  /// A callback that runs once.
  private record Callback(Runnable task, AtomicBoolean begun) {
    void run() {
      if (begun.compareAndSet(false, true)) {
        try {
          task.run();
        } catch (Throwable e) {
          log.warn("running a callback of a cancelled attempt; the others run", e);
        }
      }
    }

    /// Two registrations of one callback are two.
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
