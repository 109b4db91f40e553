package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.capacity.PoolSettings;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A row of `pool`. Its slots are null until somebody has set them.
@Entity(name = "Pool")
@Table(name = "pool")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PoolEntity {
  @Id long id;
  long tenantId;
  String name;
  @Nullable Integer slots;
  double backfillShare;
  boolean isOpen;

  void take(PoolSettings pool) {
    name = pool.name();
    slots = pool.slots();
    backfillShare = pool.backfillShare();
    isOpen = pool.open();
  }

  PoolSettings toSettings() {
    return new PoolSettings(name, slots == null ? 0 : slots, backfillShare, isOpen);
  }
}
