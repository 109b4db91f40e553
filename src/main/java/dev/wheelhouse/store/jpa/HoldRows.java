package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.LiftedHold;
import org.hibernate.StatelessSession;

/// Writes holds, and the triggers that they keep silent.
final class HoldRows {
  private HoldRows() {}

  static void lift(StatelessSession session, Change.LiftHold change) throws Conflict {
    LiftedHold lifted = change.lifted();
    int rows =
        session
            .createMutationQuery(
                """
                update Hold set liftedAt = :at, liftedBy = :who, liftReason = :reason,
                    missed = :missed
                where id = :id and liftedAt is null
                """)
            .setParameter("at", Texts.micros(lifted.at()))
            .setParameter("who", lifted.who())
            .setParameter("reason", Texts.line(lifted.reason()))
            .setParameter("missed", lifted.missed().name())
            .setParameter("id", lifted.hold().id())
            .executeUpdate();
    demandRow(rows, change);
  }

  static void drop(StatelessSession session, Change.DropHold change) {
    session
        .createMutationQuery("delete from Hold where id = :id and liftedAt is not null")
        .setParameter("id", change.hold())
        .executeUpdate();
  }

  /// Forgets the holds on a definition that is deleted.
  static void dropOf(StatelessSession session, JobId definition) {
    session
        .createMutationQuery("delete from Hold where objectId = :id and level in ('JOB', 'DAG')")
        .setParameter("id", definition.value())
        .executeUpdate();
  }

  static void park(StatelessSession session, Change.ParkTrigger change) throws Conflict {
    int rows =
        session
            .createMutationQuery(
                """
                update Trigger set nextFireAt = null, parkedAt = :at
                where id = :id and status = 'ENABLED' and nextFireAt = :at
                """)
            .setParameter("at", Texts.micros(change.expected()))
            .setParameter("id", change.trigger().value())
            .executeUpdate();
    demandRow(rows, change);
  }

  static void unpark(StatelessSession session, Change.UnparkTrigger change) throws Conflict {
    int rows =
        session
            .createMutationQuery(
                """
                update Trigger set nextFireAt = :next, parkedAt = null
                where id = :id and parkedAt = :at
                """)
            .setParameter("next", Texts.microsOrNull(change.next()))
            .setParameter("at", Texts.micros(change.expected()))
            .setParameter("id", change.trigger().value())
            .executeUpdate();
    demandRow(rows, change);
  }

  private static void demandRow(int rows, Change change) throws Conflict {
    if (rows == 0) {
      throw Conflict.stale(change);
    }
  }
}
