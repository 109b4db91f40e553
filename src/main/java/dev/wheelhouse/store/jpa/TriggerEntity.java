package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `job_trigger`: a trigger of a definition's latest version, in columns, so that the scan
/// for what is due needs no version's body.
@Entity(name = "Trigger")
@Table(name = "job_trigger")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TriggerEntity {
  @Id long id;
  long tenantId;
  long jobId;
  int version;
  boolean dag;
  String triggerKey;
  String kind;
  String expression;
  @Nullable Instant firesAt;
  String zone;
  String misfire;
  String status;
  @Nullable Instant nextFireAt;

  static TriggerEntity of(ArmedTrigger armed, DefinitionStatus status) {
    var row = new TriggerEntity();
    row.id = armed.id().value();
    row.tenantId = armed.tenant().value();
    row.jobId = armed.job().value();
    row.version = armed.version();
    row.dag = armed.dag();
    row.status = status.name();
    row.nextFireAt = Texts.microsOrNull(armed.nextFireAt());
    row.take(armed.trigger());
    return row;
  }

  private void take(Trigger trigger) {
    triggerKey = trigger.key();
    zone = trigger.zone().getId();
    switch (trigger) {
      case Trigger.Cron cron -> {
        kind = "CRON";
        expression = cron.expression();
        misfire = cron.misfire().name();
      }
      case Trigger.Once once -> {
        kind = "ONCE";
        expression = "";
        firesAt = Texts.micros(once.at());
        misfire = once.misfire().name();
      }
    }
  }

  ArmedTrigger toArmed() {
    return new ArmedTrigger(
        new TriggerId(id),
        new TenantId(tenantId),
        new JobId(jobId),
        version,
        dag,
        toTrigger(),
        nextFireAt);
  }

  private Trigger toTrigger() {
    var policy = MisfirePolicy.valueOf(misfire);
    return switch (kind) {
      case "CRON" -> new Trigger.Cron(triggerKey, expression, ZoneId.of(zone), policy);
      case "ONCE" ->
          new Trigger.Once(triggerKey, Objects.requireNonNull(firesAt), ZoneId.of(zone), policy);
      default -> throw new IllegalStateException("trigger #" + id + " is of kind " + kind);
    };
  }
}
