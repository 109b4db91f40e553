package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireDecision;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `misfire`.
@Entity(name = "Misfire")
@Table(name = "misfire")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MisfireEntity {
  /// What stands as the decision while there is none.
  static final String OPEN = "OPEN";

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
  String decision;
  boolean settled;
  @Nullable Instant decideBy;
  @Nullable String decidedBy;
  @Nullable Instant decidedAt;
  @Nullable String decideReason;

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
    row.take(misfire.decision());
    return row;
  }

  static String code(MisfireDecision decision) {
    return decision instanceof MisfireDecision.Made made ? made.choice().name() : OPEN;
  }

  static boolean settled(MisfireDecision decision) {
    return decision instanceof MisfireDecision.Made made && made.settled();
  }

  void take(MisfireDecision changed) {
    decision = code(changed);
    settled = settled(changed);
    switch (changed) {
      case MisfireDecision.Open(var by) -> decideBy = Texts.microsOrNull(by);
      case MisfireDecision.Made made -> {
        decidedBy = made.who();
        decidedAt = Texts.micros(made.at());
        decideReason = Texts.line(made.why());
      }
    }
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
        recordedAt,
        toDecision());
  }

  private MisfireDecision toDecision() {
    if (decision.equals(OPEN)) {
      return new MisfireDecision.Open(decideBy);
    }
    return decidedBy == null || decidedAt == null
        ? Misfire.byPolicy(recordedAt, settled)
        : new MisfireDecision.Made(
            MisfireDecision.Choice.valueOf(decision),
            decidedBy,
            Texts.orEmpty(decideReason),
            decidedAt,
            settled);
  }
}
