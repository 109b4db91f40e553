package dev.wheelhouse.model.capacity;

/// What a tenant may use; zero for no limit (P2).
///
/// @param runs that hold a slot at once
/// @param firingsPerMinute new runs by triggers, people and programs
public record TenantQuota(int runs, int firingsPerMinute) {
  public static final TenantQuota NONE = new TenantQuota(0, 0);
}
