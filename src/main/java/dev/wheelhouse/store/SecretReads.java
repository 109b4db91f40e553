package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import java.util.List;
import java.util.Optional;

/// Reading secrets, as they lie.
public interface SecretReads {

  Optional<SealedSecret> find(TenantId tenant, String name);

  /// By name.
  List<SealedSecret> list(TenantId tenant);

  /// Of all tenants.
  long count();
}
