package dev.wheelhouse.engine.task.wait;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler.Execution;
import dev.wheelhouse.model.definition.LogicalSpan;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for runs of other jobs and DAGs (D4): they end once the run that is meant, in its current
/// generation, stands as SUCCESS. Looked for when a wait begins or is taken up again, and whenever
/// a run that may be it has come to SUCCESS; a wait takes its place before it looks.
public final class OtherRuns {
  private static final Logger log = LoggerFactory.getLogger(OtherRuns.class);

  private final WaitingRoom room;
  private final Store store;
  private final Timers timers;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  public OtherRuns(WaitingRoom room, Store store, Timers timers) {
    this.room = room;
    this.store = store;
    this.timers = timers;
  }

  /// A wait for one.
  private record Listener(
      Waiting waiting, AttemptContext.About about, String name, LogicalSpan span) {
    boolean mayBe(Run run) {
      return run.key().tenant().equals(about.tenant()) && span.holds(run.origin().logicalTime());
    }
  }

  Execution begin(Task.WaitFor.Other other, AttemptContext context) {
    AttemptContext.About about = context.about();
    LogicalSpan span = LogicalSpan.of(other.match(), about.logicalTime(), about.zone());
    Waiting waiting = room.enter(context, new WaitReason.Other(other.name(), span.from()));
    var listener = new Listener(waiting, about, other.name(), span);
    listeners.add(listener);
    var _ = waiting.outcome().whenComplete((_, _) -> listeners.remove(listener));
    look(listener);
    return waiting;
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    if (listeners.isEmpty()) {
      return;
    }
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        if (change instanceof Change.MoveRun(var run, _)
            && run.state() == RunState.SUCCESS
            && run.parent().isEmpty()) {
          succeeded(run);
        }
      }
    }
  }

  private void succeeded(Run run) {
    listeners.stream().filter(listener -> listener.mayBe(run)).forEach(this::lookSoon);
  }

  /// Not on the journal's thread, which waits for no reading.
  private void lookSoon(Listener listener) {
    var _ = timers.after(Duration.ZERO, () -> lookOrLog(listener));
  }

  private void lookOrLog(Listener listener) {
    try {
      look(listener);
    } catch (RuntimeException e) {
      log.error("looking for a run of {}; the next of its runs is looked at", listener.name(), e);
    }
  }

  private void look(Listener listener) {
    meant(listener)
        .filter(run -> run.state() == RunState.SUCCESS)
        .ifPresent(
            run ->
                listener
                    .waiting()
                    .end(new Outcome(Outcome.Kind.SUCCEEDED, null, "", "run " + run.id())));
  }

  /// It may be that nothing bears the name yet.
  private Optional<Run> meant(Listener listener) {
    LogicalSpan span = listener.span();
    return store
        .definitions()
        .byName(listener.about().tenant(), listener.name())
        .flatMap(it -> store.runs().latestFor(it.id(), span.from(), span.until()));
  }
}
