package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.store.Change;
import org.hibernate.StatelessSession;

/// Opens and closes dead letters.
final class DeadLetterRows {
  private DeadLetterRows() {}

  static void open(StatelessSession session, DeadLetter letter) {
    session.insert(DeadLetterEntity.opened(letter));
  }

  /// Closes the run's open letter; without one there is nothing to do, and nothing to discard.
  static void close(StatelessSession session, Change.CloseDeadLetter change) throws Conflict {
    var closing = change.closing();
    int closed =
        session
            .createMutationQuery(
                """
            update DeadLetter set openRunId = null, closedWay = :way, closedAt = :at,
                closedBy = :by, closeReason = :reason
            where openRunId = :run
            """)
            .setParameter("way", closing.way().name())
            .setParameter("at", Texts.micros(closing.at()))
            .setParameter("by", closing.by())
            .setParameter("reason", Texts.line(closing.reason()))
            .setParameter("run", change.run().value())
            .executeUpdate();
    if (closed == 0 && closing.way() == DeadLetter.Way.DISCARDED) {
      throw Conflict.stale(change);
    }
  }
}
