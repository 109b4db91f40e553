package dev.wheelhouse.engine.task;

import dev.wheelhouse.model.TenantId;
import java.util.Optional;

/// Where tasks get secrets from, by name (SEC3). Asked when an attempt begins, never by a task's
/// own thread.
@FunctionalInterface
public interface SecretSource {

  /// Empty when the tenant has no secret of that name.
  Optional<String> secret(TenantId tenant, String name);
}
