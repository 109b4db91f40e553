package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.DeadLetter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `dead_letter`.
@Entity(name = "DeadLetter")
@Table(name = "dead_letter")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DeadLetterEntity {
  @Id long id;
  long tenantId;
  long runId;

  /// The run while the letter is open: unique, so that a run has one open letter at most.
  @Nullable Long openRunId;

  long jobId;
  Instant openedAt;
  String signature;
  String error;
  @Nullable String closedWay;
  @Nullable Instant closedAt;
  @Nullable String closedBy;
  @Nullable String closeReason;

  static DeadLetterEntity opened(DeadLetter letter) {
    var row = new DeadLetterEntity();
    row.id = letter.id();
    row.tenantId = letter.tenant().value();
    row.runId = letter.run().value();
    row.openRunId = letter.run().value();
    row.jobId = letter.job().value();
    row.openedAt = Texts.micros(letter.openedAt());
    row.signature = Texts.line(letter.signature());
    row.error = Texts.line(letter.error());
    return row;
  }

  DeadLetter toDeadLetter() {
    return new DeadLetter(
        id,
        new TenantId(tenantId),
        new RunId(runId),
        new JobId(jobId),
        openedAt,
        signature,
        error,
        closing());
  }

  private DeadLetter.@Nullable Closing closing() {
    return closedWay == null
        ? null
        : new DeadLetter.Closing(
            DeadLetter.Way.valueOf(closedWay),
            Objects.requireNonNull(closedAt),
            Texts.orEmpty(closedBy),
            Texts.orEmpty(closeReason));
  }
}
