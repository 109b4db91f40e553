package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.util.Optional;

/// Reading idempotency keys (F6).
public interface KeyReads {

  /// Who has a key, also when it has expired.
  Optional<KeyHold> holder(TenantId tenant, String key);

  /// The key that a run has.
  Optional<KeyHold> of(RunId run);
}
