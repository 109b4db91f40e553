package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// What the programs have in common that are killed: the usual engine on a folder, and how such a
/// program says that it stopped dead, and waits.
final class DoomedEngine {
  private DoomedEngine() {}

  /// What a program says once it has stopped dead at a moment.
  static String says(Enum<?> moment) {
    return "doomed at " + moment;
  }

  /// Says so, and goes no further: the thread that calls is as good as dead.
  static void halt(Enum<?> moment) {
    System.out.println(says(moment));
    waitToBeKilled();
  }

  static void waitToBeKilled() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody killed it", e);
    }
  }

  static Store open(Path folder) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    return Stores.open(new StoreLocation.Folder(folder), codec);
  }

  /// Its tasks do what a [Script] says.
  static LocalEngine scripted(Store store, Path folder, Timers timers) {
    return start(store, folder, timers, new Script(timers).handlers(), "none");
  }

  /// Its steps are real processes.
  static LocalEngine withProcesses(Store store, Path folder, Timers timers) {
    return withProcesses(store, folder, timers, shell -> shell);
  }

  /// The same, and the handler of its steps stands behind another one.
  static LocalEngine withProcesses(
      Store store,
      Path folder,
      Timers timers,
      Function<ShellTaskHandler, TaskHandler<Task.Shell>> inFront) {
    var supervision = new Supervision(folder, System.getenv(), timers);
    var shell = inFront.apply(new ShellTaskHandler(folder.resolve("runs"), supervision));
    var handlers = TaskHandlers.of(new NoopHandler(), shell);
    return start(store, folder, timers, handlers, supervision.tier().name());
  }

  private static LocalEngine start(
      Store store, Path folder, Timers timers, TaskHandlers handlers, String tier) {
    var usual = TriggerService.Config.USUAL;
    return EngineStart.start(
        store, new EngineSettings(folder, ZoneOffset.UTC, 4, usual, handlers, timers, tier));
  }

  static void save(LocalEngine engine, Definition definition) {
    var _ = engine.execute(new Command.SaveDefinition(definition, 0), TestEngine.MARA).orThrow();
  }

  static void trigger(LocalEngine engine, String name) {
    var _ = engine.execute(Command.Trigger.of(name), TestEngine.MARA).orThrow();
  }
}
