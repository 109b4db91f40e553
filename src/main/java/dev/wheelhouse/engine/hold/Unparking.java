package dev.wheelhouse.engine.hold;

import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.LiftedHold;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets triggers fire again that were kept silent and that nothing holds any more, some hundreds at
/// a time.
///
/// A hold that is lifted stays in the store, with what was decided about its missed firings, until
/// all its triggers are let go: an engine that is killed meanwhile is followed by one that goes on
/// from there. At start every parked trigger is looked at, so none stays silent for nothing.
public final class Unparking implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Unparking.class);
  private static final int AT_ONCE = 500;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Store store;
  private final HoldBoard board;
  private final Journal journal;
  private final Timers timers;
  private final Runnable roundOver;
  private final Unparked unparked;
  private final Queue<Sweep> sweeps = new ArrayDeque<>();
  private boolean working;
  private boolean running;

  /// What it works with.
  ///
  /// @param roundOver returns when what the trigger engine planned before is written
  public record Tools(Journal journal, Timers timers, Runnable roundOver) {}

  public Unparking(Store store, HoldBoard board, Unparked unparked, Tools tools) {
    this.store = store;
    this.board = board;
    this.unparked = unparked;
    this.journal = tools.journal();
    this.timers = tools.timers();
    this.roundOver = tools.roundOver();
  }

  /// One look at parked triggers.
  ///
  /// @param only this definition's; null for all
  /// @param lifted the holds that kept them silent
  private record Sweep(@Nullable JobId only, List<LiftedHold> lifted) {}

  /// Takes up what a former engine has left.
  public void start() {
    synchronized (this) {
      running = true;
    }
    add(new Sweep(null, store.holds().lifted()));
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.LiftHold(var lifted) -> add(sweep(lifted));
          case Change.SaveVersion(var saved, _, _, _) when board.any() ->
              add(new Sweep(saved.id(), List.of()));
          default -> {}
        }
      }
    }
  }

  private static Sweep sweep(LiftedHold lifted) {
    Level level = lifted.hold().place().level();
    boolean one = level == Level.JOB || level == Level.DAG;
    return new Sweep(one ? new JobId(lifted.hold().object()) : null, List.of(lifted));
  }

  private synchronized void add(Sweep sweep) {
    if (running) {
      sweeps.add(sweep);
      work();
    }
  }

  private synchronized void work() {
    if (!working) {
      working = true;
      var _ = timers.after(Duration.ZERO, this::sweepAll);
    }
  }

  @Override
  public synchronized void close() {
    running = false;
    sweeps.clear();
  }

  private void sweepAll() {
    Sweep sweep = next();
    while (sweep != null) {
      try {
        carryOut(sweep);
      } catch (RuntimeException e) {
        log.error("letting held triggers go; they stay silent until it is tried again", e);
        later(sweep);
        return;
      }
      sweep = next();
    }
  }

  private synchronized @Nullable Sweep next() {
    Sweep sweep = running ? sweeps.poll() : null;
    working = sweep != null;
    return sweep;
  }

  private synchronized void later(Sweep sweep) {
    if (running) {
      sweeps.add(sweep);
      var _ = timers.after(PAUSE, this::sweepAll);
    }
  }

  private void carryOut(Sweep sweep) {
    // Whoever saw the hold still has parked what was due by now, and nobody sees it from now on.
    roundOver.run();
    boolean silencing =
        sweep.lifted().isEmpty()
            || sweep.lifted().stream().anyMatch(it -> it.hold().place().level() != Level.RUN);
    if (silencing) {
      letGo(sweep);
    }
    sweep.lifted().forEach(it -> done(it.hold().id()));
  }

  private void done(long hold) {
    var _ = journal.write(Unit.of(new Change.DropHold(hold))).join();
  }

  private void letGo(Sweep sweep) {
    List<ArmedTrigger> page = parked(sweep, null);
    while (!page.isEmpty()) {
      List<CompletableFuture<?>> writing = new ArrayList<>();
      for (ArmedTrigger trigger : page) {
        changes(trigger, sweep).ifPresent(it -> writing.add(journal.write(new Unit(it))));
      }
      writing.forEach(CompletableFuture::join);
      page = parked(sweep, page.getLast());
    }
  }

  private List<ArmedTrigger> parked(Sweep sweep, @Nullable ArmedTrigger after) {
    if (sweep.only() == null) {
      return store.holds().parked(after, AT_ONCE);
    }
    return after != null
        ? List.of()
        : store.definitions().triggers(sweep.only()).stream()
            .filter(trigger -> trigger.parkedAt() != null)
            .toList();
  }

  /// A trigger that can't be read must not keep the others silent.
  private Optional<List<Change>> changes(ArmedTrigger trigger, Sweep sweep) {
    if (board.silences(trigger)) {
      return Optional.empty();
    }
    Optional<LiftedHold> by =
        sweep.lifted().reversed().stream()
            .filter(it -> board.covers(it.hold(), trigger))
            .findFirst();
    try {
      return Optional.of(unparked.changes(trigger, by, timers.instant()));
    } catch (RuntimeException e) {
      log.error(
          "letting trigger {} fire again, silent since {}; it stays silent until the engine is started again, the others fire",
          trigger.id(),
          Objects.requireNonNull(trigger.parkedAt()),
          e);
      return Optional.empty();
    }
  }
}
