package dev.wheelhouse.app;

import dev.wheelhouse.engine.EngineSettings;
import dev.wheelhouse.engine.EngineStart;
import dev.wheelhouse.engine.LocalEngine;
import dev.wheelhouse.engine.TaskTools;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.awake.SystemdInhibit;
import dev.wheelhouse.engine.capacity.CapacityConfig;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.http.HttpTaskHandler;
import dev.wheelhouse.engine.task.java.JavaTaskHandler;
import dev.wheelhouse.engine.task.process.ProcessTaskHandler;
import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.engine.task.sql.SqlTaskHandler;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;

/// Creates the engine of this process with everything it needs.
///
/// @param dutiful it triggers and dispatches
public record EngineWiring(
    Path folder,
    ZoneId zone,
    int slots,
    TriggerService.Config triggers,
    Timers timers,
    boolean dutiful) {

  public static EngineWiring usual(Path folder, Timers timers) {
    return new EngineWiring(
        folder.toAbsolutePath(),
        ZoneId.systemDefault(),
        usualSlots(),
        TriggerService.Config.USUAL,
        timers,
        true);
  }

  private static int usualSlots() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }

  public EngineWiring slots(int changed) {
    return new EngineWiring(folder, zone, changed, triggers, timers, dutiful);
  }

  public EngineWiring triggers(TriggerService.Config changed) {
    return new EngineWiring(folder, zone, slots, changed, timers, dutiful);
  }

  /// For an engine that answers and writes, but triggers and dispatches nothing: what it starts
  /// waits for the next one.
  public EngineWiring quiet() {
    return new EngineWiring(folder, zone, slots, triggers, timers, false);
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
    var settings =
        new EngineSettings(
            folder,
            zone,
            slots,
            triggers,
            tools -> handlers(store, supervision, tools),
            timers,
            supervision.tier().name(),
            CapacityConfig.USUAL,
            SystemdInhibit.in(path()));
    return dutiful ? EngineStart.start(store, settings) : EngineStart.quiet(store, settings);
  }

  private TaskHandlers handlers(Store store, Supervision supervision, TaskTools tools) {
    var shell = new ShellTaskHandler(folder.resolve("runs"), supervision);
    var services = new Services(folder.resolve("runs"), timers);
    var http = new HttpTaskHandler(services, tools.callbacks());
    return TaskHandlers.of(new NoopHandler(), shell)
        .with(Task.JavaMain.class, ProcessTaskHandler.java(shell))
        .with(Task.Container.class, ProcessTaskHandler.container(shell, path()))
        .with(Task.Http.class, http)
        .with(
            Task.Sql.class,
            new SqlTaskHandler(services, store.services()::dataSource, tools.secrets(), folder))
        .with(Task.Java.class, new JavaTaskHandler(services));
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
