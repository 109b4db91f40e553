package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.run.Placement.Lane;
import dev.wheelhouse.model.run.Run;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// One pool's present state: who holds its slots and who waits for one, live work and backfills
/// apart.
final class Pool {
  private final Map<Lane, Set<RunId>> busy = new EnumMap<>(Lane.class);
  private final Map<Lane, WaitingRuns> waiting = new EnumMap<>(Lane.class);
  private final LiveDemand demand = new LiveDemand();
  private int liveStarts;

  Pool(DispatchOrder order) {
    for (Lane lane : Lane.values()) {
      busy.put(lane, new HashSet<>());
      waiting.put(lane, new WaitingRuns(order));
    }
  }

  /// What is held back from whom while slots are given.
  ///
  /// @param holds what keeps a run from starting
  /// @param taken told of each run that gets a slot, before the next is looked for
  record Giving(
      Function<Run, Optional<HeldBack>> holds, Consumer<Run> taken, int depth, long nanoTime) {}

  /// What a round has left: runs that were not asked, or a share that may be free later.
  record Rest(boolean cut, boolean keptForLive) {}

  void hold(Run run) {
    waiting(run).remove(run.id());
    busy(run).add(run.id());
  }

  void see(Run run) {
    busy(run).remove(run.id());
    waiting(run).update(run);
  }

  void release(Run run) {
    busy(run).remove(run.id());
  }

  /// Gives free slots to those that may have them.
  Rest give(PoolSettings settings, Giving giving) {
    SlotShare share = SlotShare.of(settings);
    Map<Lane, Walk> walks = new EnumMap<>(Lane.class);
    Map<Lane, Boolean> waits = new EnumMap<>(Lane.class);
    for (Lane lane : Lane.values()) {
      walks.put(lane, new Walk(of(waiting, lane), giving.holds(), giving.depth()));
      waits.put(lane, of(waiting, lane).size() > 0);
    }
    Optional<Lane> lane = next(share, waits, giving);
    while (lane.isPresent()) {
      Optional<Run> run = of(walks, lane.get()).next();
      run.ifPresent(it -> start(it, giving));
      waits.put(lane.get(), run.isPresent() && of(waiting, lane.get()).size() > 0);
      lane = next(share, waits, giving);
    }
    boolean cut = free(settings) > 0 && walks.values().stream().anyMatch(Walk::cut);
    return new Rest(cut, free(settings) > 0 && of(waits, Lane.BACKFILL));
  }

  private void start(Run run, Giving giving) {
    hold(run);
    liveStarts = run.placement().lane() == Lane.LIVE ? liveStarts + 1 : 0;
    giving.taken().accept(run);
  }

  private Optional<Lane> next(SlotShare share, Map<Lane, Boolean> waits, Giving giving) {
    demand.note(of(busy, Lane.LIVE).size(), giving.nanoTime());
    return share.next(use(of(waits, Lane.LIVE), of(waits, Lane.BACKFILL), giving.nanoTime()));
  }

  private SlotShare.Use use(boolean liveWaits, boolean backfillWaits, long nanoTime) {
    return new SlotShare.Use(
        of(busy, Lane.LIVE).size(),
        of(busy, Lane.BACKFILL).size(),
        liveWaits,
        backfillWaits,
        demand.lately(nanoTime),
        liveStarts);
  }

  /// True when there is a free slot, but not for the run's kind of work.
  boolean keepsFrom(Run queued, PoolSettings settings, long nanoTime) {
    boolean live = queued.placement().lane() == Lane.LIVE;
    return free(settings) > 0 && SlotShare.of(settings).next(use(live, !live, nanoTime)).isEmpty();
  }

  private int free(PoolSettings settings) {
    return settings.slots() - busy();
  }

  int busy() {
    return busy.values().stream().mapToInt(Set::size).sum();
  }

  int waiting() {
    return waiting.values().stream().mapToInt(WaitingRuns::size).sum();
  }

  int waiting(TenantId tenant) {
    return waiting.values().stream().mapToInt(runs -> runs.sizeOf(tenant)).sum();
  }

  /// The run's place in its lane, from 1.
  int position(Run queued) {
    return waiting(queued).position(queued);
  }

  Stream<Run> runs() {
    return waiting.values().stream().flatMap(WaitingRuns::runs);
  }

  Stream<Run> oldest() {
    return waiting.values().stream().flatMap(runs -> runs.oldest().stream());
  }

  private Set<RunId> busy(Run run) {
    return of(busy, run.placement().lane());
  }

  private WaitingRuns waiting(Run run) {
    return of(waiting, run.placement().lane());
  }

  private static <T> T of(Map<Lane, T> both, Lane lane) {
    T one = both.get(lane);
    if (one == null) {
      throw new IllegalStateException("no lane " + lane);
    }
    return one;
  }
}
