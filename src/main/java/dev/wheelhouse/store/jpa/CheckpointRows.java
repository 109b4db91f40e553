package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.CheckpointReads;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/// What runs kept for their next attempts. An attempt never writes over what a later one kept.
final class CheckpointRows implements CheckpointReads {
  static final int LONGEST = 65_536;

  private final Reading reading;

  CheckpointRows(Reading reading) {
    this.reading = reading;
  }

  static void keep(StatelessSession session, Change.KeepCheckpoint change) {
    CheckpointEntity former = session.get(CheckpointEntity.class, change.run().value());
    if (former == null) {
      session.insert(CheckpointEntity.made(change));
    } else if (former.attemptNo <= change.attempt()) {
      former.take(change);
      session.update(former);
    }
  }

  @Override
  public Optional<String> of(RunId run) {
    return reading.one(
        new Hql<>(
            CheckpointEntity.class,
            "from Checkpoint where runId = :run",
            Map.of("run", run.value())),
        row -> row.kept);
  }
}
