package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Change;
import org.hibernate.StatelessSession;

/// Writes the record of commands that were given.
final class ControlRows {
  private ControlRows() {}

  static void record(StatelessSession session, Change.RecordControls change) {
    session.insertMultiple(change.entries().stream().map(ControlEntity::of).toList());
  }

  static void drop(StatelessSession session, Change.DropControls change) {
    session
        .createNativeMutationQuery(
            """
            delete from control_record where id in (
                select id from control_record where given_at < :before
                order by given_at limit :most)
            """)
        .setParameter("before", Texts.micros(change.before()))
        .setParameter("most", change.most())
        .executeUpdate();
  }
}
