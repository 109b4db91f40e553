package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.KeyHold;
import dev.wheelhouse.store.KeyReads;
import java.util.Map;
import java.util.Optional;

/// Reads idempotency keys.
final class KeyQueries implements KeyReads {
  private final Reading reading;

  KeyQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Optional<KeyHold> holder(TenantId tenant, String key) {
    return reading.one(KeyRows.holder(tenant, key), IdempotencyKeyEntity::toKeyHold);
  }

  @Override
  public Optional<KeyHold> of(RunId run) {
    return reading.one(
        new Hql<>(
            IdempotencyKeyEntity.class,
            "from IdempotencyKey where runId = :run",
            Map.of("run", run.value())),
        IdempotencyKeyEntity::toKeyHold);
  }
}
