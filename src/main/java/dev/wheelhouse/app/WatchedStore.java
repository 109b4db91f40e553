package dev.wheelhouse.app;

import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreInFront;
import dev.wheelhouse.store.TriggerReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.util.List;

/// A store that tells of each group as soon as it is on disk, so that durability is what is timed.
///
/// @param filled told when triggers that are due soon were read
record WatchedStore(Store store, Watcher watcher, Runnable filled) implements StoreInFront {

  WatchedStore(Store store, Watcher watcher) {
    this(store, watcher, () -> {});
  }

  /// Told on the journal's thread.
  interface Watcher {
    void onDisk(List<Unit> units, List<UnitResult> results);
  }

  @Override
  public List<UnitResult> commit(List<Unit> units) {
    List<UnitResult> results = store.commit(units);
    watcher.onDisk(units, results);
    return results;
  }

  @Override
  public TriggerReads triggers() {
    return new WatchedTriggers(store.triggers(), filled);
  }
}
