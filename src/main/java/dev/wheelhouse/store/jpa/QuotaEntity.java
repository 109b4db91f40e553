package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.capacity.TenantQuota;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A row of `tenant_quota`.
@Entity(name = "Quota")
@Table(name = "tenant_quota")
class QuotaEntity {
  @Id long tenantId;
  int runs;
  int firingsPerMinute;

  void take(TenantQuota quota) {
    runs = quota.runs();
    firingsPerMinute = quota.firingsPerMinute();
  }

  TenantQuota toQuota() {
    return new TenantQuota(runs, firingsPerMinute);
  }
}
