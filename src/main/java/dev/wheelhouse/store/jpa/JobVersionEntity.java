package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.SavedDefinition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A row of `job_version`: one immutable version, as JSON.
@Entity(name = "JobVersion")
@Table(name = "job_version")
@IdClass(JobVersionEntity.Key.class)
@Immutable
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class JobVersionEntity {
  @Id long jobId;
  @Id int version;
  long tenantId;
  String body;
  String hash;
  Instant savedAt;
  String savedBy;

  /// Why it was saved.
  String reason;

  static JobVersionEntity of(SavedDefinition saved, String body, String reason) {
    var row = new JobVersionEntity();
    row.jobId = saved.id().value();
    row.version = saved.version();
    row.tenantId = saved.tenant().value();
    row.body = body;
    row.hash = Sha256.of(body);
    row.savedAt = Texts.micros(saved.savedAt());
    row.savedBy = saved.savedBy();
    row.reason = Texts.line(reason);
    return row;
  }

  /// What makes a version unique.
  record Key(long jobId, int version) implements Serializable {}
}
