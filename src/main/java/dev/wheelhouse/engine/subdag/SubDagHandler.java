package dev.wheelhouse.engine.subdag;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.wait.Waiting;
import dev.wheelhouse.engine.task.wait.WaitingRoom;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// SUBDAG tasks: makes the DAG run, and ends as it ends. It takes its place before it looks, so no
/// end passes between the two.
public final class SubDagHandler implements TaskHandler<Task.SubDag> {
  private final Store store;
  private final InnerRuns inner;
  private final WaitingRoom room;
  private final RunStops stops;
  private final Timers timers;
  private final Map<RunId, Following> underWay = new ConcurrentHashMap<>();

  /// Where waits stand, and how DAG runs are stopped.
  public record Ways(WaitingRoom room, RunStops stops, Timers timers) {}

  public SubDagHandler(Store store, RunMaker maker, Journal journal, Ways ways) {
    this.store = store;
    this.inner = new InnerRuns(store.definitions(), store.runs(), maker, journal);
    this.room = ways.room();
    this.stops = ways.stops();
    this.timers = ways.timers();
  }

  @Override
  public Execution begin(Task.SubDag task, AttemptContext context) {
    RunId id = context.place().run();
    Run outer = store.runs().run(id).orElseThrow();
    Waiting waiting = room.enter(context, new WaitReason.Parts(0, 0));
    var following = new Following(waiting, context.grace(), grace -> stop(outer, grace));
    underWay.put(id, following);
    var _ = following.outcome().whenComplete((_, _) -> underWay.remove(id, following));
    try {
      Run dagRun = inner.of(outer, task, context.about().begunAt());
      look(outer, following, dagRun);
    } catch (InnerRuns.NoDag e) {
      following.ended(
          new Outcome(Outcome.Kind.FAILED_FOR_GOOD, null, "", String.valueOf(e.getMessage())));
    }
    return following;
  }

  /// It may have ended before anybody listened.
  private void look(Run outer, Following following, Run dagRun) {
    Run now = inner.current(outer).orElse(dagRun);
    if (now.state().terminal()) {
      following.ended(outcome(now));
    }
  }

  @Override
  public Remains find(Task.SubDag task, AttemptContext context) {
    return new Remains.Alive(begin(task, context));
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    if (underWay.isEmpty()) {
      return;
    }
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.MoveRun(var run, _) && run.dagRun()) {
          RunKey.subDagOf(run.key().scope()).ifPresent(outer -> moved(outer, run));
        }
      }
    }
  }

  private void moved(RunId outer, Run dagRun) {
    Following following = underWay.get(outer);
    if (following != null && dagRun.state().terminal()) {
      following.ended(outcome(dagRun));
    }
  }

  private void stop(Run outer, Duration grace) {
    String why = "run %s, which it is part of, ends".formatted(outer.id());
    inner
        .current(outer)
        .filter(it -> !it.state().terminal())
        .ifPresent(
            it -> {
              var _ = stops.stop(it, grace, Stamp.engine(timers.instant(), why), List.of());
            });
  }

  private static Outcome outcome(Run dagRun) {
    String run = "DAG run " + dagRun.id();
    return switch (dagRun.state()) {
      case SUCCESS -> new Outcome(Outcome.Kind.SUCCEEDED, null, "", run);
      case CANCELED -> new Outcome(Outcome.Kind.STOPPED, null, "", run + " was canceled");
      default ->
          new Outcome(Outcome.Kind.PART_FAILED, null, "", run + ": " + dagRun.status().lastError());
    };
  }
}
