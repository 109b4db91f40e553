package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives free slots to waiting runs, in the [DispatchOrder], within limits and shares.
///
/// It is a view of committed rows: [#load] builds it from the store, [#committed] keeps it up to
/// date from what the journal has written. A slot is held by a run's id, never by a count (P2), so
/// however a run ends, its slot is free when its row says so. A run without a pool takes no slot
/// and starts at once, unless a gate holds it.
public final class Dispatcher {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final int PAGE = 1_000;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final PoolSettings WITHOUT_SLOTS =
      new PoolSettings("", Integer.MAX_VALUE, 0, true);

  private final RunReads runs;
  private final DispatchRules rules;
  private final Consumer<Run> starter;
  private final Timers timers;
  private final List<Gate> gates;
  private final Limits limits;
  private final Map<String, Pool> pools = new HashMap<>();
  private final Set<RunId> starting = new HashSet<>();
  private final LaterLooks later;
  private boolean open;

  /// @param gates asked in their order
  /// @param starter begins a run that got a slot, on a thread of its own
  public Dispatcher(
      RunReads runs, DispatchRules rules, List<Gate> gates, Consumer<Run> starter, Timers timers) {
    this.runs = runs;
    this.rules = rules;
    this.gates = List.copyOf(gates);
    this.starter = starter;
    this.timers = timers;
    this.limits = new Limits(rules);
    this.later = new LaterLooks(timers, this::startWhatFits);
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
    lookAgain();
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
    lookAgain();
  }

  /// A run that was given a slot did not begin after all. What its row says by now holds: one that
  /// is still queued goes back to its place.
  public void notBegun(Run run) {
    synchronized (this) {
      starting.remove(run.id());
      limits.release(run);
      pool(run).release(run);
    }
    runs.run(run.id()).ifPresent(this::see);
    lookAgain();
  }

  /// A gate may have opened, or a limit may have changed.
  public void lookAgain() {
    startWhatFits(0);
  }

  /// Why a queued run is held back beside the want of a slot.
  public synchronized Optional<WaitReason> heldBack(Run queued) {
    return Stream.concat(
            limits.holdsBack(queued).stream(),
            gates.stream().flatMap(gate -> gate.holdsBack(queued).stream()))
        .findFirst();
  }

  /// Why a queued run does not run yet (P5).
  public synchronized WaitReason waitsFor(Run queued) {
    PoolSettings settings = settings(queued.placement().pool());
    if (starting.contains(queued.id())) {
      return WaitReason.NONE;
    }
    return held(queued).orElseGet(() -> waitsBeside(queued, settings));
  }

  /// What somebody has said comes before what the engine's limits say.
  private Optional<WaitReason> held(Run queued) {
    return gates.stream()
        .flatMap(gate -> gate.holdsBack(queued).stream())
        .filter(WaitReason.Held.class::isInstance)
        .findFirst();
  }

  private WaitReason waitsBeside(Run queued, PoolSettings settings) {
    return settings.open()
        ? heldBack(queued).orElseGet(() -> waitsForSlot(queued, settings))
        : new WaitReason.PoolClosed(settings.name());
  }

  private WaitReason waitsForSlot(Run queued, PoolSettings settings) {
    if (!queued.placement().takesSlot()) {
      return WaitReason.NONE;
    }
    Pool pool = pool(queued);
    return pool.keepsFrom(queued, settings, timers.nanoTime())
        ? new WaitReason.Share(settings.name(), queued.placement().lane())
        : new WaitReason.Slot(
            settings.name(), pool.busy(), settings.slots(), pool.position(queued));
  }

  /// How full a pool is.
  public synchronized Load load(String pool) {
    Pool view = pools.get(pool);
    int slots = settings(pool).slots();
    return view == null ? new Load(0, slots, 0) : new Load(view.busy(), slots, view.waiting());
  }

  /// How full each pool is that a run was ever made for.
  public synchronized Map<String, Load> loads() {
    return pools.keySet().stream()
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toMap(Function.identity(), this::load));
  }

  /// Runs of a tenant that hold a slot.
  public synchronized int running(TenantId tenant) {
    return limits.running(tenant);
  }

  /// Runs that could run and wait for a slot.
  public synchronized int waiting() {
    return withSlots().mapToInt(Pool::waiting).sum();
  }

  /// Those of one tenant.
  public synchronized int waiting(TenantId tenant) {
    return withSlots().mapToInt(pool -> pool.waiting(tenant)).sum();
  }

  /// Those of all pools that are of a kind, also those that take no slot.
  public synchronized List<Run> waiting(Predicate<Run> kind) {
    return pools.values().stream().flatMap(Pool::runs).filter(kind).toList();
  }

  /// The one that waits longest.
  public synchronized Optional<Run> longestWaiting() {
    return withSlots().flatMap(Pool::oldest).min(WaitingRuns.BY_AGE);
  }

  private Stream<Pool> withSlots() {
    return pools.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(Map.Entry::getValue);
  }

  /// A run that was given a slot and stands QUEUED still is on its way: it is not given another one
  /// because something beside its state has changed.
  private synchronized void see(Run run) {
    if (run.target().kind() == RunKind.DAG
        || (run.state() == RunState.QUEUED && starting.contains(run.id()))) {
      return;
    }
    starting.remove(run.id());
    if (run.state().holdsSlot()) {
      limits.take(run);
      pool(run).hold(run);
    } else {
      limits.release(run);
      pool(run).see(run);
    }
  }

  /// @param depth how far to look past runs that are held
  private void startWhatFits(int depth) {
    List<Run> taken = new ArrayList<>();
    synchronized (this) {
      if (!open) {
        return;
      }
      pools.forEach((name, pool) -> give(settings(name), pool, depth, taken));
    }
    for (Run run : taken) {
      Thread.ofVirtual()
          .name("run-" + run.id().value())
          .uncaughtExceptionHandler((_, e) -> log.error("following run {}", run.id(), e))
          .start(() -> start(run));
    }
  }

  private void give(PoolSettings settings, Pool pool, int depth, List<Run> taken) {
    if (settings.open()) {
      var giving = new Pool.Giving(this::hold, run -> take(run, taken), depth, timers.nanoTime());
      later.after(pool.give(settings, giving), depth);
    }
  }

  private void take(Run run, List<Run> taken) {
    starting.add(run.id());
    limits.take(run);
    gates.forEach(gate -> gate.passed(run));
    taken.add(run);
  }

  /// A gate that fails holds the run, until it is asked again.
  private Optional<HeldBack> hold(Run queued) {
    try {
      return heldBack(queued)
          .map(why -> HeldBack.of(why, queued, () -> rules.traits(queued).group()));
    } catch (RuntimeException e) {
      log.error("asking whether run {} may start; it is asked again", queued.id(), e);
      later.afterFailure();
      return Optional.of(HeldBack.unknown());
    }
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
      runs.run(run.id()).ifPresent(this::seeAnew);
      lookAgain();
    } catch (RuntimeException e) {
      lookAgainSoon(run, e);
    }
  }

  private synchronized void seeAnew(Run run) {
    starting.remove(run.id());
    see(run);
  }

  private PoolSettings settings(String pool) {
    return pool.isEmpty() ? WITHOUT_SLOTS : rules.pool(pool);
  }

  private Pool pool(Run run) {
    return pools.computeIfAbsent(run.placement().pool(), _ -> new Pool(rules.order()));
  }

  /// A pool's present state.
  public record Load(int busy, int slots, int waiting) {}
}
