package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Change;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/// Writes what is decided about missed firings.
final class MisfireRows {
  private MisfireRows() {}

  static void decide(StatelessSession session, Change.DecideMisfire change) throws Conflict {
    MisfireEntity row =
        session.get(MisfireEntity.class, change.seen().id(), LockMode.PESSIMISTIC_WRITE);
    if (row == null
        || !row.decision.equals(MisfireEntity.code(change.seen().decision()))
        || row.settled != MisfireEntity.settled(change.seen().decision())) {
      throw Conflict.stale(change);
    }
    row.take(change.next());
    session.update(row);
  }
}
