package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `event`, for reading; [RunStatements] writes it.
@Entity(name = "Event")
@Table(name = "event")
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EventEntity {
  @Id long seq;
  long tenantId;
  long runId;
  long jobId;
  String type;
  @Nullable String fromState;
  String toState;
  int attemptNo;
  Instant happenedAt;
  String who;
  String why;

  RunEvent toEvent() {
    return new RunEvent(
        seq,
        new TenantId(tenantId),
        new RunId(runId),
        new JobId(jobId),
        type,
        fromState == null ? null : RunState.valueOf(fromState),
        RunState.valueOf(toState),
        attemptNo,
        happenedAt,
        who,
        why);
  }
}
