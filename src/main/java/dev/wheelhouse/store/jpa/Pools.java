package dev.wheelhouse.store.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// Makes connection pools: one writer, and readers from many threads.
final class Pools {
  private static final int CONNECTIONS = 10;
  private static final int PATIENCE_MILLIS = 10_000;

  private Pools() {}

  static HikariDataSource open(String url, String user, String password) {
    var config = new HikariConfig();
    config.setPoolName("wheelhouse-store");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    return new HikariDataSource(config);
  }
}
