package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.CanaryRow;
import dev.wheelhouse.store.Change;
import org.hibernate.StatelessSession;

/// Writes pools, quotas, limits and canaries. Pools are the engine's, whichever tenant uses them;
/// their rows stand with the default tenant.
final class CapacityRows {
  private CapacityRows() {}

  static void setPool(StatelessSession session, Change.SetPool change) {
    PoolEntity known =
        session
            .createSelectionQuery(
                "from Pool where tenantId = :tenant and name = :name", PoolEntity.class)
            .setParameter("tenant", TenantId.DEFAULT.value())
            .setParameter("name", change.pool().name())
            .getSingleResultOrNull();
    PoolEntity row = known == null ? new PoolEntity() : known;
    row.take(change.pool());
    if (known == null) {
      row.id = change.id();
      row.tenantId = TenantId.DEFAULT.value();
      session.insert(row);
    } else {
      session.update(row);
    }
  }

  static void setQuota(StatelessSession session, Change.SetQuota change) {
    QuotaEntity known = session.get(QuotaEntity.class, change.tenant().value());
    QuotaEntity row = known == null ? new QuotaEntity() : known;
    row.take(change.quota());
    if (known == null) {
      row.tenantId = change.tenant().value();
      session.insert(row);
    } else {
      session.update(row);
    }
  }

  static void setGroupLimit(StatelessSession session, Change.SetGroupLimit change) {
    session
        .createMutationQuery(
            "delete from GroupLimit where tenantId = :tenant and groupName = :name")
        .setParameter("tenant", change.tenant().value())
        .setParameter("name", change.group())
        .executeUpdate();
    if (change.limit() > 0) {
      session.insert(GroupLimitEntity.of(change.tenant(), change.group(), change.limit()));
    }
  }

  static void setCanary(StatelessSession session, CanaryRow canary) {
    endCanary(session, canary.job());
    session.insert(CanaryEntity.of(canary));
  }

  static void endCanary(StatelessSession session, JobId job) {
    session
        .createMutationQuery("delete from Canary where jobId = :job")
        .setParameter("job", job.value())
        .executeUpdate();
  }
}
