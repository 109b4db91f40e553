package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DataSource;
import java.util.List;
import java.util.Optional;

/// Reading what SQL and HTTP tasks need.
public interface ServiceReads {

  /// By name.
  List<DataSource> dataSources(TenantId tenant);

  Optional<DataSource> dataSource(TenantId tenant, String name);

  Optional<ExpectedCallback> callback(String tokenHash);
}
