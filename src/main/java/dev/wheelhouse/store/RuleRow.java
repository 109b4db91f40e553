package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import java.time.Instant;

/// A named rule as it stands in the store (K10).
///
/// @param body the rule as JSON
public record RuleRow(
    TenantId tenant, String name, String body, Instant savedAt, String savedBy, RuleState state) {

  public RuleRow with(RuleState changed) {
    return new RuleRow(tenant, name, body, savedAt, savedBy, changed);
  }
}
