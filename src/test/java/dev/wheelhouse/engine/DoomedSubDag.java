package dev.wheelhouse.engine;

import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.util.Map;

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
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    LocalEngine engine = start(folder, new SystemTimers(), Moment.valueOf(arguments[2]));
    Path evidence = Path.of(arguments[1]);
    DoomedEngine.save(engine, step("first", evidence));
    DoomedEngine.save(engine, Jobs.dag("inner", "first"));
    DoomedEngine.save(engine, Jobs.job("load").with(new Task.SubDag("inner", Map.of())));
    DoomedEngine.save(engine, step("after", evidence));
    DoomedEngine.save(engine, Jobs.dag("nightly", "load>after"));
    DoomedEngine.trigger(engine, "nightly");
    DoomedEngine.waitToBeKilled();
  }

  private static JobDefinition step(String name, Path evidence) {
    return Jobs.job(name)
        .with(Task.Shell.script("echo " + name + " $WHEELHOUSE_RUN_ID >> " + evidence));
  }

  static LocalEngine start(Path folder, Timers timers, Moment moment) {
    Store store = DoomedEngine.open(folder);
    var halting = HaltingStore.after(store, moment, change -> come(change, moment));
    return DoomedEngine.withProcesses(halting, folder, timers);
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
}
