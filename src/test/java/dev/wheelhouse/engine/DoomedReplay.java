package dev.wheelhouse.engine;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.SystemTimers;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// An engine in a process of its own that replays dead letters and stops dead half-way.
final class DoomedReplay {
  static final int LETTERS = 240;
  static final OperationPlan PLAN =
      new OperationPlan(
          new Act.Rerun(RerunPlan.SAME, false),
          new Selection.Queued(QueueFilter.of(QueueFilter.Queue.DEAD_LETTERS)),
          Pace.AT_ONCE.parallel(20));

  private DoomedReplay() {}

  /// Where it dies, once so many runs were made.
  enum Moment {
    /// The next item and its rerun are not on disk.
    BEFORE,
    /// They are; nobody was told.
    AFTER,
    /// Nowhere.
    NEVER
  }

  /// @param arguments the store's folder, the moment
  public static void main(String[] arguments) {
    LocalEngine engine =
        start(Path.of(arguments[0]), new SystemTimers(), Moment.valueOf(arguments[1]));
    var _ = engine.execute(new Command.StartOperation(PLAN), TestEngine.MARA).orThrow();
    DoomedEngine.waitToBeKilled();
  }

  static LocalEngine start(Path folder, Timers timers, Moment moment) {
    Store store = DoomedEngine.open(folder);
    var half = moment == Moment.NEVER ? store : halfWay(store, moment);
    return DoomedEngine.scripted(half, folder, timers);
  }

  private static Store halfWay(Store store, Moment moment) {
    var begun = new AtomicInteger();
    return new HaltingStore(
        store,
        moment,
        moment == Moment.BEFORE,
        units -> begins(units) > 0 && begun.addAndGet(begins(units)) >= LETTERS / 2);
  }

  private static int begins(List<Unit> units) {
    return (int)
        units.stream()
            .flatMap(unit -> unit.changes().stream())
            .filter(
                change ->
                    change instanceof Change.MoveItem move
                        && move.after().state() == ItemState.UNDER_WAY)
            .count();
  }

  /// Runs of the job that failed, each with an open letter.
  static void fail(Store store, JobId job) {
    List<Unit> units = new ArrayList<>();
    long ids = store.reserveIds(2 * LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      Run run = failed(job, new RunId(ids + 2L * i), TestEngine.START.plusSeconds(i));
      List<Change> changes = new ArrayList<>(RunTransitions.create(run, "").changes());
      changes.add(
          new Change.OpenDeadLetter(
              new DeadLetter(
                  ids + 2L * i + 1,
                  run.key().tenant(),
                  run.id(),
                  job,
                  TestEngine.START,
                  "no connections left",
                  "no connections left",
                  null)));
      units.add(new Unit(changes));
    }
    var _ = store.commit(units);
  }

  private static Run failed(JobId job, RunId id, Instant at) {
    return new Run(
        id,
        new RunKey(TestEngine.MARA.tenant(), RunKey.jobScope(job), RunKey.scheduledSlot(at), 0),
        Target.task(job, 1),
        new Origin(TriggerSource.SCHEDULE, List.of("each"), at, ZoneOffset.UTC, "", "engine", ""),
        Placement.DEFAULT,
        Map.of(),
        Status.created(RunState.RUNNING, at)
            .to(RunState.FAILED, at.plusSeconds(1))
            .error("no connections left"));
  }
}
