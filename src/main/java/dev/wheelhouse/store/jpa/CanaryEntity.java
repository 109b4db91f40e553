package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.CanaryRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of `canary`.
@Entity(name = "Canary")
@Table(name = "canary")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CanaryEntity {
  @Id long jobId;
  long tenantId;
  double share;
  String pool;
  int jobVersion;
  Instant setAt;
  String setBy;

  static CanaryEntity of(CanaryRow canary) {
    var row = new CanaryEntity();
    row.jobId = canary.job().value();
    row.tenantId = canary.tenant().value();
    row.share = canary.share();
    row.pool = canary.pool();
    row.jobVersion = canary.version();
    row.setAt = Texts.micros(canary.since());
    row.setBy = Texts.line(canary.setBy(), 256);
    return row;
  }

  CanaryRow toCanary() {
    return new CanaryRow(
        new TenantId(tenantId), new JobId(jobId), share, pool, jobVersion, setAt, setBy);
  }
}
