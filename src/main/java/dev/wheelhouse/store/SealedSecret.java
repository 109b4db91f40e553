package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import java.time.Instant;

/// A secret as it lies in the store: encrypted.
///
/// @param nonce and `ciphertext` in Base64
/// @param keyId tells the key that it was encrypted with
public record SealedSecret(
    TenantId tenant,
    String name,
    String nonce,
    String ciphertext,
    String keyId,
    Instant updatedAt,
    String updatedBy) {

  @Override
  public String toString() {
    return "SealedSecret[" + name + "]";
  }
}
