package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

    private boolean moves(Change change, String round) {
      return change instanceof Change.MoveRun move
          && move.after().nodeKey().equals("join")
          && move.after().key().slot().endsWith(":" + round)
          && joins().equals(Optional.of(move.next().state()));
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
  public static void main(String[] arguments) {
    var moment = Moment.valueOf(arguments[1]);
    String round = arguments[2];
    LocalEngine engine = start(Path.of(arguments[0]), new SystemTimers(), moment, round);
    if (engine.ask(new Query.Health(), TestEngine.MARA).definitions() == 0) {
      define(engine);
    }
    var fan = new Command.Trigger("fan", round, Optional.empty(), Map.of());
    var _ = engine.execute(fan, TestEngine.MARA).orThrow();
    System.out.println("triggered");
    DoomedEngine.waitToBeKilled();
  }

  private static void define(LocalEngine engine) {
    String[] edges =
        IntStream.range(0, PARENTS)
            .boxed()
            .flatMap(i -> Stream.of("root>parent" + i, "parent" + i + ">join"))
            .toArray(String[]::new);
    DoomedEngine.save(engine, Jobs.job("root"));
    IntStream.range(0, PARENTS).forEach(i -> DoomedEngine.save(engine, Jobs.job("parent" + i)));
    DoomedEngine.save(engine, Jobs.job("join"));
    DoomedEngine.save(engine, Jobs.with(Jobs.dag("fan", edges), Concurrency.FREE));
  }

  /// The usual engine, but for the moment. Only this round's join counts: those of earlier rounds
  /// are finished meanwhile.
  static LocalEngine start(Path folder, Timers timers, Moment moment, String round) {
    var here = HaltingStore.any(change -> moment.moves(change, round));
    var halting = new HaltingStore(DoomedEngine.open(folder), moment, moment.before(), here);
    return DoomedEngine.scripted(halting, folder, timers);
  }
}
