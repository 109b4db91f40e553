package dev.wheelhouse.engine;

import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.EngineApi.ChangeListener;
import dev.wheelhouse.api.EngineApi.Subscription;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells windows and streams of changes, gathered over a quarter of a second. What was gathered is
/// bounded; beyond the bound it says "look at everything again".
final class ChangeFeed {
  private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int MOST_IDS = 500;

  private final Timers timers;
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<RunId> runs = new HashSet<>();
  private boolean definitions;
  private boolean operations;
  private boolean resync;
  private boolean planned;

  ChangeFeed(Timers timers) {
    this.timers = timers;
  }

  Subscription subscribe(ChangeListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Takes in what the journal has written.
  synchronized void committed(List<Unit> units) {
    if (listeners.isEmpty()) {
      return;
    }
    for (Unit unit : units) {
      unit.changes().forEach(this::gather);
    }
    plan();
  }

  /// A run said how far it is.
  synchronized void progressed(RunId run) {
    if (!listeners.isEmpty()) {
      gather(run);
      plan();
    }
  }

  private void plan() {
    if (!planned && (resync || definitions || operations || !runs.isEmpty())) {
      planned = true;
      var _ = timers.after(PAUSE, this::tell);
    }
  }

  private void gather(Change change) {
    switch (change) {
      case Change.AppendEvent(var event) -> gather(event.run());
      case Change.SaveVersion _, Change.SetStatus _ -> definitions = true;
      case Change.PutHold _, Change.LiftHold _ -> resync = true;
      case Change.StartOperation _, Change.MoveOperation _, Change.MoveItem _ -> operations = true;
      default -> {}
    }
  }

  private void gather(RunId run) {
    if (runs.size() < MOST_IDS) {
      runs.add(run);
    } else {
      resync = true;
    }
  }

  private void tell() {
    Changes changes = take();
    for (ChangeListener listener : listeners) {
      try {
        listener.changed(changes);
      } catch (RuntimeException e) {
        log.error("telling a listener of changes; others are told", e);
      }
    }
  }

  private synchronized Changes take() {
    var changes = new Changes(runs, definitions, operations, resync);
    runs.clear();
    definitions = false;
    operations = false;
    resync = false;
    planned = false;
    return changes;
  }
}
