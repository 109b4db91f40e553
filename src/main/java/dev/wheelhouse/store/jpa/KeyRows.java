package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.KeyHold;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/// Takes idempotency keys and gives them back. Two runs that want one key at the same moment meet
/// at the row's primary key.
final class KeyRows {
  private static final String RESERVED = KeyHold.State.RESERVED.name();
  private static final String COMMITTED = KeyHold.State.COMMITTED.name();
  private static final String RELEASED = KeyHold.State.RELEASED.name();

  private KeyRows() {}

  static Hql<IdempotencyKeyEntity> holder(TenantId tenant, String key) {
    return new Hql<>(
        IdempotencyKeyEntity.class,
        "from IdempotencyKey where keyHash = :key and tenantId = :tenant",
        Map.of("key", key, "tenant", tenant.value()));
  }

  static Optional<IdempotencyKeyEntity> row(StatelessSession session, TenantId tenant, String key) {
    return Reading.first(session, 1, holder(tenant, key), row -> row).stream().findFirst();
  }

  static void reserve(StatelessSession session, Change.ReserveKey change) throws Conflict {
    Optional<IdempotencyKeyEntity> found = row(session, change.tenant(), change.key());
    if (found.isEmpty()) {
      session.insert(IdempotencyKeyEntity.reserved(change));
      return;
    }
    KeyHold hold = found.get().toKeyHold();
    boolean own = hold.run().equals(change.run());
    if (!own && hold.inTheWay(change.at())) {
      throw Conflict.taken(change);
    }
    takeOver(session, change, hold, own);
  }

  /// A row that another engine moved on meanwhile is no longer ours to take.
  private static void takeOver(
      StatelessSession session, Change.ReserveKey change, KeyHold seen, boolean own)
      throws Conflict {
    int taken =
        session
            .createMutationQuery(
                """
                update IdempotencyKey set runId = :run, state = :reserved, reservedAt = :at,
                    committedBy = case when :own = true then committedBy else null end,
                    expiresAt = case when :own = true then expiresAt else null end
                where keyHash = :key and tenantId = :tenant and runId = :former and state = :seen
                """)
            .setParameter("run", change.run().value())
            .setParameter("reserved", RESERVED)
            .setParameter("at", Texts.micros(change.at()))
            .setParameter("own", own)
            .setParameter("key", change.key())
            .setParameter("tenant", change.tenant().value())
            .setParameter("former", seen.run().value())
            .setParameter("seen", seen.state().name())
            .executeUpdate();
    if (taken == 0) {
      throw Conflict.stale(change);
    }
  }

  static void settle(StatelessSession session, Change.SettleKey change) {
    if (change.committed()) {
      commit(session, change);
    } else {
      giveBack(session, change);
      release(session, change);
    }
  }

  private static void commit(StatelessSession session, Change.SettleKey change) {
    session
        .createMutationQuery(
            """
            update IdempotencyKey set state = :committed, committedBy = runId, expiresAt = :until
            where runId = :run
            """)
        .setParameter("committed", COMMITTED)
        .setParameter("until", Texts.micros(change.until()))
        .setParameter("run", change.run().value())
        .executeUpdate();
  }

  /// A rerun that failed leaves the success before it in force.
  private static void giveBack(StatelessSession session, Change.SettleKey change) {
    session
        .createMutationQuery(
            """
            update IdempotencyKey set state = :committed, runId = committedBy
            where runId = :run and committedBy <> runId
            """)
        .setParameter("committed", COMMITTED)
        .setParameter("run", change.run().value())
        .executeUpdate();
  }

  private static void release(StatelessSession session, Change.SettleKey change) {
    session
        .createMutationQuery(
            """
            update IdempotencyKey set state = :released, committedBy = null, expiresAt = :until
            where runId = :run
            """)
        .setParameter("released", RELEASED)
        .setParameter("until", Texts.micros(change.until()))
        .setParameter("run", change.run().value())
        .executeUpdate();
  }

  static void pass(StatelessSession session, Change.PassKey change) {
    session
        .createMutationQuery(
            """
            update IdempotencyKey set runId = :to, state = :reserved
            where keyHash = :key and tenantId = :tenant and state = :committed
            """)
        .setParameter("to", change.to().value())
        .setParameter("reserved", RESERVED)
        .setParameter("key", change.key())
        .setParameter("tenant", change.tenant().value())
        .setParameter("committed", COMMITTED)
        .executeUpdate();
  }

  static void drop(StatelessSession session, Change.DropKeys change) {
    session
        .createNativeMutationQuery(
            """
            delete from idempotency_key where (key_hash, tenant_id) in (
                select key_hash, tenant_id from idempotency_key
                where state in ('COMMITTED', 'RELEASED') and expires_at <= :expired
                order by expires_at limit :most)
            """)
        .setParameter("expired", Texts.micros(change.expired()))
        .setParameter("most", change.most())
        .executeUpdate();
  }
}
