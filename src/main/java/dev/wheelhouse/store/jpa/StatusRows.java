package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Change;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/// Writes a definition's status with what hangs on it. Its triggers lose their next firing first,
/// so that a firing which is on its way finds its trigger moved on.
final class StatusRows {
  private StatusRows() {}

  static void set(StatelessSession session, Change.SetStatus change) throws Conflict {
    JobEntity head = session.get(JobEntity.class, change.job().value(), LockMode.PESSIMISTIC_WRITE);
    boolean deleted = change.status() == DefinitionStatus.DELETED;
    if (head == null || !expected(head, change) || (deleted && used(session, change))) {
      throw Conflict.stale(change);
    }
    head.take(change.status());
    session.update(head);
    if (deleted) {
      session
          .createMutationQuery("delete from Trigger where jobId = :job")
          .setParameter("job", change.job().value())
          .executeUpdate();
      HoldRows.dropOf(session, change.job());
    } else {
      disarm(session, change);
      change.armed().forEach(trigger -> arm(session, trigger));
    }
  }

  private static boolean expected(JobEntity head, Change.SetStatus change) {
    return head.version == change.version() && head.status.equals(change.expected().name());
  }

  private static boolean used(StatelessSession session, Change.SetStatus change) {
    return !Reading.first(session, 1, JobQueries.usedByQuestion(change.job()), name -> name)
        .isEmpty();
  }

  private static void disarm(StatelessSession session, Change.SetStatus change) {
    session
        .createMutationQuery(
            """
            update Trigger set status = :status, nextFireAt = null, parkedAt = null
            where jobId = :job
            """)
        .setParameter("status", change.status().name())
        .setParameter("job", change.job().value())
        .executeUpdate();
  }

  private static void arm(StatelessSession session, ArmedTrigger trigger) {
    session
        .createMutationQuery("update Trigger set nextFireAt = :next where id = :id")
        .setParameter("next", Texts.microsOrNull(trigger.nextFireAt()))
        .setParameter("id", trigger.id().value())
        .executeUpdate();
  }
}
