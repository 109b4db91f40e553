package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Run;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The runs that hold a slot, by whom a limit counts (P2). It knows ids, never numbers: the same
/// run taken twice holds one slot, and one that is released twice frees one.
final class SlotHolders {
  private final Map<RunId, Set<Object>> owners = new HashMap<>();
  private final Map<Object, Set<RunId>> holders = new HashMap<>();

  /// @param group of the run's job; empty for none
  void take(Run run, String group) {
    if (owners.containsKey(run.id())) {
      return;
    }
    Set<Object> mine = new HashSet<>(Set.of(run.key().tenant(), run.target().job()));
    if (!group.isEmpty()) {
      mine.add(new Group(run.key().tenant(), group));
    }
    owners.put(run.id(), mine);
    mine.forEach(owner -> holders.computeIfAbsent(owner, _ -> new HashSet<>()).add(run.id()));
  }

  void release(RunId run) {
    Set<Object> mine = owners.remove(run);
    if (mine != null) {
      mine.forEach(
          owner ->
              holders.computeIfPresent(
                  owner, (_, runs) -> runs.remove(run) && runs.isEmpty() ? null : runs));
    }
  }

  int of(TenantId tenant) {
    return count(tenant);
  }

  int of(JobId job) {
    return count(job);
  }

  int of(TenantId tenant, String group) {
    return count(new Group(tenant, group));
  }

  private int count(Object owner) {
    Set<RunId> runs = holders.get(owner);
    return runs == null ? 0 : runs.size();
  }

  private record Group(TenantId tenant, String name) {}
}
