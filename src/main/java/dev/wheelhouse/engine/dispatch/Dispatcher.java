package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives free slots to waiting runs: higher priority first, then older first.
///
/// It is a view of committed rows: [#load] builds it from the store, [#committed] keeps it up to
/// date from what the journal has written. A slot is held by a run's id, never by a count (P2), so
/// however a run ends, its slot is free when its row says so.
public final class Dispatcher {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final int PAGE = 1_000;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final RunReads runs;
  private final Slots slots;
  private final Consumer<Run> starter;
  private final Timers timers;
  private final List<Gate> gates;
  private final Map<String, Pool> pools = new HashMap<>();
  private boolean open;

  /// @param starter begins a run that got a slot, on a thread of its own
  /// @param gates asked in their order
  public Dispatcher(
      RunReads runs, Slots slots, List<Gate> gates, Consumer<Run> starter, Timers timers) {
    this.runs = runs;
    this.gates = List.copyOf(gates);
    this.slots = slots;
    this.starter = starter;
    this.timers = timers;
  }

  /// Builds the view from the store; nothing starts before [#open].
  public void load() {
    Set<RunState> wanted = EnumSet.of(RunState.QUEUED, RunState.RUNNING, RunState.PAUSED);
    long after = 0;
    List<Run> page;
    do {
      page = runs.inStates(wanted, after, PAGE);
      for (Run run : page) {
        see(run);
        after = run.id().value();
      }
    } while (page.size() == PAGE);
  }

  /// From now on waiting runs start.
  public void open() {
    synchronized (this) {
      open = true;
    }
    startWhatFits();
  }

  /// No further run starts; what runs goes on.
  public synchronized void close() {
    open = false;
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.CreateRun(var run) -> see(run);
          case Change.MoveRun move -> see(move.after());
          default -> {}
        }
      }
    }
    startWhatFits();
  }

  /// A run that was given a slot did not begin after all. What its row says by now holds: one that
  /// is still queued goes back to its place.
  public void notBegun(Run run) {
    runs.run(run.id()).ifPresent(this::see);
    startWhatFits();
  }

  /// A gate may have opened.
  public void lookAgain() {
    startWhatFits();
  }

  /// Why a queued run is held back beside the want of a slot.
  public Optional<WaitReason> heldBack(Run queued) {
    return gates.stream().flatMap(gate -> gate.holdsBack(queued).stream()).findFirst();
  }

  /// A queued run's place among those that wait in its pool, from 1.
  public synchronized int position(Run queued) {
    return pool(queued).waiting.position(queued);
  }

  /// How full a pool is.
  public synchronized Load load(String pool) {
    Pool view = pools.get(pool);
    return view == null
        ? new Load(0, slots.of(pool), 0)
        : new Load(view.busy.size(), slots.of(pool), view.waiting.size());
  }

  /// How full each pool is that a run was ever made for.
  public synchronized Map<String, Load> loads() {
    return pools.keySet().stream().collect(Collectors.toMap(Function.identity(), this::load));
  }

  /// Runs that could run and wait for a slot.
  public synchronized int waiting() {
    int waiting = 0;
    for (Pool pool : pools.values()) {
      waiting += pool.waiting.size();
    }
    return waiting;
  }

  /// The one that waits longest.
  public synchronized Optional<Run> longestWaiting() {
    return pools.values().stream()
        .flatMap(pool -> pool.waiting.oldest().stream())
        .min(WaitingRuns.BY_AGE);
  }

  private synchronized void see(Run run) {
    if (run.target().kind() == RunKind.DAG) {
      return;
    }
    Pool pool = pool(run);
    if (run.state().holdsSlot()) {
      pool.busy.add(run.id());
      pool.waiting.remove(run.id());
    } else {
      pool.busy.remove(run.id());
      pool.waiting.update(run);
    }
  }

  private void startWhatFits() {
    List<Run> starting = new ArrayList<>();
    synchronized (this) {
      if (!open) {
        return;
      }
      pools.forEach((name, pool) -> pool.take(slots.of(name), this::free, this::passed, starting));
    }
    for (Run run : starting) {
      Thread.ofVirtual().name("run-" + run.id().value()).start(() -> start(run));
    }
  }

  private boolean free(Run queued) {
    return heldBack(queued).isEmpty();
  }

  private void passed(Run run) {
    gates.forEach(gate -> gate.passed(run));
  }

  private void start(Run run) {
    try {
      starter.accept(run);
    } catch (RuntimeException e) {
      lookAgainSoon(run, e);
    }
  }

  private synchronized void lookAgainSoon(Run run, RuntimeException failure) {
    if (open) {
      log.error("running {}; it keeps its slot until it is looked at again", run.id(), failure);
      var _ = timers.after(PAUSE_AFTER_FAILURE, () -> lookAgain(run));
    } else {
      log.info("run {} is left to the next engine", run.id());
    }
  }

  /// What the row says by now holds: a run that is still queued goes back to its place.
  private void lookAgain(Run run) {
    try {
      runs.run(run.id()).ifPresent(this::see);
      startWhatFits();
    } catch (RuntimeException e) {
      lookAgainSoon(run, e);
    }
  }

  private Pool pool(Run run) {
    return pools.computeIfAbsent(run.placement().pool(), _ -> new Pool());
  }

  /// Slots by pool.
  public interface Slots {
    int of(String pool);
  }

  /// A pool's present state.
  public record Load(int busy, int slots, int waiting) {}

  private static final class Pool {
    final Set<RunId> busy = new HashSet<>();
    final WaitingRuns waiting = new WaitingRuns();

    void take(int slots, Predicate<Run> free, Consumer<Run> passed, List<Run> into) {
      while (busy.size() < slots) {
        var next = waiting.poll(free);
        if (next.isEmpty()) {
          return;
        }
        busy.add(next.get().id());
        passed.accept(next.get());
        into.add(next.get());
      }
    }
  }
}
