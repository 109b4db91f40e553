package dev.wheelhouse.api;

import dev.wheelhouse.model.capacity.TenantQuota;
import java.util.Map;

/// What a tenant may use and uses.
///
/// @param firings in the last minute
/// @param groupLimits by group
public record QuotaView(
    TenantQuota quota, int running, int firings, Map<String, Integer> groupLimits) {
  public QuotaView {
    groupLimits = Map.copyOf(groupLimits);
  }
}
