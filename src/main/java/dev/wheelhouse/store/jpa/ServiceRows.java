package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Change;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/// Writes data sources and expected callbacks.
final class ServiceRows {
  private ServiceRows() {}

  static void save(StatelessSession session, Change.SaveDataSource change) {
    var row = DataSourceEntity.of(change.tenant(), change.source());
    var key = new DataSourceEntity.Key(row.tenantId, row.name);
    if (session.get(DataSourceEntity.class, key) == null) {
      session.insert(row);
    } else {
      session.update(row);
    }
  }

  static void delete(StatelessSession session, Change.DeleteDataSource change) throws Conflict {
    int deleted =
        session
            .createMutationQuery("delete from DataSource where tenantId = :tenant and name = :name")
            .setParameter("tenant", change.tenant().value())
            .setParameter("name", change.name())
            .executeUpdate();
    if (deleted == 0) {
      throw Conflict.stale(change);
    }
  }

  static void expect(StatelessSession session, Change.ExpectCallback change) {
    session.insert(CallbackEntity.of(change.expected()));
  }

  /// The first answer holds.
  static void answer(StatelessSession session, Change.AnswerCallback change) throws Conflict {
    CallbackEntity row =
        session.get(CallbackEntity.class, change.tokenHash(), LockMode.PESSIMISTIC_WRITE);
    if (row == null || row.answeredAt != null) {
      throw Conflict.stale(change);
    }
    row.take(change.answer());
    session.update(row);
  }
}
