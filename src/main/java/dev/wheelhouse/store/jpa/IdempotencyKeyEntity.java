package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.KeyHold;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `idempotency_key`.
@Entity(name = "IdempotencyKey")
@Table(name = "idempotency_key")
@IdClass(IdempotencyKeyEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class IdempotencyKeyEntity {
  @Id String keyHash;
  @Id long tenantId;
  long runId;
  String state;
  @Nullable Long committedBy;
  Instant reservedAt;
  @Nullable Instant expiresAt;

  static IdempotencyKeyEntity reserved(Change.ReserveKey reserve) {
    var row = new IdempotencyKeyEntity();
    row.keyHash = reserve.key();
    row.tenantId = reserve.tenant().value();
    row.runId = reserve.run().value();
    row.state = KeyHold.State.RESERVED.name();
    row.reservedAt = Texts.micros(reserve.at());
    return row;
  }

  KeyHold toKeyHold() {
    return new KeyHold(
        new TenantId(tenantId), keyHash, new RunId(runId), KeyHold.State.valueOf(state), expiresAt);
  }

  /// What makes a key unique.
  record Key(String keyHash, long tenantId) implements Serializable {}
}
