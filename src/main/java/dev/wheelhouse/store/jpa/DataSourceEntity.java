package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DataSource;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/// A row of `data_source`.
@Entity(name = "DataSource")
@Table(name = "data_source")
@IdClass(DataSourceEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DataSourceEntity {
  @Id long tenantId;
  @Id String name;
  String url;
  String userName;
  String passwordSecret;
  String driverJar;
  String driverClass;

  static DataSourceEntity of(TenantId tenant, DataSource source) {
    var row = new DataSourceEntity();
    row.tenantId = tenant.value();
    row.name = source.name();
    row.url = source.url();
    row.userName = source.user();
    row.passwordSecret = source.passwordSecret();
    row.driverJar = source.driverJar();
    row.driverClass = source.driverClass();
    return row;
  }

  DataSource toSource() {
    return new DataSource(name, url, userName, passwordSecret, driverJar, driverClass);
  }

  /// What makes a data source unique.
  record Key(long tenantId, String name) implements Serializable {}
}
