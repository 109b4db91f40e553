package dev.wheelhouse.engine;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.util.List;

/// An engine in a process of its own that stops dead while a mapped node's items are made or end,
/// says so, and waits to be killed.
final class DoomedList {
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
  public static void main(String[] arguments) {
    Moment moment = Moment.valueOf(arguments[2]);
    LocalEngine engine = start(Path.of(arguments[0]), new SystemTimers(), moment);
    define(engine, Path.of(arguments[1]));
    DoomedEngine.trigger(engine, "list");
    DoomedEngine.waitToBeKilled();
  }

  private static void define(LocalEngine engine, Path evidence) {
    var parameter = new Parameter("item", Parameter.Type.TEXT, true, "", List.of());
    DoomedEngine.save(engine, Jobs.job("begin"));
    DoomedEngine.save(
        engine,
        Jobs.job("each")
            .with(Task.Shell.script("echo item-${params.item} >> " + evidence + "; sleep 0.2"))
            .withParameters(List.of(parameter)));
    DoomedEngine.save(engine, Jobs.job("then").with(Task.Shell.script("echo then >> " + evidence)));
    DoomedEngine.save(
        engine,
        DagDefinition.of(
            "list",
            List.of(
                Node.of("begin"),
                Node.of("each").with(new Mapping("a,b,c,d,e", "item", 2)),
                Node.of("then")),
            List.of(new Edge("begin", "each"), new Edge("each", "then"))));
  }

  /// The usual engine, but for the moment.
  static LocalEngine start(Path folder, Timers timers, Moment moment) {
    Store store = HaltingStore.after(DoomedEngine.open(folder), moment, moment::in);
    return DoomedEngine.withProcesses(store, folder, timers);
  }
}
