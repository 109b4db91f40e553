package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.dispatch.DispatchOrder;
import dev.wheelhouse.engine.dispatch.DispatchRules;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.CapacityReads;
import dev.wheelhouse.store.CapacityReads.GroupLimit;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What is set for pools, tenants and groups: a view of their rows, built by [#load] and kept up to
/// date by what the journal has written.
///
/// A pool that nobody has set has the engine's own number of slots. A job's limit and group are
/// those of the version that a run was made with: a new version counts for the runs it makes.
public final class CapacityRules implements DispatchRules {
  private final CapacityReads reads;
  private final Definitions definitions;
  private final int slots;
  private final DispatchOrder order;
  private final Map<String, PoolSettings> pools = new ConcurrentHashMap<>();
  private final Map<TenantId, TenantQuota> quotas = new ConcurrentHashMap<>();
  private final Map<Group, Integer> groups = new ConcurrentHashMap<>();

  /// @param slots of a pool that nobody has set
  public CapacityRules(
      CapacityReads reads, Definitions definitions, int slots, DispatchOrder order) {
    this.reads = reads;
    this.definitions = definitions;
    this.slots = slots;
    this.order = order;
  }

  public void load() {
    reads.pools().forEach(pool -> pools.put(pool.name(), pool));
    quotas.putAll(reads.quotas());
    reads.groupLimits().forEach(this::set);
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    for (Unit unit : units) {
      for (Change change : unit.changes()) {
        switch (change) {
          case Change.SetPool(_, var pool) -> pools.put(pool.name(), pool);
          case Change.SetQuota(var tenant, var quota) -> quotas.put(tenant, quota);
          case Change.SetGroupLimit(var tenant, var group, var limit) ->
              set(new GroupLimit(tenant, group, limit));
          default -> {}
        }
      }
    }
  }

  private void set(GroupLimit limit) {
    groups.put(new Group(limit.tenant(), limit.group()), limit.limit());
  }

  @Override
  public PoolSettings pool(String name) {
    PoolSettings known = pools.get(name);
    return known == null
        ? new PoolSettings(name, slots, PoolSettings.USUAL_BACKFILL_SHARE, true)
        : known;
  }

  /// Whether somebody has set the pool, or it is the default one.
  public boolean isSet(String pool) {
    return pools.containsKey(pool) || pool.equals(Placement.DEFAULT_POOL);
  }

  /// Pools that somebody has set, and the default one.
  SortedMap<String, PoolSettings> pools() {
    SortedMap<String, PoolSettings> all = new TreeMap<>(pools);
    all.putIfAbsent(Placement.DEFAULT_POOL, pool(Placement.DEFAULT_POOL));
    return all;
  }

  @Override
  public TenantQuota quota(TenantId tenant) {
    return quotas.getOrDefault(tenant, TenantQuota.NONE);
  }

  @Override
  public int groupLimit(TenantId tenant, String group) {
    return groups.getOrDefault(new Group(tenant, group), 0);
  }

  Map<String, Integer> groupLimits(TenantId tenant) {
    return groups.entrySet().stream()
        .filter(entry -> entry.getKey().tenant().equals(tenant) && entry.getValue() > 0)
        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }

  @Override
  public Traits traits(Run run) {
    JobDefinition job = definitions.jobOf(run);
    return new Traits(job.naming().group(), job.concurrency().limit());
  }

  @Override
  public DispatchOrder order() {
    return order;
  }

  private record Group(TenantId tenant, String name) {}
}
