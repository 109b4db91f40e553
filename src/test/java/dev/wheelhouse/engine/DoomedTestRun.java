package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreInFront;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// An engine in a process of its own that stops dead around the write of a test run, says so, and
/// waits to be killed.
final class DoomedTestRun {
  static final String SAYS = "doomed at ";

  private DoomedTestRun() {}

  /// Where the engine dies.
  enum Moment {
    /// Draft and run are decided, nothing is on disk.
    BEFORE,
    /// Both are on disk; nobody was told.
    AFTER,
    NEVER
  }

  /// @param arguments the store's folder, the evidence file, the moment
  public static void main(String[] arguments) {
    Moment moment = Moment.valueOf(arguments[2]);
    LocalEngine engine = start(Path.of(arguments[0]), new SystemTimers(), moment);
    DagDefinition deployed = OwnJobScenariosTest.owning("bill", Jobs.job("any"), "draw");
    var _ = engine.execute(new Command.SaveDefinition(deployed, 0), TestEngine.MARA).orThrow();
    DagDefinition draft = OwnJobScenariosTest.owning("bill", Jobs.job("any"), "draw", "send");
    var command = new Command.TestRun(draft, Map.of(), Optional.empty());
    var _ = engine.execute(command, TestEngine.MARA).orThrow();
  }

  static LocalEngine start(Path folder, Timers timers, Moment moment) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    Store store = Stores.open(new StoreLocation.Folder(folder), codec);
    var supervision = new Supervision(folder, System.getenv(), timers);
    var shell = new ShellTaskHandler(folder.resolve("runs"), supervision);
    return EngineStart.start(
        new Halting(store, moment),
        new EngineSettings(
            folder,
            ZoneOffset.UTC,
            4,
            TriggerService.Config.USUAL,
            TaskHandlers.of(new NoopHandler(), shell),
            timers,
            "none"));
  }

  /// Halts the journal's thread around the unit that makes the first DAG run.
  private record Halting(Store store, Moment moment) implements StoreInFront {
    @Override
    public List<UnitResult> commit(List<Unit> units) {
      boolean here =
          units.stream()
              .flatMap(unit -> unit.changes().stream())
              .anyMatch(it -> it instanceof Change.CreateRun(var run) && run.dagRun());
      if (here && moment == Moment.BEFORE) {
        halt(moment);
      }
      List<UnitResult> results = store.commit(units);
      if (here && moment == Moment.AFTER) {
        halt(moment);
      }
      return results;
    }
  }

  private static void halt(Moment moment) {
    System.out.println(SAYS + moment);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
