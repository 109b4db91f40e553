package dev.wheelhouse.engine.secret;

import dev.wheelhouse.engine.task.SecretSource;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.SecretReads;
import java.util.Optional;

/// The secrets of a store, opened with the key beside it.
public final class StoredSecrets implements SecretSource {
  private final SecretReads reads;
  private final Keys keys;

  public StoredSecrets(SecretReads reads, Keys keys) {
    this.reads = reads;
    this.keys = keys;
  }

  /// @throws KeyFault when it is there but can't be opened
  @Override
  public Optional<String> secret(TenantId tenant, String name) {
    return reads.find(tenant, name).map(it -> keys.box().orElseThrow(keys::missing).open(it));
  }
}
