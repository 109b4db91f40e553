package dev.wheelhouse.app;

import dev.wheelhouse.engine.EngineSettings;
import dev.wheelhouse.engine.EngineStart;
import dev.wheelhouse.engine.LocalEngine;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.awake.SystemdInhibit;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;

/// Creates the engine of this process with everything it needs.
public record EngineWiring(
    Path folder, ZoneId zone, int slots, TriggerService.Config triggers, Timers timers) {

  public static EngineWiring usual(Path folder, Timers timers) {
    return new EngineWiring(
        folder.toAbsolutePath(),
        ZoneId.systemDefault(),
        usualSlots(),
        TriggerService.Config.USUAL,
        timers);
  }

  private static int usualSlots() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }

  public EngineWiring slots(int changed) {
    return new EngineWiring(folder, zone, changed, triggers, timers);
  }

  public EngineWiring triggers(TriggerService.Config changed) {
    return new EngineWiring(folder, zone, slots, changed, timers);
  }

  /// Opens the store in the folder and starts the engine over it.
  ///
  /// @throws dev.wheelhouse.store.StoreException when the store can't be opened
  public LocalEngine start() {
    return start(openStore());
  }

  /// Starts the engine over a store that is open; the engine closes it.
  public LocalEngine start(Store store) {
    var supervision = new Supervision(folder, System.getenv(), timers);
    var shell = new ShellTaskHandler(folder.resolve("runs"), supervision);
    var settings =
        new EngineSettings(
            folder,
            zone,
            slots,
            triggers,
            TaskHandlers.of(new NoopHandler(), shell),
            timers,
            supervision.tier().name());
    return EngineStart.start(store, settings.with(SystemdInhibit.in(path())));
  }

  private static String path() {
    return Objects.requireNonNullElse(System.getenv("PATH"), "");
  }

  public Store openStore() {
    return Stores.open(new StoreLocation.Folder(folder), codec());
  }

  static DefinitionCodec codec() {
    return new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
  }
}
