package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DataSource;
import dev.wheelhouse.store.ExpectedCallback;
import dev.wheelhouse.store.ServiceReads;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads data sources and expected callbacks.
final class ServiceQueries implements ServiceReads {
  private final Reading reading;

  ServiceQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<DataSource> dataSources(TenantId tenant) {
    return reading.all(
        new Hql<>(
            DataSourceEntity.class,
            "from DataSource where tenantId = :tenant order by name",
            Map.of("tenant", tenant.value())),
        DataSourceEntity::toSource);
  }

  @Override
  public Optional<DataSource> dataSource(TenantId tenant, String name) {
    return reading.one(
        new Hql<>(
            DataSourceEntity.class,
            "from DataSource where tenantId = :tenant and name = :name",
            Map.of("tenant", tenant.value(), "name", name)),
        DataSourceEntity::toSource);
  }

  @Override
  public Optional<ExpectedCallback> callback(String tokenHash) {
    return reading.one(
        new Hql<>(
            CallbackEntity.class,
            "from Callback where tokenHash = :hash",
            Map.of("hash", tokenHash)),
        CallbackEntity::toExpected);
  }
}
