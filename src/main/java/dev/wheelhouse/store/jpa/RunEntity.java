package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.Times;
import dev.wheelhouse.model.run.TriggerSource;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `run`, for reading; [RunStatements] writes it.
@Entity(name = "Run")
@Table(name = "run")
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RunEntity {
  @Id long id;
  long tenantId;
  String kind;
  String scope;
  String slot;
  int generation;
  long jobId;
  int jobVersion;
  @Nullable Long dagRunId;
  @Nullable String nodeKey;
  @Nullable String mapKey;
  @Nullable Long carrierRunId;
  String source;
  String triggerKeys;
  Instant logicalTime;
  String zone;
  String label;
  String createdBy;
  String reason;
  @Nullable Long undoesRunId;
  boolean overridesHolds;
  String pool;
  int priority;
  String lane;
  boolean canary;
  String parameters;
  String state;
  int revision;
  int attempts;
  Instant createdAt;
  @Nullable Instant queuedAt;
  @Nullable Instant startedAt;
  @Nullable Instant endedAt;
  @Nullable Instant dueAt;
  @Nullable Instant stoppingSince;
  String lastError;
  boolean skippedByBranch;

  Run toRun() {
    return new Run(
        new RunId(id),
        new RunKey(new TenantId(tenantId), scope, slot, generation),
        new Target(RunKind.valueOf(kind), new JobId(jobId), jobVersion, node()),
        origin(),
        new Placement(pool, priority, Placement.Lane.valueOf(lane), canary),
        Texts.parameters(parameters),
        status());
  }

  private Target.@Nullable NodeRef node() {
    return dagRunId == null || nodeKey == null
        ? null
        : new Target.NodeRef(new RunId(dagRunId), nodeKey, item());
  }

  private Target.@Nullable Item item() {
    return mapKey == null || carrierRunId == null
        ? null
        : MapKey.read(new RunId(carrierRunId), mapKey);
  }

  private Origin origin() {
    return new Origin(
        TriggerSource.valueOf(source),
        Texts.lines(triggerKeys),
        logicalTime,
        ZoneId.of(zone),
        label,
        createdBy,
        reason,
        undoesRunId == null ? null : new RunId(undoesRunId),
        overridesHolds);
  }

  private Status status() {
    return new Status(
        RunState.valueOf(state),
        revision,
        attempts,
        new Times(createdAt, queuedAt, startedAt, endedAt, dueAt, stoppingSince),
        lastError,
        skippedByBranch);
  }
}
