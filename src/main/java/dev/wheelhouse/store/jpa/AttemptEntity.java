package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Outcome;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `run_attempt`, for reading; [RunStatements] writes it.
@Entity(name = "Attempt")
@Table(name = "run_attempt")
@IdClass(AttemptEntity.Key.class)
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AttemptEntity {
  @Id long runId;
  @Id int attemptNo;
  long tenantId;
  int dispatch;
  String worker;
  Instant startedAt;
  @Nullable Instant endedAt;
  @Nullable String outcome;
  @Nullable Integer exitCode;
  @Nullable String endedBy;
  @Nullable String message;
  @Nullable String given;

  Attempt toAttempt() {
    return new Attempt(
        new TenantId(tenantId),
        new RunId(runId),
        attemptNo,
        dispatch,
        worker,
        startedAt,
        endedAt,
        toOutcome(),
        given == null ? Map.of() : Texts.parameters(given));
  }

  private @Nullable Outcome toOutcome() {
    return outcome == null
        ? null
        : new Outcome(
            Outcome.Kind.valueOf(outcome),
            exitCode,
            Texts.orEmpty(endedBy),
            Texts.orEmpty(message));
  }

  /// What makes an attempt unique.
  record Key(long runId, int attemptNo) implements Serializable {}
}
