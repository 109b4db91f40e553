package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.engine.trigger.TriggerService;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.run.RunState;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An engine in a process of its own that runs a DAG of many parents and one join, and stops dead
/// around the moment when the join is released or started.
final class DoomedJoin {
  static final int PARENTS = 6;

  private DoomedJoin() {}

  /// Where it dies.
  enum Moment {
    /// The end of the last parents is not on disk.
    BEFORE_RELEASE,
    /// The end of the last parents is on disk; nobody was told.
    AFTER_RELEASE,
    /// The join's attempt is not on disk.
    BEFORE_START,
    /// The join's attempt is on disk; no handler was asked.
    AFTER_START,
    /// The end of the join is not on disk.
    BEFORE_END,
    /// Whenever the test likes, or nowhere.
    ANY;

    private boolean before() {
      return name().startsWith("BEFORE");
    }

    private Optional<RunState> joins() {
      return switch (this) {
        case BEFORE_RELEASE, AFTER_RELEASE -> Optional.of(RunState.QUEUED);
        case BEFORE_START, AFTER_START -> Optional.of(RunState.RUNNING);
        case BEFORE_END -> Optional.of(RunState.SUCCESS);
        case ANY -> Optional.empty();
      };
    }
  }

  /// @param arguments the store's folder, the moment, the name of the round
  public static void main(String[] arguments) throws InterruptedException {
    var moment = Moment.valueOf(arguments[1]);
    String round = arguments[2];
    LocalEngine engine = start(Path.of(arguments[0]), new SystemTimers(), moment, round);
    if (engine.ask(new Query.Health(), TestEngine.MARA).definitions() == 0) {
      define(engine);
    }
    var fan = new Command.Trigger("fan", round, Optional.empty(), Map.of());
    var _ = engine.execute(fan, TestEngine.MARA).orThrow();
    System.out.println("triggered");
    new CountDownLatch(1).await();
  }

  private static void define(LocalEngine engine) {
    String[] edges =
        IntStream.range(0, PARENTS)
            .boxed()
            .flatMap(i -> Stream.of("root>parent" + i, "parent" + i + ">join"))
            .toArray(String[]::new);
    save(engine, Jobs.job("root"));
    IntStream.range(0, PARENTS).forEach(i -> save(engine, Jobs.job("parent" + i)));
    save(engine, Jobs.job("join"));
    save(engine, Jobs.with(Jobs.dag("fan", edges), Concurrency.FREE));
  }

  private static void save(LocalEngine engine, Definition definition) {
    var _ = engine.execute(new Command.SaveDefinition(definition, 0), TestEngine.MARA).orThrow();
  }

  /// The usual engine, but for the moment.
  static LocalEngine start(Path folder, Timers timers, Moment moment, String round) {
    return EngineStart.start(
        new Halting(open(folder), moment, round),
        new EngineSettings(
            folder,
            ZoneOffset.UTC,
            4,
            TriggerService.Config.USUAL,
            new Script(timers).handlers(),
            timers,
            "none"));
  }

  static Store open(Path folder) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    return Stores.open(new StoreLocation.Folder(folder), codec);
  }

  private record Halting(Store store, Moment moment, String round) implements StoreInFront {

    @Override
    public List<UnitResult> commit(List<Unit> units) {
      boolean come = units.stream().flatMap(it -> it.changes().stream()).anyMatch(this::moves);
      if (come && moment.before()) {
        halt();
      }
      List<UnitResult> results = store.commit(units);
      if (come) {
        halt();
      }
      return results;
    }

    /// Only this round's join counts: those of earlier rounds are finished meanwhile.
    private boolean moves(Change change) {
      return change instanceof Change.MoveRun move
          && move.after().nodeKey().equals("join")
          && move.after().key().slot().endsWith(":" + round)
          && moment.joins().equals(Optional.of(move.next().state()));
    }

    private void halt() {
      System.out.println(Doomed.SAYS + moment);
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
