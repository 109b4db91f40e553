package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Reading pools, quotas, limits and canaries, and the rows that they are measured by.
public interface CapacityReads {

  /// Pools that somebody has set, by name.
  List<PoolSettings> pools();

  Map<TenantId, TenantQuota> quotas();

  List<GroupLimit> groupLimits();

  List<CanaryRow> canaries();

  /// A tenant's DAG runs and standalone runs that were made from an instant on, oldest first;
  /// backfills and those without a slot are left out.
  List<Made> madeSince(TenantId tenant, Instant since);

  /// A job's runs that were made from an instant on, reruns left out.
  Tally tally(JobId job, boolean canary, Instant since);

  record GroupLimit(TenantId tenant, String group, int limit) {}

  record Made(RunId run, Instant at) {}

  record Tally(long made, long ended, long succeeded) {}
}
