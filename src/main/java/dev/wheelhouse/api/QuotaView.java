package dev.wheelhouse.api;

import dev.wheelhouse.model.capacity.TenantQuota;
import java.util.List;
import java.util.Map;

/// What a tenant may use and uses.
///
/// @param firings in the last minute
/// @param groupLimits by group
/// @param waiting names of jobs whose firings wait for room in the minute
public record QuotaView(
    TenantQuota quota,
    int running,
    int firings,
    Map<String, Integer> groupLimits,
    List<String> waiting) {
  public QuotaView {
    groupLimits = Map.copyOf(groupLimits);
    waiting = List.copyOf(waiting);
  }
}
