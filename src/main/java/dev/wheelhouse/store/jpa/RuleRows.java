package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RuleReads;
import dev.wheelhouse.store.RuleRow;
import dev.wheelhouse.store.RuleState;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;

/// Reads and writes named rules.
final class RuleRows implements RuleReads {
  private final Reading reading;

  RuleRows(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<RuleRow> all() {
    return reading.all(
        new Hql<>(RuleEntity.class, "from NamedRule order by tenantId, name", Map.of()),
        RuleEntity::toRow);
  }

  static void save(StatelessSession session, RuleRow row) {
    delete(session, row.tenant(), row.name());
    session.insert(RuleEntity.of(row));
  }

  static void delete(StatelessSession session, TenantId tenant, String name) {
    session
        .createMutationQuery("delete from NamedRule where tenantId = :tenant and name = :name")
        .setParameter("tenant", tenant.value())
        .setParameter("name", name)
        .executeUpdate();
  }

  static void setState(StatelessSession session, Change.SetRuleState change) throws Conflict {
    RuleState next = change.next();
    MutationQuery update =
        session.createMutationQuery(
            """
            update NamedRule set revision = :revision, armed = :armed, holdId = :hold,
                unfinished = :unfinished, countsFrom = :countsFrom, lastActed = :lastActed,
                acted = :acted
            where tenantId = :tenant and name = :name and revision = :seen
            """);
    int updated =
        update
            .setParameter("revision", next.revision())
            .setParameter("armed", next.armed())
            .setParameter("hold", next.hold())
            .setParameter("unfinished", next.unfinished())
            .setParameter("countsFrom", Texts.microsOrNull(next.countsFrom()))
            .setParameter("lastActed", Texts.microsOrNull(next.lastActed()))
            .setParameter("acted", next.acted())
            .setParameter("tenant", change.tenant().value())
            .setParameter("name", change.name())
            .setParameter("seen", change.seen().revision())
            .executeUpdate();
    if (updated == 0) {
      throw Conflict.stale(change);
    }
  }
}
