package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// An engine in a process of its own that stops dead around a sub-DAG, says so, and waits to be
/// killed.
final class DoomedSubDag {
  private DoomedSubDag() {}

  /// Where it dies.
  enum Moment {
    /// The inner DAG run is made; nobody was told.
    MADE,
    /// The inner DAG run's end is on disk; nobody was told.
    ENDED,
    /// The end of the SUBDAG and the release of what follows are; nobody was told.
    FOLLOWED,
    /// Nowhere.
    NEVER
  }

  /// @param arguments the store's folder, the evidence file, the moment
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    LocalEngine engine = start(folder, new SystemTimers(), Moment.valueOf(arguments[2]));
    Path evidence = Path.of(arguments[1]);
    save(engine, step("first", evidence));
    save(engine, Jobs.dag("inner", "first"));
    save(engine, Jobs.job("load").with(new Task.SubDag("inner", Map.of())));
    save(engine, step("after", evidence));
    save(engine, Jobs.dag("nightly", "load>after"));
    var _ = engine.execute(Command.Trigger.of("nightly"), TestEngine.MARA).orThrow();
    new CountDownLatch(1).await();
  }

  private static JobDefinition step(String name, Path evidence) {
    return Jobs.job(name)
        .with(Task.Shell.script("echo " + name + " $WHEELHOUSE_RUN_ID >> " + evidence));
  }

  private static void save(LocalEngine engine, Definition definition) {
    var _ = engine.execute(new Command.SaveDefinition(definition, 0), TestEngine.MARA).orThrow();
  }

  static LocalEngine start(Path folder, Timers timers, Moment moment) {
    var supervision = new Supervision(folder, System.getenv(), timers);
    var shell = new ShellTaskHandler(folder.resolve("runs"), supervision);
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    Store store = Stores.open(new StoreLocation.Folder(folder), codec);
    return EngineStart.start(
        new TappedStore(store, units -> afterCommit(units, moment)),
        new EngineSettings(
            folder,
            ZoneOffset.UTC,
            4,
            TriggerService.Config.USUAL,
            TaskHandlers.of(new NoopHandler(), shell),
            timers,
            supervision.tier().name()));
  }

  private static void afterCommit(List<Unit> units, Moment moment) {
    boolean come =
        units.stream()
            .flatMap(unit -> unit.changes().stream())
            .anyMatch(change -> come(change, moment));
    if (come) {
      halt(moment);
    }
  }

  private static boolean come(Change change, Moment moment) {
    return switch (change) {
      case Change.CreateRun(var run) -> moment == Moment.MADE && inner(run.key().scope());
      case Change.MoveRun(var run, _) when run.state() == RunState.SUCCESS ->
          (moment == Moment.ENDED && inner(run.key().scope()))
              || (moment == Moment.FOLLOWED && run.nodeKey().equals("load"));
      default -> false;
    };
  }

  private static boolean inner(String scope) {
    return scope.startsWith("parent:");
  }

  private static void halt(Moment moment) {
    System.out.println(Doomed.SAYS + moment);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
