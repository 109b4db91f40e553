package dev.wheelhouse.app;

import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.cli.ExitCode;
import dev.wheelhouse.cli.VerbFailure;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts engines for verbs: a store that can't be opened is a message and an exit code, and what
/// the engine has to say goes to the log in its folder.
record StoreEngines(Timers timers) {
  private static final String IN_USE = "store.in_use";
  private static final Logger log = LoggerFactory.getLogger(StoreEngines.class);

  EngineApi start(Path folder) {
    return start(EngineWiring.usual(folder, timers));
  }

  EngineApi start(EngineWiring wiring) {
    Store store = open(wiring);
    try {
      return wiring.start(store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// Starts an engine that answers and writes, but triggers and dispatches nothing.
  ///
  /// @param create makes the store when there is none
  EngineApi startQuiet(Path folder, boolean create) {
    if (!create && !Stores.exists(folder)) {
      throw new VerbFailure(
          ExitCode.STORE,
          "store.missing",
          ("There is no store in %s. Give the folder of one with --store, or make one: wheelhouse"
                  + " opens the window on the usual one, wheelhouse sample install puts a sample into"
                  + " a new one.")
              .formatted(folder));
    }
    try {
      return start(EngineWiring.usual(folder, timers).quiet());
    } catch (VerbFailure e) {
      throw e.code().equals(IN_USE) ? inUse(folder) : e;
    }
  }

  private static VerbFailure inUse(Path folder) {
    return new VerbFailure(
        ExitCode.STORE,
        IN_USE,
        "A window or an engine has the store in %s open. Use it there, or close it and try again."
            .formatted(folder));
  }

  /// Opens the store; from then on the log goes to its folder.
  static Store open(EngineWiring wiring) {
    try {
      Store store = wiring.openStore();
      EngineLog.into(wiring.folder());
      return store;
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.IN_USE) {
        EngineLog.into(wiring.folder());
      }
      log.error("opening the store in {}", wiring.folder(), e);
      String code = "store." + e.kind().name().toLowerCase(Locale.ROOT);
      throw new VerbFailure(ExitCode.STORE, code, String.valueOf(e.getMessage()));
    }
  }
}
