package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.engine.trigger.FiringQuota;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Placement.Lane;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.CapacityReads;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The runs that each tenant with a quota has made in the last minute, by their ids (P2).
///
/// A view of rows: it reads them when a tenant is first asked about and follows the journal from
/// then on. A DAG run counts once; its nodes, backfills and what takes no slot do not count. Runs
/// that are about to be written count too, so that two who ask at once do not share one place.
public final class FiringMinute implements FiringQuota {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final CapacityReads reads;
  private final CapacityRules rules;
  private final InstantSource clock;
  private final Map<TenantId, Map<RunId, Instant>> minutes = new HashMap<>();

  public FiringMinute(CapacityReads reads, CapacityRules rules, InstantSource clock) {
    this.reads = reads;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public int room(TenantId tenant) {
    int quota = rules.quota(tenant).firingsPerMinute();
    return quota == 0 ? Integer.MAX_VALUE : Math.max(0, quota - made(tenant));
  }

  @Override
  public synchronized Instant nextRoom(TenantId tenant) {
    Instant now = clock.instant();
    int quota = rules.quota(tenant).firingsPerMinute();
    var made = List.copyOf(minute(tenant, now).values());
    return quota == 0 || made.size() < quota ? now : made.get(made.size() - quota).plus(MINUTE);
  }

  /// How many runs a tenant has made in the last minute.
  int made(TenantId tenant) {
    synchronized (this) {
      return minute(tenant, clock.instant()).size();
    }
  }

  @Override
  public synchronized void planned(Collection<Run> runs) {
    runs.forEach(this::count);
  }

  /// Counts the run if there is room for it.
  synchronized boolean enter(Run run) {
    if (!counts(run)) {
      return true;
    }
    boolean room = room(run.key().tenant()) > 0;
    if (room) {
      count(run);
    }
    return room;
  }

  @Override
  public synchronized void withdrawn(Collection<Run> runs) {
    for (Run run : runs) {
      Map<RunId, Instant> minute = minutes.get(run.key().tenant());
      if (minute != null) {
        minute.remove(run.id());
      }
    }
  }

  /// Takes in what the journal has written.
  public synchronized void committed(List<Unit> units) {
    if (minutes.isEmpty()) {
      return;
    }
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.CreateRun(var run) -> count(run);
          case Change.SetQuota(var tenant, _) -> minutes.remove(tenant);
          default -> {}
        }
      }
    }
  }

  private void count(Run run) {
    Map<RunId, Instant> minute = minutes.get(run.key().tenant());
    if (minute != null && counts(run)) {
      minute.putIfAbsent(run.id(), run.status().createdAt());
    }
  }

  static boolean counts(Run run) {
    return run.parent().isEmpty()
        && run.placement().takesSlot()
        && run.placement().lane() == Lane.LIVE;
  }

  /// Without those that are older; a clock that was set back makes them all older.
  private Map<RunId, Instant> minute(TenantId tenant, Instant now) {
    Instant start = now.minus(MINUTE);
    Map<RunId, Instant> minute = minutes.computeIfAbsent(tenant, it -> read(it, start));
    Iterator<Instant> oldest = minute.values().iterator();
    while (oldest.hasNext()) {
      Instant at = oldest.next();
      if (at.isAfter(start) && !at.isAfter(now)) {
        break;
      }
      oldest.remove();
    }
    return minute;
  }

  private Map<RunId, Instant> read(TenantId tenant, Instant start) {
    Map<RunId, Instant> minute = new LinkedHashMap<>();
    reads.madeSince(tenant, start).forEach(made -> minute.put(made.run(), made.at()));
    return minute;
  }
}
