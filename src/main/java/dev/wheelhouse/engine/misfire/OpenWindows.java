package dev.wheelhouse.engine.misfire;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import dev.wheelhouse.store.MisfireReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to windows of missed firings that are not settled: when the time to decide is over the
/// policy acts, and what is decided is carried out, one window after the other.
///
/// The store is the truth: at start the windows are read from it, then the journal tells of others.
public final class OpenWindows implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OpenWindows.class);
  private static final int AT_ONCE = 500;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final MisfireReads reads;
  private final Decisions decisions;
  private final Timers timers;
  private final Queue<Key> due = new ArrayDeque<>();
  private boolean working;
  private boolean running;

  public OpenWindows(MisfireReads reads, Decisions decisions, Timers timers) {
    this.reads = reads;
    this.decisions = decisions;
    this.timers = timers;
  }

  private record Key(TenantId tenant, long id) {}

  /// Takes up what a former engine has left.
  public void start() {
    synchronized (this) {
      running = true;
    }
    long after = 0;
    List<Misfire> left = reads.unsettled(after, AT_ONCE);
    while (!left.isEmpty()) {
      left.forEach(window -> take(window, window.decision()));
      after = left.getLast().id();
      left = reads.unsettled(after, AT_ONCE);
    }
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.RecordMisfire(var window) -> take(window, window.decision());
          case Change.DecideMisfire(var window, var next) -> take(window, next);
          default -> {}
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    running = false;
    due.clear();
  }

  private void take(Misfire window, MisfireDecision decision) {
    Key key = new Key(window.tenant(), window.id());
    switch (decision) {
      case MisfireDecision.Open(var by) -> waitUntil(by, key);
      case MisfireDecision.Made made -> {
        if (!made.settled()) {
          add(key);
        }
      }
    }
  }

  private void waitUntil(@Nullable Instant by, Key key) {
    if (by != null) {
      Duration left = Duration.between(timers.instant(), by);
      var _ = timers.after(left, () -> add(key));
    }
  }

  private synchronized void add(Key key) {
    due.add(key);
    if (running && !working) {
      working = true;
      var _ = timers.after(Duration.ZERO, this::work);
    }
  }

  private void work() {
    Key key = next();
    while (key != null) {
      goOn(key);
      key = next();
    }
  }

  private synchronized @Nullable Key next() {
    Key key = running ? due.poll() : null;
    working = key != null;
    return key;
  }

  /// Somebody who decides about it just now may fail to carry it out, so it is looked at again.
  private void goOn(Key key) {
    try {
      boolean alone =
          decisions
              .alone(
                  key.id(),
                  () -> {
                    decisions.goOn(key.tenant(), key.id());
                    return true;
                  })
              .isPresent();
      if (!alone) {
        later(key);
      }
    } catch (RuntimeException e) {
      log.error("seeing to missed firings #{}; tried again", key.id(), e);
      later(key);
    }
  }

  private synchronized void later(Key key) {
    if (running) {
      var _ = timers.after(PAUSE, () -> add(key));
    }
  }
}
