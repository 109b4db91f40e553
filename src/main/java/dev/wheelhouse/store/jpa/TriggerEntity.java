package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.store.ArmedTrigger;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
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
  long catchUpMs;
  int catchUpMost;
  @Nullable Instant startsAt;
  @Nullable Instant endsAt;
  String onlyOn;
  String neverOn;
  boolean withCalendars;
  long jitterMs;
  boolean keepAwake;
  String filter;
  @Nullable String eventName;
  String status;
  @Nullable Instant nextFireAt;
  @Nullable Instant parkedAt;

  static TriggerEntity of(ArmedTrigger armed, DefinitionStatus status) {
    var row = new TriggerEntity();
    row.id = armed.id().value();
    row.tenantId = armed.tenant().value();
    row.jobId = armed.job().value();
    row.version = armed.version();
    row.dag = armed.dag();
    row.status = status.name();
    row.nextFireAt = Texts.microsOrNull(armed.nextFireAt());
    row.parkedAt = Texts.microsOrNull(armed.parkedAt());
    row.take(armed.trigger());
    return row;
  }

  private void take(Trigger trigger) {
    triggerKey = trigger.key();
    zone = trigger.zone().getId();
    take(trigger.rules());
    filter = Texts.parameters(Map.of());
    switch (trigger) {
      case Trigger.Cron cron -> {
        kind = "CRON";
        expression = cron.expression();
      }
      case Trigger.Once once -> {
        kind = "ONCE";
        expression = "";
        firesAt = Texts.micros(once.at());
      }
      case Trigger.OnEvent event -> {
        kind = "EVENT";
        expression = event.event();
        filter = Texts.parameters(event.filter());
        eventName = event.event();
      }
    }
  }

  private void take(FiringRules rules) {
    misfire = rules.catchUp().policy().name();
    catchUpMs = rules.catchUp().window().toMillis();
    catchUpMost = rules.catchUp().most();
    startsAt = Texts.microsOrNull(rules.startsAt());
    endsAt = Texts.microsOrNull(rules.endsAt());
    onlyOn = String.join("\n", rules.only());
    neverOn = String.join("\n", rules.never());
    withCalendars = !rules.only().isEmpty() || !rules.never().isEmpty();
    jitterMs = rules.jitter().toMillis();
    keepAwake = rules.keepAwake();
  }

  ArmedTrigger toArmed() {
    return new ArmedTrigger(
        new TriggerId(id),
        new TenantId(tenantId),
        new JobId(jobId),
        version,
        dag,
        toTrigger(),
        nextFireAt,
        parkedAt);
  }

  private Trigger toTrigger() {
    var in = ZoneId.of(zone);
    return switch (kind) {
      case "CRON" -> new Trigger.Cron(triggerKey, expression, in, rules());
      case "ONCE" -> new Trigger.Once(triggerKey, Objects.requireNonNull(firesAt), in, rules());
      case "EVENT" ->
          new Trigger.OnEvent(triggerKey, expression, Texts.parameters(filter), in, rules());
      default -> throw new IllegalStateException("trigger #" + id + " is of kind " + kind);
    };
  }

  private FiringRules rules() {
    return new FiringRules(
        new CatchUp(MisfirePolicy.valueOf(misfire), Duration.ofMillis(catchUpMs), catchUpMost),
        startsAt,
        endsAt,
        Texts.lines(onlyOn),
        Texts.lines(neverOn),
        Duration.ofMillis(jitterMs),
        keepAwake);
  }
}
