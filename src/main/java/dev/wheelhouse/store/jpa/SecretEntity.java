package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.SealedSecret;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/// A row of `secret`.
@Entity(name = "Secret")
@Table(name = "secret")
@IdClass(SecretEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SecretEntity {
  @Id long tenantId;
  @Id String name;
  String nonce;
  String ciphertext;
  String keyId;
  Instant createdAt;
  String createdBy;
  Instant updatedAt;
  String updatedBy;

  static SecretEntity made(SealedSecret secret) {
    var row = new SecretEntity();
    row.tenantId = secret.tenant().value();
    row.name = secret.name();
    row.createdAt = Texts.micros(secret.updatedAt());
    row.createdBy = secret.updatedBy();
    row.take(secret);
    return row;
  }

  void take(SealedSecret secret) {
    nonce = secret.nonce();
    ciphertext = secret.ciphertext();
    keyId = secret.keyId();
    updatedAt = Texts.micros(secret.updatedAt());
    updatedBy = secret.updatedBy();
  }

  SealedSecret toSecret() {
    return new SealedSecret(
        new TenantId(tenantId), name, nonce, ciphertext, keyId, updatedAt, updatedBy);
  }

  /// What makes a secret unique.
  record Key(long tenantId, String name) implements Serializable {}
}
