package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.task.NoopHandler;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
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
import java.util.concurrent.CountDownLatch;

/// An engine in a process of its own that stops dead while a mapped node's items are made or end,
/// says so, and waits to be killed.
final class DoomedList {
  static final String SAYS = "doomed at ";

  private DoomedList() {}

  /// Where the engine dies: it is on disk, and nobody was told.
  enum Moment {
    /// The items are made.
    MADE,
    /// An item has ended, and the next one is let go.
    NEXT,
    /// The last item has ended, and the node with it.
    ENDED,
    /// It lives on.
    NEVER;

    boolean in(Change change) {
      return switch (this) {
        case MADE -> change instanceof Change.CreateRun(var run) && run.place().isPresent();
        case NEXT ->
            change instanceof Change.MoveRun move
                && move.after().place().isPresent()
                && move.seen().state() == RunState.PENDING;
        case ENDED ->
            change instanceof Change.MoveRun move
                && move.after().mapRun()
                && move.next().state() == RunState.SUCCESS;
        case NEVER -> false;
      };
    }
  }

  /// @param arguments the store's folder, the evidence file, the moment
  public static void main(String[] arguments) throws InterruptedException {
    Moment moment = Moment.valueOf(arguments[2]);
    LocalEngine engine = start(Path.of(arguments[0]), new SystemTimers(), moment);
    define(engine, Path.of(arguments[1]));
    var _ = engine.execute(Command.Trigger.of("list"), TestEngine.MARA).orThrow();
    new CountDownLatch(1).await();
  }

  private static void define(LocalEngine engine, Path evidence) {
    var parameter = new Parameter("item", Parameter.Type.TEXT, true, "", List.of());
    save(engine, Jobs.job("begin"));
    save(
        engine,
        Jobs.job("each")
            .with(Task.Shell.script("echo item-${params.item} >> " + evidence + "; sleep 0.2"))
            .withParameters(List.of(parameter)));
    save(engine, Jobs.job("then").with(Task.Shell.script("echo then >> " + evidence)));
    save(
        engine,
        DagDefinition.of(
            "list",
            List.of(
                Node.of("begin"),
                Node.of("each").with(new Mapping("a,b,c,d,e", "item", 2)),
                Node.of("then")),
            List.of(new Edge("begin", "each"), new Edge("each", "then"))));
  }

  private static void save(LocalEngine engine, Definition definition) {
    var _ = engine.execute(new Command.SaveDefinition(definition, 0), TestEngine.MARA).orThrow();
  }

  /// The usual engine, but for the moment.
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
    if (units.stream().flatMap(unit -> unit.changes().stream()).anyMatch(moment::in)) {
      System.out.println(SAYS + moment);
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
