package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.SealedSecret;
import dev.wheelhouse.store.SecretReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/// Secrets, as they lie.
final class SecretRows implements SecretReads {
  private final Reading reading;

  SecretRows(Reading reading) {
    this.reading = reading;
  }

  static void put(StatelessSession session, SealedSecret secret) {
    var key = new SecretEntity.Key(secret.tenant().value(), secret.name());
    SecretEntity former = session.get(SecretEntity.class, key);
    if (former == null) {
      session.insert(SecretEntity.made(secret));
    } else {
      former.take(secret);
      session.update(former);
    }
  }

  static void delete(StatelessSession session, Change.DeleteSecret change) throws Conflict {
    int rows =
        session
            .createMutationQuery("delete from Secret where tenantId = :tenant and name = :name")
            .setParameter("tenant", change.tenant().value())
            .setParameter("name", change.name())
            .executeUpdate();
    if (rows == 0) {
      throw Conflict.stale(change);
    }
  }

  @Override
  public Optional<SealedSecret> find(TenantId tenant, String name) {
    return reading.one(
        new Hql<>(
            SecretEntity.class,
            "from Secret where tenantId = :tenant and name = :name",
            Map.of("tenant", tenant.value(), "name", name)),
        SecretEntity::toSecret);
  }

  @Override
  public List<SealedSecret> list(TenantId tenant) {
    return reading.all(
        new Hql<>(
            SecretEntity.class,
            "from Secret where tenantId = :tenant order by name",
            Map.of("tenant", tenant.value())),
        SecretEntity::toSecret);
  }

  @Override
  public long count() {
    return reading.number(new Hql<>(Long.class, "select count(*) from Secret", Map.of()));
  }
}
