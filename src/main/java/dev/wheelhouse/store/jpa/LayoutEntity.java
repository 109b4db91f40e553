package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a version of a DAG is drawn: the one column of `job_version` that changes, and that reading
/// definitions does without.
@Entity(name = "JobLayout")
@Table(name = "job_version")
@IdClass(JobVersionEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LayoutEntity {
  @Id long jobId;
  @Id int version;
  @Nullable String layout;

  static Hql<LayoutEntity> of(JobId dag, int version) {
    return new Hql<>(
        LayoutEntity.class,
        "from JobLayout where jobId = :job and version = :version",
        Map.of("job", dag.value(), "version", version));
  }

  /// Empty for a DAG that nobody has arranged.
  String layout() {
    return Texts.orEmpty(layout);
  }
}
