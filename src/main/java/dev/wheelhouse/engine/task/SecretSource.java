package dev.wheelhouse.engine.task;

import dev.wheelhouse.model.TenantId;
import java.util.Optional;

/// Where tasks get secrets (SEC3).
public interface SecretSource {
  Optional<String> secret(TenantId tenant, String name);
}
