package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Change;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of `run_checkpoint`.
@Entity(name = "Checkpoint")
@Table(name = "run_checkpoint")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CheckpointEntity {
  @Id long runId;
  long tenantId;
  int attemptNo;
  String kept;
  Instant keptAt;

  static CheckpointEntity made(Change.KeepCheckpoint keep) {
    var row = new CheckpointEntity();
    row.runId = keep.run().value();
    row.tenantId = keep.tenant().value();
    row.take(keep);
    return row;
  }

  void take(Change.KeepCheckpoint keep) {
    attemptNo = keep.attempt();
    kept = Texts.line(keep.text(), CheckpointRows.LONGEST);
    keptAt = Texts.micros(keep.at());
  }
}
