package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.store.Misfire;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A row of `misfire`.
@Entity(name = "Misfire")
@Table(name = "misfire")
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MisfireEntity {
  @Id long id;
  long tenantId;
  long jobId;
  long triggerId;
  Instant firstSlot;
  Instant lastSlot;
  long slots;
  String cause;
  String action;
  Instant recordedAt;

  static MisfireEntity of(Misfire misfire) {
    var row = new MisfireEntity();
    row.id = misfire.id();
    row.tenantId = misfire.tenant().value();
    row.jobId = misfire.job().value();
    row.triggerId = misfire.trigger().value();
    row.firstSlot = Texts.micros(misfire.from());
    row.lastSlot = Texts.micros(misfire.to());
    row.slots = misfire.count();
    row.cause = misfire.cause().name();
    row.action = misfire.action();
    row.recordedAt = Texts.micros(misfire.recordedAt());
    return row;
  }

  Misfire toMisfire() {
    return new Misfire(
        id,
        new TenantId(tenantId),
        new JobId(jobId),
        new TriggerId(triggerId),
        firstSlot,
        lastSlot,
        slots,
        MisfireCause.valueOf(cause),
        action,
        recordedAt);
  }
}
