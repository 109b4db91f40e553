package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.failure.RetryBudget;
import dev.wheelhouse.engine.failure.RetryBudget.Place;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.time.Timers;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Retries whose delay is over and that the budget holds back (F3). They go on in the order in
/// which they were due, one after the other at the budget's pace, never all at once.
final class HeldRetries {
  private static final Comparator<Run> BY_DUE =
      Comparator.comparing(HeldRetries::dueAt).thenComparingLong(run -> run.id().value());

  private final RetryBudget budget;
  private final Timers timers;
  private final Consumer<Run> release;
  private final Map<Place, TreeSet<Run>> held = new HashMap<>();
  private final Map<RunId, Run> byId = new HashMap<>();

  HeldRetries(RetryBudget budget, Timers timers, Consumer<Run> release) {
    this.budget = budget;
    this.timers = timers;
    this.release = release;
  }

  /// Lets a run go whose delay is over, or holds it back.
  void due(Run run) {
    if (goes(run)) {
      release.accept(run);
    }
  }

  private synchronized boolean goes(Run run) {
    Place place = Place.of(run);
    TreeSet<Run> before = held.get(place);
    if (before == null && budget.spend(run, timers.instant())) {
      return true;
    }
    byId.put(run.id(), run);
    held.computeIfAbsent(place, _ -> new TreeSet<>(BY_DUE)).add(run);
    if (before == null) {
      wait(place);
    }
    return false;
  }

  private void wait(Place place) {
    var _ = timers.after(budget.pace(place, timers.instant()), () -> next(place));
  }

  private void next(Place place) {
    Run freed = null;
    synchronized (this) {
      TreeSet<Run> waiting = held.get(place);
      if (waiting == null) {
        return;
      }
      if (!waiting.isEmpty() && budget.spend(waiting.first(), timers.instant())) {
        freed = waiting.pollFirst();
        byId.remove(freed.id());
      }
      if (waiting.isEmpty()) {
        held.remove(place);
      } else {
        wait(place);
      }
    }
    if (freed != null) {
      release.accept(freed);
    }
  }

  /// The run's row has moved on.
  synchronized void forget(RunId id) {
    Run former = byId.remove(id);
    if (former != null) {
      held.getOrDefault(Place.of(former), new TreeSet<>(BY_DUE)).remove(former);
    }
  }

  synchronized boolean holds(RunId id) {
    return byId.containsKey(id);
  }

  /// How many are held back in each pool of a tenant.
  synchronized Map<String, Integer> counts(TenantId tenant) {
    Map<String, Integer> counts = new TreeMap<>();
    held.forEach(
        (place, waiting) -> {
          if (place.tenant().equals(tenant) && !waiting.isEmpty()) {
            counts.put(place.pool(), waiting.size());
          }
        });
    return counts;
  }

  private static Instant dueAt(Run run) {
    Instant dueAt = run.status().dueAt();
    return dueAt == null ? Instant.EPOCH : dueAt;
  }
}
