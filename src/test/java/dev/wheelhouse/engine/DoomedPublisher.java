package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.util.Map;

/// An engine in a process of its own that is told of an event and stops dead around its writing.
final class DoomedPublisher {
  static final Command.PublishEvent EVENT =
      new Command.PublishEvent("paid", "e1", Map.of("region", "north"));

  private DoomedPublisher() {}

  /// Where it dies.
  enum Moment {
    /// Nothing is on disk.
    BEFORE,
    /// Everything is on disk; nobody was told.
    AFTER,
    /// Nowhere.
    NEVER
  }

  /// @param arguments the store's folder, the moment
  public static void main(String[] arguments) {
    LocalEngine engine =
        start(Path.of(arguments[0]), new SystemTimers(), Moment.valueOf(arguments[1]));
    var _ = engine.execute(EVENT, TestEngine.MARA).orThrow();
  }

  static LocalEngine start(Path folder, Timers timers, Moment moment) {
    Store store = DoomedEngine.open(folder);
    var publishes = HaltingStore.any(Change.PublishEvent.class::isInstance);
    var halting = new HaltingStore(store, moment, moment == Moment.BEFORE, publishes);
    return DoomedEngine.scripted(moment == Moment.NEVER ? store : halting, folder, timers);
  }
}
